import { useState } from "preact/hooks";
import type { DocumentListWire, DocumentSummaryWire } from "../../src/server/wire.ts";
import { documentsPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import { EmptyGraph } from "../graph/empty-graph.tsx";
import { Link } from "../routing/link.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useTitle } from "../shell/use-title.ts";
import { count, counted } from "../text/counts.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";
import { inOrder, ORDERS, type Order } from "./order.ts";

/** All reports that were read. */
export function DocumentsPage() {
  const resource = useResource<DocumentListWire>(documentsPath);
  useTitle("Reports");
  const [order, setOrder] = useState<Order>("newest");
  if (resource.state === "failed") {
    return (
      <main class="page">
        <ProblemNote
          title="The reports cannot be listed"
          problem={resource.problem}
          onRetry={resource.retry}
        />
      </main>
    );
  }
  if (resource.state !== "ready") return <main class="page waiting">Listing the reports …</main>;
  const { documents, total } = resource.value;
  if (total === 0) return <EmptyGraph />;
  return (
    <main class="page documents">
      <header class="page-head">
        <h1>Reports</h1>
        <label class="order">
          Order{" "}
          <select
            value={order}
            onChange={(event) => {
              const chosen = ORDERS.find(({ value }) => value === event.currentTarget.value);
              if (chosen) setOrder(chosen.value);
            }}
          >
            {ORDERS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </header>
      <p class="quiet">
        {documents.length < total
          ? `Shown ${count(documents.length)} of ${count(total)} reports.`
          : `${counted(total, "report")}, all of them shown.`}
      </p>
      <ol class="document-list">
        {inOrder(documents, order).map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ol>
    </main>
  );
}

function DocumentLine({ document }: { readonly document: DocumentSummaryWire }) {
  const { id, title, publisher, published, source, statements } = document;
  return (
    <li>
      <time class="document-date" dateTime={published ?? undefined}>
        {published ? dateInWords(published) : "undated"}
      </time>
      <div>
        <Link class="document-title" to={{ view: "document", id, statement: null, at: null }}>
          <Name>{title}</Name>
        </Link>
        <p class="report-notes">
          {publisher && (
            <span>
              <Name>{publisher}</Name>
            </span>
          )}
          <span class="report-source">
            <Name>{source}</Name>
          </span>
        </p>
      </div>
      <span class="document-facts">{counted(statements, "statement")}</span>
    </li>
  );
}
