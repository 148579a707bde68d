import type { ComponentChildren } from "preact";
import type { DocumentWire, SpanWire } from "../../src/server/wire.ts";
import { roleMarks } from "../statement/roles.ts";
import { BlockText } from "./block-text.tsx";
import { setBlocks } from "./blocks.ts";
import { type NumberedFact, statingSentences } from "./numbered-facts.ts";
import { readerMarks, runsOf } from "./runs.ts";

interface ReportTextProps {
  readonly document: DocumentWire;
  readonly facts: readonly NumberedFact[];
  readonly statement: string | null;
  readonly at: number | null;
}

/** The whole text of a report, set by the kinds of its blocks. */
export function ReportText({ document, facts, statement, at }: ReportTextProps) {
  const selected = facts.find((fact) => fact.statement.id === statement);
  const marks = readerMarks(
    document.mentions,
    statingSentences(facts),
    selected?.evidence.flatMap(roleMarks) ?? [],
  );
  const text = (span: SpanWire) => (
    <BlockText
      document={document.id}
      runs={runsOf(document.text, span, marks)}
      statement={statement}
      at={at}
    />
  );
  return (
    <div class="report-text">
      {setBlocks(document.blocks).map((entry) =>
        entry.kind === "list" ? (
          <ul key={entry.items[0]?.span.start}>
            {entry.items.map(({ span }) => (
              <li key={span.start} dir="auto">
                {text(span)}
              </li>
            ))}
          </ul>
        ) : (
          <SetBlock key={entry.block.span.start} kind={entry.block.kind}>
            {text(entry.block.span)}
          </SetBlock>
        ),
      )}
    </div>
  );
}

function SetBlock({ kind, children }: { kind: string; children: ComponentChildren }) {
  switch (kind) {
    case "title":
      return <h1 dir="auto">{children}</h1>;
    case "heading":
      return <h2 dir="auto">{children}</h2>;
    case "quotation":
      return <blockquote dir="auto">{children}</blockquote>;
    default:
      return (
        <p class={`block-${kind}`} dir="auto">
          {children}
        </p>
      );
  }
}
