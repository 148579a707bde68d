import { useEffect, useRef } from "preact/hooks";
import type { EntityWire } from "../../src/server/wire.ts";
import { entityPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import type { Shown } from "../graph/subgraph.ts";
import { announce } from "../shell/announcer.tsx";
import { ClassDot } from "../shell/class-dot.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useArrival } from "../shell/use-arrival.ts";
import { useTitle } from "../shell/use-title.ts";
import { count, counted } from "../text/counts.ts";
import { Name } from "../text/name.tsx";
import { sentenceCase } from "../text/sentence-case.ts";
import { webAddress } from "../text/web-address.ts";
import { EntityActions } from "./entity-actions.tsx";
import { FactSectionView, OpenFacts } from "./fact-sections.tsx";
import { groupFacts } from "./group-facts.ts";
import { MentionedIn } from "./mentioned-in.tsx";
import { OtherNames } from "./other-names.tsx";

interface EntityPanelProps {
  readonly id: string;
  /** What is on the canvas, to offer what is missing there. */
  readonly shown: Shown;
}

/** The fact sheet of one entity. */
export function EntityPanel({ id, shown }: EntityPanelProps) {
  const resource = useResource<EntityWire>(entityPath(id));
  if (resource.state === "failed") {
    return (
      <ProblemNote
        title="This entity cannot be shown"
        problem={resource.problem}
        onRetry={resource.retry}
      />
    );
  }
  if (resource.state !== "ready") return <p class="waiting">Looking up the facts …</p>;
  return <FactSheet entity={resource.value} shown={shown} />;
}

function FactSheet({ entity, shown }: { entity: EntityWire; shown: Shown }) {
  const { label, classLabel, aliases, sameAs, statements, totalStatements, mentionedIn } = entity;
  useEffect(
    () => announce(`${label}, ${classLabel}: ${counted(statements.length, "statement")}`),
    [label, classLabel, statements],
  );
  useTitle(label);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  const sheet = groupFacts(entity);
  return (
    <article class="entity">
      <p class="kind">
        <ClassDot iri={entity.class} />
        {sentenceCase(classLabel)}
      </p>
      <h2 ref={heading} class="entity-name" tabIndex={-1} dir="auto">
        <Name>{label}</Name>
      </h2>
      <OtherNames aliases={aliases} />
      <p class="entity-counts">
        {totalStatements === undefined
          ? counted(statements.length, "statement")
          : `Shown ${count(statements.length)} of ${counted(totalStatements, "statement")}`}{" "}
        from {counted(mentionedIn.length, "report")}
      </p>
      <EntityActions entity={entity} shown={shown} />
      {statements.length === 0 && (
        <p class="quiet">
          The reports mention it, but state nothing of it that the ontology has a property for.
        </p>
      )}
      {[...sheet.sections, ...sheet.rest].map((section) => (
        <FactSectionView key={section.key} section={section} />
      ))}
      <OpenFacts statements={sheet.open} />
      <MentionedIn documents={mentionedIn} />
      {sameAs.length > 0 && (
        <section class="sheet-section">
          <h3>The same thing elsewhere</h3>
          <ul class="plain-list">
            {sameAs.map((iri) => (
              <li key={iri}>
                <WebLink iri={iri} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="sheet-section">
        <h3>IRI</h3>
        <code class="iri">{entity.iri}</code>
      </section>
    </article>
  );
}

function WebLink({ iri }: { readonly iri: string }) {
  const address = webAddress(iri);
  return address ? (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {iri}
    </a>
  ) : (
    <span>{iri}</span>
  );
}
