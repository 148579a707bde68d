import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { useId } from "preact/hooks";
import type { DocumentWire, SpanWire } from "../../src/server/wire.ts";
import { SentenceAnalysis } from "../analysis/sentence-analysis.tsx";
import { navigate } from "../routing/location.ts";
import { roleMarks } from "../statement/roles.ts";
import { BlockText } from "./block-text.tsx";
import { setBlocks } from "./blocks.ts";
import { type NumberedFact, statingSentences } from "./numbered-facts.ts";
import { type Run, readerMarks, runsOf, splitAfter } from "./runs.ts";

interface ReportTextProps {
  readonly document: DocumentWire;
  readonly facts: readonly NumberedFact[];
  readonly statement: string | null;
  readonly at: number | null;
  /** Index of the sentence whose analysis is open. */
  readonly analysis: number | null;
}

/** The whole text of a report, set by the kinds of its blocks. */
export function ReportText({ document, facts, statement, at, analysis }: ReportTextProps) {
  const element = useId();
  const selected = facts.find((fact) => fact.statement.id === statement);
  const marks = readerMarks(
    document.mentions,
    statingSentences(facts),
    selected?.evidence.flatMap(roleMarks) ?? [],
    document.sentences,
  );
  const show = (sentence: number | null) =>
    navigate({
      view: "document",
      id: document.id,
      statement,
      at,
      ...(sentence === null ? {} : { analysis: sentence }),
    });
  const toggle = (sentence: number) => show(sentence === analysis ? null : sentence);
  const text = (runs: readonly Run[]) => (
    <BlockText
      document={document.id}
      runs={runs}
      statement={statement}
      at={at}
      analysis={{ sentence: analysis, element, toggle }}
    />
  );
  /** The runs up to the sentence that is open and those after it, each set, the analysis between. */
  const withAnalysis = (
    span: SpanWire,
    set: (runs: readonly Run[]) => ComponentChildren,
    whole = false,
  ) => {
    const [before, after] = splitAfter(runsOf(document.text, span, marks), analysis, whole);
    return (
      <>
        {set(before)}
        {after !== null && analysis !== null && (
          <SentenceAnalysis
            id={element}
            document={document.id}
            sentence={analysis}
            onClose={() => show(null)}
          />
        )}
        {after !== null && after.length > 0 && set(after)}
      </>
    );
  };
  return (
    <div class="report-text">
      {setBlocks(document.blocks).map((entry) =>
        entry.kind === "list" ? (
          <ul key={entry.items[0]?.span.start}>
            {entry.items.map(({ span }) => (
              <li key={span.start} dir="auto">
                {withAnalysis(span, text)}
              </li>
            ))}
          </ul>
        ) : (
          <Fragment key={entry.block.span.start}>
            {withAnalysis(
              entry.block.span,
              (runs) => (
                <SetBlock kind={entry.block.kind}>{text(runs)}</SetBlock>
              ),
              entry.block.kind === "title" || entry.block.kind === "heading",
            )}
          </Fragment>
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
