import {
  type ClassDefinition,
  isOpenProperty,
  type PropertyIri,
  type Statement,
} from "../../extract/index.ts";
import { countTerms, findStatements, type TermCount } from "../../graph/index.ts";
import { localName } from "../../rdf/index.ts";
import type { EntityId } from "../../resolve/index.ts";
import type { SummaryWire, TermWire } from "../wire.ts";
import type { Mapper } from "./mapper.ts";
import { curie, propertyLabel } from "./names.ts";

/** Most properties in the documents' own words that a summary lists: most of them are used once. */
const MOST_OPEN = 100;

function toTermWire(
  { term, count }: TermCount<string>,
  definition: Pick<ClassDefinition, "label" | "comment">,
): TermWire {
  const { label, comment } = definition;
  return { iri: term, curie: curie(term), label, comment, count };
}

function toPropertyWire({ schema }: Mapper, counted: TermCount<PropertyIri>): TermWire {
  const label = propertyLabel(schema, counted.term);
  const comment = schema.properties.get(counted.term)?.comment ?? "";
  return toTermWire(counted, { label, comment });
}

function countOpen(statements: readonly Pick<Statement<EntityId>, "property">[]): number {
  return statements.filter(({ property }) => isOpenProperty(property)).length;
}

interface SummaryOptions {
  readonly version: string;
  readonly writable: boolean;
  /** Statements that are less sure are counted as doubtful. */
  readonly confidence: number;
}

export function toSummaryWire(mapper: Mapper, options: SummaryOptions): SummaryWire {
  const { version, writable, confidence } = options;
  const { view, schema } = mapper;
  const counts = countTerms(view.graph);
  const open = counts.properties.filter(({ term }) => isOpenProperty(term));
  const { statements } = findStatements(view.graph, {});
  const doubtful = statements.filter((statement) => statement.confidence < confidence);
  const openDoubtful = countOpen(doubtful);
  return {
    version,
    documents: view.documents.size,
    entities: counts.entities,
    statements: counts.statements,
    openStatements: countOpen(statements),
    doubtful: { ontology: doubtful.length - openDoubtful, open: openDoubtful },
    classes: counts.classes.map((one) =>
      toTermWire(one, schema.classes.get(one.term) ?? { label: localName(one.term), comment: "" }),
    ),
    properties: counts.properties
      .filter(({ term }) => !isOpenProperty(term))
      .map((one) => toPropertyWire(mapper, one)),
    openProperties: open.slice(0, MOST_OPEN).map((one) => toPropertyWire(mapper, one)),
    totalOpenProperties: open.length,
    statuses: counts.statuses.map(({ term, count }) => ({ status: term, count })),
    writable,
  };
}
