import { useId, useState } from "preact/hooks";
import type { StatementWire } from "../../src/server/wire.ts";
import { usePointing } from "../graph/use-pointing.ts";
import { Link } from "../routing/link.tsx";
import { selecting } from "../routing/scope.ts";
import { ArrowIcon } from "../shell/icons.tsx";
import { Doubt } from "../statement/doubt.tsx";
import { Epigraph } from "../statement/epigraph.tsx";
import { OwnWords } from "../statement/own-words.tsx";
import { Sentence, sentenceText, Value } from "../statement/sentence.tsx";
import { StatusBadge } from "../statement/status-badge.tsx";
import { counted } from "../text/counts.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";

interface FactRowProps {
  readonly statement: StatementWire;
  /** Which end to name; the sheet's heading says the rest. "all" reads the whole sentence. */
  readonly show: "subject" | "object" | "all";
}

/** One fact of a fact sheet; its quotes unfold in place. */
export function FactRow({ statement, show }: FactRowProps) {
  const [open, setOpen] = useState(false);
  const region = useId();
  const { id, property, status, time, speaker, evidence, confidence } = statement;
  const { point, unpoint } = usePointing({ kind: "edge", id });
  return (
    <li class="fact" onMouseEnter={point} onMouseLeave={unpoint}>
      <div class="fact-line">
        <span class="fact-end" dir="auto">
          <End statement={statement} show={show} />
        </span>
        <button
          type="button"
          class="quote-button"
          aria-expanded={open}
          aria-controls={region}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true" class="quote-glyph">
            “
          </span>
          <span aria-hidden="true">{evidence.length}</span>
          <span class="visually-hidden">
            {counted(evidence.length, "quote")} for: {sentenceText(statement)}
          </span>
        </button>
      </div>
      <p class="fact-notes">
        <StatusBadge status={status} />
        {property.open && <OwnWords />}
        <Doubt confidence={confidence} />
        {speaker && show !== "all" && (
          <span>
            by <Name>{speaker.label}</Name>
          </span>
        )}
        {time?.value && <time dateTime={time.value}>{dateInWords(time.value)}</time>}
      </p>
      <div id={region} hidden={!open} class="fact-quotes">
        {open &&
          evidence.map((item) => (
            <Epigraph key={`${item.document} ${item.span.start}`} statement={id} evidence={item} />
          ))}
        {open && (
          <Link class="more" to={selecting({ kind: "statement", id })}>
            The whole statement
            <ArrowIcon />
          </Link>
        )}
      </div>
    </li>
  );
}

function End({ statement, show }: FactRowProps) {
  const { subject, object } = statement;
  if (show === "all") return <Sentence statement={statement} />;
  if (show === "object" && "literal" in object) return <Value literal={object.literal} />;
  const entity = show === "object" && "entity" in object ? object.entity : subject;
  return (
    <Link to={selecting({ kind: "entity", id: entity.id })}>
      <Name>{entity.label}</Name>
    </Link>
  );
}
