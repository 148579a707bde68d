import { useEffect, useRef } from "preact/hooks";
import { Link } from "../routing/link.tsx";
import { WHOLE_GRAPH } from "../routing/route.ts";
import { prefersStill } from "../shell/motion.ts";
import { OwnWords } from "../statement/own-words.tsx";
import { SentenceWords } from "../statement/sentence.tsx";
import { StatusBadge } from "../statement/status-badge.tsx";
import { Name } from "../text/name.tsx";
import type { NumberedFact } from "./numbered-facts.ts";

interface FactListProps {
  readonly document: string;
  readonly facts: readonly NumberedFact[];
  readonly statement: string | null;
  readonly at: number | null;
}

/** The facts of the report, numbered as in its text; each leads to its sentence. */
export function FactList({ document, facts, statement, at }: FactListProps) {
  const current = useRef<HTMLLIElement>(null);
  // The list follows the selection.
  useEffect(() => {
    const line = current.current;
    const list = line?.closest(".reader-facts");
    if (!line || !list) return;
    const top = line.offsetTop - list.clientHeight / 3;
    list.scrollTo({ top, behavior: prefersStill() ? "auto" : "smooth" });
  }, [statement]);
  return (
    <ol class="numbered-facts">
      {facts.map((fact) => {
        const { number, statement: item, evidence } = fact;
        const isCurrent = item.id === statement;
        return (
          <li key={item.id} ref={isCurrent ? current : null} class={isCurrent ? "is-current" : ""}>
            <span class="fact-number">{number}</span>
            <div>
              <Link
                class="fact-sentence"
                aria-current={isCurrent ? "true" : undefined}
                to={{
                  view: "document",
                  id: document,
                  statement: item.id,
                  at: evidence[0]?.span.start ?? null,
                }}
              >
                <SentenceWords statement={item} />
              </Link>
              <p class="fact-notes">
                <StatusBadge status={item.status} />
                {item.property.open && <OwnWords />}
                {item.speaker && (
                  <span>
                    by <Name>{item.speaker.label}</Name>
                  </span>
                )}
              </p>
              {isCurrent && <Places document={document} fact={fact} at={at} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The ways on from the fact that is selected. */
function Places({
  document,
  fact,
  at,
}: {
  document: string;
  fact: NumberedFact;
  at: number | null;
}) {
  const { statement, evidence } = fact;
  return (
    <p class="fact-ways">
      {evidence.length > 1 && (
        <span>
          Stated {evidence.length} times:{" "}
          {evidence.map(({ span }, index) => (
            <Link
              key={span.start}
              class="step"
              aria-current={span.start === (at ?? evidence[0]?.span.start) ? "true" : undefined}
              aria-label={`Sentence ${index + 1} of ${evidence.length}`}
              to={{ view: "document", id: document, statement: statement.id, at: span.start }}
            >
              {index + 1}
            </Link>
          ))}
        </span>
      )}
      <Link
        to={{
          view: "graph",
          selection: { kind: "statement", id: statement.id },
          scope: WHOLE_GRAPH,
        }}
      >
        Show in the graph
      </Link>
    </p>
  );
}
