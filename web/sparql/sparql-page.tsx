import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem.ts";
import { navigate } from "../routing/location.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useTitle } from "../shell/use-title.ts";
import { AnswerView } from "./answer-view.tsx";
import { ask } from "./ask.ts";
import { Editor } from "./editor.tsx";
import { EXAMPLES } from "./examples.ts";
import { type Answer, errorPlace } from "./results.ts";
import { useBase } from "./use-base.ts";

type Outcome =
  | { readonly state: "none" }
  | { readonly state: "asking" }
  | {
      readonly state: "answered";
      readonly answer: Answer;
      readonly query: string;
      readonly elapsedMs: number;
    }
  | { readonly state: "failed"; readonly problem: Problem };

/** The SPARQL page. The address holds the query that was run, so that a link repeats it. */
export function SparqlPage({ query }: { readonly query: string | null }) {
  const text = useRef(query ?? EXAMPLES[0]?.query ?? "");
  /** Changes when a query comes from outside, by an example, a link or Back: the editor starts anew. */
  const [revision, setRevision] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>({ state: "none" });
  useTitle("SPARQL");
  const base = useBase();
  const running = useRef<AbortController | null>(null);

  const run = async (sparql: string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setOutcome({ state: "asking" });
    const start = performance.now();
    try {
      const answer = await ask(sparql, controller.signal);
      const elapsedMs = performance.now() - start;
      setOutcome({ state: "answered", answer, query: sparql, elapsedMs });
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      setOutcome({ state: "failed", problem: error });
    }
  };

  // A query in the address is run as it comes: by a link, or by Back.
  useEffect(() => {
    if (query === null) return;
    if (query !== text.current) {
      text.current = query;
      setRevision((number) => number + 1);
    }
    void run(query);
    return () => running.current?.abort();
  }, [query]);

  const start = () => {
    if (text.current === query) void run(query);
    else navigate({ view: "sparql", query: text.current });
  };
  const problem = outcome.state === "failed" ? outcome.problem : null;
  const place = problem && errorPlace(`${problem.where ?? ""} ${problem.message}`);

  return (
    <main class="page sparql">
      <header class="page-head">
        <h1>Ask in SPARQL</h1>
      </header>
      <ul class="examples" aria-label="Examples">
        {EXAMPLES.map(({ title, explanation, query: example }) => (
          <li key={title}>
            <button
              type="button"
              class="example"
              onClick={() => navigate({ view: "sparql", query: example })}
            >
              <b>{title}</b>
              <span>{explanation}</span>
            </button>
          </li>
        ))}
      </ul>
      <Editor
        key={revision}
        initial={text.current}
        onChange={(value) => {
          text.current = value;
        }}
        onRun={start}
        error={place}
      />
      <div class="run-bar">
        <button
          type="button"
          class="button button-strong"
          disabled={outcome.state === "asking"}
          onClick={start}
        >
          {outcome.state === "asking" ? "Asking …" : "Run the query"}
        </button>
        <span class="quiet">
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </span>
      </div>
      <section class="answer" aria-label="Answer">
        {problem && (
          <ProblemNote
            title={place ? `The query is not understood at line ${place.line}` : "The query failed"}
            problem={problem}
          />
        )}
        {outcome.state === "answered" && (
          <AnswerView
            answer={outcome.answer}
            query={outcome.query}
            elapsedMs={outcome.elapsedMs}
            base={base}
          />
        )}
      </section>
    </main>
  );
}
