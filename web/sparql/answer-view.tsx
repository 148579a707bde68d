import { useState } from "preact/hooks";
import { count, counted } from "../text/counts.ts";
import { askForCsv } from "./ask.ts";
import type { Answer, SelectResults } from "./results.ts";
import { saveFile } from "./save-file.ts";
import { TermCell } from "./term-cell.tsx";

interface AnswerViewProps {
  readonly answer: Answer;
  /** The query that was asked, for files made from it. */
  readonly query: string;
  readonly elapsedMs: number;
  /** Of this graph's own IRIs. */
  readonly base: string | null;
}

const PAGE = 200;

/** What a query gave: rows, yes or no, or triples. */
export function AnswerView({ answer, query, elapsedMs, base }: AnswerViewProps) {
  const time = `${count(Math.round(elapsedMs))} ms`;
  if (answer.form === "boolean") {
    return (
      <p class="ask-answer">
        {answer.value ? "Yes" : "No"} <span class="quiet">{time}</span>
      </p>
    );
  }
  if (answer.form === "graph") {
    return (
      <>
        <AnswerBar note={`Triples, ${time}`}>
          <button
            type="button"
            class="button"
            onClick={() => saveFile("result.ttl", answer.mediaType, answer.text)}
          >
            Save as {answer.mediaType.split(";")[0]}
          </button>
        </AnswerBar>
        <pre class="graph-answer" dir="auto">
          {answer.text}
        </pre>
      </>
    );
  }
  const rows = answer.results.results.bindings.length;
  return (
    <>
      <AnswerBar note={`${counted(rows, "row")}, ${time}`}>
        <button
          type="button"
          class="button"
          onClick={async () => saveFile("result.csv", "text/csv", await askForCsv(query))}
        >
          Save as CSV
        </button>
        <button
          type="button"
          class="button"
          onClick={() => saveFile("result.json", "application/sparql-results+json", answer.text)}
        >
          Save as JSON
        </button>
      </AnswerBar>
      {rows > 0 && <Rows results={answer.results} base={base} />}
    </>
  );
}

function AnswerBar({ note, children }: { note: string; children: preact.ComponentChildren }) {
  return (
    <div class="answer-bar">
      <p role="status">{note}</p>
      <div>{children}</div>
    </div>
  );
}

function Rows({
  results,
  base,
}: {
  readonly results: SelectResults;
  readonly base: string | null;
}) {
  const [shown, setShown] = useState(PAGE);
  const names = results.head.vars ?? [];
  const { bindings } = results.results;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard too */}
      <section class="rows" tabIndex={0} aria-label="Rows of the result">
        <table>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bindings.slice(0, shown).map((binding, index) => (
              <tr key={index}>
                {names.map((name) => (
                  <td key={name} dir="auto">
                    <TermCell term={binding[name]} base={base} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown < bindings.length && (
        <p class="quiet">
          Shown {count(shown)} of {count(bindings.length)} rows.{" "}
          <button type="button" class="text-button" onClick={() => setShown(shown + PAGE)}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}
