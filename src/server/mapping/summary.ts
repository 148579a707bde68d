import { type ClassDefinition, isOpenProperty, type PropertyIri } from "../../extract/index.ts";
import { countTerms, findStatements, type TermCount } from "../../graph/index.ts";
import { localName } from "../../rdf/index.ts";
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
  const total = (query: { readonly open?: boolean; readonly confidence?: number }) =>
    findStatements(view.graph, { ...query, limit: 0 }).total;
  const ontology = total({ open: false });
  const doubtfulOntology = ontology - total({ open: false, confidence });
  const doubtful = counts.statements - total({ confidence });
  return {
    version,
    documents: view.documents.size,
    entities: counts.entities,
    statements: counts.statements,
    openStatements: counts.statements - ontology,
    doubtful: { ontology: doubtfulOntology, open: doubtful - doubtfulOntology },
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
