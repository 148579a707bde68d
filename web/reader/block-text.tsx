import { Fragment } from "preact";
import { AnalyseButton } from "../analysis/analyse-button.tsx";
import { Link } from "../routing/link.tsx";
import { WHOLE_GRAPH } from "../routing/route.ts";
import { RoleText } from "../statement/quote-text.tsx";
import type { Piece } from "../text/cut.ts";
import type { StatingSentence } from "./numbered-facts.ts";
import { mentionOf, type ReaderMark, type Run } from "./runs.ts";

interface BlockTextProps {
  readonly document: string;
  readonly runs: readonly Run[];
  /** Id of the statement that is selected. */
  readonly statement: string | null;
  /** Start of the sentence to show, where the statement has several. */
  readonly at: number | null;
  readonly analysis: OpenAnalysis;
}

/** Which sentence's analysis is open, and how another is opened. */
export interface OpenAnalysis {
  /** Index of the sentence, or null. */
  readonly sentence: number | null;
  /** Id of the analysis on the page. */
  readonly element: string;
  readonly toggle: (sentence: number) => void;
}

/** The text of one block with sentences, mentions and footnote numbers. */
export function BlockText({ document, runs, statement, at, analysis }: BlockTextProps) {
  return (
    <>
      {runs.map((run) => {
        const start = run.pieces[0]?.span.start ?? 0;
        const text = run.pieces.map((piece) => <PieceText key={piece.span.start} piece={piece} />);
        const { sentences, ending, closing } = run;
        if (sentences.length === 0 && closing === null) {
          return <Fragment key={start}>{text}</Fragment>;
        }
        const chosen = sentences.find((sentence) => states(sentence, statement));
        return (
          <span key={start} class="run">
            {chosen ? (
              <mark
                class="sentence is-selected"
                data-shown={at === null || chosen.span.start === at}
              >
                {text}
              </mark>
            ) : (
              <span class="sentence">{text}</span>
            )}
            <span class="sentence-end">
              {ending.map((sentence) => (
                <Footnotes
                  key={sentence.span.start}
                  document={document}
                  sentence={sentence}
                  statement={statement}
                />
              ))}
              {closing !== null && (
                <AnalyseButton
                  sentence={closing}
                  open={analysis.sentence === closing}
                  controls={analysis.element}
                  onToggle={() => analysis.toggle(closing)}
                />
              )}
            </span>
          </span>
        );
      })}
    </>
  );
}

function PieceText({ piece }: { readonly piece: Piece<ReaderMark> }) {
  const entity = mentionOf(piece);
  const roles = piece.marks.flatMap(({ value }) => (value.kind === "role" ? [value.role] : []));
  const text = <RoleText text={piece.text} roles={roles} />;
  if (entity === null) return text;
  return (
    <Link
      class="mention"
      to={{ view: "graph", selection: { kind: "entity", id: entity }, scope: WHOLE_GRAPH }}
    >
      {text}
    </Link>
  );
}

interface FootnotesProps {
  readonly document: string;
  readonly sentence: StatingSentence;
  readonly statement: string | null;
}

/** The numbers of the facts that a sentence states, each leading to its fact. */
function Footnotes({ document, sentence, statement }: FootnotesProps) {
  return (
    <sup class="footnotes">
      {sentence.facts.map(({ number, statement: { id } }) => (
        <Link
          key={id}
          class="footnote"
          aria-label={`Fact ${number}`}
          aria-current={id === statement ? "true" : undefined}
          to={{ view: "document", id: document, statement: id, at: sentence.span.start }}
        >
          {number}
        </Link>
      ))}
    </sup>
  );
}

function states({ facts }: StatingSentence, statement: string | null): boolean {
  return facts.some((fact) => fact.statement.id === statement);
}
