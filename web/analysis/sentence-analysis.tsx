import { useId } from "preact/hooks";
import type { AnalysisWire } from "../../src/server/wire.ts";
import { analysisPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import { CloseIcon } from "../shell/icons.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { counted } from "../text/counts.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";
import { MentionList } from "./mention-list.tsx";
import { quantityInWords, stretchesOf } from "./stretches.ts";
import { TreeDrawing } from "./tree-drawing.tsx";
import { WordTable } from "./word-table.tsx";

/** Most words that are drawn; the table has all. */
const MOST_DRAWN = 120;

interface SentenceAnalysisProps {
  readonly id: string;
  readonly document: string;
  readonly sentence: number;
  readonly onClose: () => void;
}

/** How a sentence was read: its tree, what it names, its times and numbers. */
export function SentenceAnalysis({ id, document, sentence, onClose }: SentenceAnalysisProps) {
  const resource = useResource<AnalysisWire>(analysisPath(document, sentence));
  const heading = useId();
  return (
    <section class="analysis" id={id} aria-labelledby={heading}>
      <div class="analysis-head">
        <h2 id={heading}>How sentence {sentence + 1} was read</h2>
        <button type="button" class="icon-button" onClick={onClose}>
          <CloseIcon />
          <span class="visually-hidden">Close the analysis</span>
        </button>
      </div>
      {resource.state === "failed" && (
        <ProblemNote
          title="The analysis cannot be shown"
          problem={resource.problem}
          onRetry={resource.retry}
        />
      )}
      {resource.state === "loading" && <p class="waiting">Fetching the analysis …</p>}
      {resource.state === "ready" && <Analysis analysis={resource.value} />}
    </section>
  );
}

function Analysis({ analysis }: { readonly analysis: AnalysisWire }) {
  const { words, parsed, times, quantities, producer } = analysis;
  const drawn = words.slice(0, MOST_DRAWN);
  const stretches = stretchesOf(analysis).filter(({ last }) => last <= drawn.length);
  return (
    <>
      {!parsed && (
        <p class="analysis-note">
          This report was read without trees: what is known of its words are their dictionary forms,
          and what they name.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="analysis-scroll" aria-label="Drawing of the sentence" tabIndex={0}>
        <TreeDrawing words={drawn} stretches={stretches} />
      </section>
      {words.length > drawn.length && (
        <p class="analysis-note">
          The first {drawn.length} of {words.length} words are drawn; the table has all.
        </p>
      )}
      <div class="analysis-parts">
        <div>
          <h3>What it names</h3>
          <MentionList analysis={analysis} />
        </div>
        {times.length + quantities.length > 0 && (
          <div>
            <h3>Times and quantities</h3>
            <ul class="value-list">
              {times.map(({ span, text, value }) => (
                <Reading key={span.start} text={text}>
                  {value === null ? "a time that cannot be told" : dateInWords(value)}
                </Reading>
              ))}
              {quantities.map((quantity) => (
                <Reading key={quantity.span.start} text={quantity.text}>
                  {quantityInWords(quantity)}
                </Reading>
              ))}
            </ul>
          </div>
        )}
      </div>
      <details class="analysis-table">
        <summary>{counted(words.length, "word")} as a table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section class="analysis-scroll" aria-label="Table of the words" tabIndex={0}>
          <WordTable words={words} />
        </section>
      </details>
      <p class="analysis-producer">
        Read by <code>{producer}</code>
      </p>
    </>
  );
}

/** Words of the text and what they were taken to mean. */
function Reading({ text, children }: { readonly text: string; readonly children: string }) {
  return (
    <li>
      “<Name>{text}</Name>” <span class="quiet">is</span> {children}
    </li>
  );
}
