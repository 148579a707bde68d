import { useEffect, useMemo, useRef } from "preact/hooks";
import type { DocumentWire } from "../../src/server/wire.ts";
import { documentPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import { Link } from "../routing/link.tsx";
import { NO_FILTERS, WHOLE_GRAPH } from "../routing/route.ts";
import { prefersStill } from "../shell/motion.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useTitle } from "../shell/use-title.ts";
import { counted } from "../text/counts.ts";
import { FactList } from "./fact-list.tsx";
import { numberFacts } from "./numbered-facts.ts";
import { ReportHead } from "./report-head.tsx";
import { ReportText } from "./report-text.tsx";

interface ReaderPageProps {
  readonly id: string;
  readonly statement: string | null;
  readonly at: number | null;
  readonly analysis: number | null;
}

/** A report with its sentences and facts linked both ways. */
export function ReaderPage({ id, statement, at, analysis }: ReaderPageProps) {
  const resource = useResource<DocumentWire>(documentPath(id));
  if (resource.state === "failed") {
    return (
      <main class="page">
        <ProblemNote
          title="This report cannot be shown"
          problem={resource.problem}
          onRetry={resource.retry}
        />
      </main>
    );
  }
  if (resource.state !== "ready") return <main class="page waiting">Opening the report …</main>;
  return <Reader document={resource.value} statement={statement} at={at} analysis={analysis} />;
}

interface ReaderProps extends Omit<ReaderPageProps, "id"> {
  readonly document: DocumentWire;
}

function Reader({ document: report, statement, at, analysis }: ReaderProps) {
  useTitle(report.title);
  const facts = useMemo(() => numberFacts(report), [report]);
  const text = useRef<HTMLElement>(null);

  // Another selection scrolls anew.
  useEffect(() => {
    const sentence = text.current?.querySelector('mark[data-shown="true"]');
    sentence?.scrollIntoView({
      block: "center",
      behavior: prefersStill() ? "auto" : "smooth",
    });
  }, [report, statement, at]);

  // A link to an analysis leads there; one that is opened by hand is in sight already.
  useEffect(() => {
    if (statement !== null) return;
    text.current?.querySelector(".analysis")?.scrollIntoView({ block: "center" });
  }, [report]);

  return (
    <main class="reader">
      <article ref={text} class="report" lang={report.language}>
        <ReportHead document={report} />
        <ReportText
          document={report}
          facts={facts}
          statement={statement}
          at={at}
          analysis={analysis}
        />
      </article>
      <aside class="reader-facts" aria-label="Statements of this report">
        <h2>{counted(facts.length, "statement")} read from this report</h2>
        {facts.length > 0 ? (
          <>
            <p class="reader-to-graph">
              <Link
                to={{
                  view: "graph",
                  selection: null,
                  scope: { ...WHOLE_GRAPH, filters: { ...NO_FILTERS, document: [report.id] } },
                }}
              >
                Draw them as a graph
              </Link>
            </p>
            <FactList document={report.id} facts={facts} statement={statement} at={at} />
          </>
        ) : (
          <p class="quiet">
            Nothing in it was recognised as a fact that the ontology has a property for.
          </p>
        )}
      </aside>
    </main>
  );
}
