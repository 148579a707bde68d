import type { StatementWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { announce } from "../shell/announcer.tsx";
import { ArrowIcon, BackArrowIcon } from "../shell/icons.tsx";
import { Epigraph } from "./epigraph.tsx";

interface EvidenceProps {
  readonly statement: StatementWire;
  /** Index of the evidence shown. */
  readonly at: number;
  readonly onStep: (to: number) => void;
}

/** The quotes of a statement, one at a time, with the way into the report. */
export function Evidence({ statement, at, onStep }: EvidenceProps) {
  const evidence = statement.evidence[at];
  if (!evidence) return null;
  const total = statement.evidence.length;
  const step = (by: number) => {
    const to = (at + by + total) % total;
    onStep(to);
    announce(`Quote ${to + 1} of ${total}: ${statement.evidence[to]?.quote ?? ""}`);
  };
  return (
    <section class="evidence" aria-label="Quotes">
      <Epigraph statement={statement.id} evidence={evidence} large />
      <div class="evidence-bar">
        {total > 1 && (
          <fieldset class="stepper" aria-label="Quotes">
            <button type="button" class="icon-button" onClick={() => step(-1)}>
              <BackArrowIcon />
              <span class="visually-hidden">Previous quote</span>
            </button>
            <span class="stepper-count">
              {at + 1} of {total}
            </span>
            <button type="button" class="icon-button" onClick={() => step(1)}>
              <ArrowIcon />
              <span class="visually-hidden">Next quote</span>
            </button>
          </fieldset>
        )}
        <Link
          class="button button-strong"
          to={{
            view: "document",
            id: evidence.document,
            statement: statement.id,
            at: evidence.span.start,
          }}
        >
          Open in the report
          <ArrowIcon />
        </Link>
      </div>
      {(evidence.subject || evidence.cue || evidence.object) && (
        <p class="role-key">
          <span class="role role-subject">subject</span>
          <span class="role role-cue">relation</span>
          <span class="role role-object">object</span>
        </p>
      )}
    </section>
  );
}
