import { useEffect, useRef, useState } from "preact/hooks";
import type { StatementWire } from "../../src/server/wire.ts";
import { statementPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import { Link } from "../routing/link.tsx";
import { selecting } from "../routing/scope.ts";
import { announce } from "../shell/announcer.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useArrival } from "../shell/use-arrival.ts";
import { useTitle } from "../shell/use-title.ts";
import { Name } from "../text/name.tsx";
import { Circumstances } from "./circumstances.tsx";
import { Evidence } from "./evidence.tsx";
import { OwnWords } from "./own-words.tsx";
import { Sentence, sentenceText } from "./sentence.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { STATUS_WORDS } from "./statuses.ts";

/** Everything known of one statement, its quotes first. */
export function StatementPanel({ id }: { readonly id: string }) {
  const resource = useResource<StatementWire>(statementPath(id));
  if (resource.state === "failed") {
    return (
      <ProblemNote
        title="This statement cannot be shown"
        problem={resource.problem}
        onRetry={resource.retry}
      />
    );
  }
  if (resource.state !== "ready") return <p class="waiting">Looking up the statement …</p>;
  return <Statement key={id} statement={resource.value} />;
}

function Statement({ statement }: { readonly statement: StatementWire }) {
  const [at, setAt] = useState(0);
  useEffect(() => announce(`Statement: ${sentenceText(statement)}`), [statement]);
  useTitle(sentenceText(statement));
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  return (
    <article class="statement">
      <h2 ref={heading} class="statement-sentence" tabIndex={-1} dir="auto">
        <Sentence statement={statement} />
      </h2>
      <p class="statement-status">
        <StatusBadge status={statement.status} />
        {statement.speaker && (
          <span>
            according to{" "}
            <Link to={selecting({ kind: "entity", id: statement.speaker.id })}>
              <Name>{statement.speaker.label}</Name>
            </Link>
          </span>
        )}
        {statement.property.open && <OwnWords />}
      </p>
      <p class="aside">{STATUS_WORDS[statement.status].meaning}</p>
      <Evidence statement={statement} at={at} onStep={setAt} />
      <Circumstances statement={statement} />
    </article>
  );
}
