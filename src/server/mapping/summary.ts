import type { ClassDefinition, PropertyDefinition } from "../../extract/index.ts";
import { countTerms, type TermCount } from "../../graph/index.ts";
import { localName } from "../../rdf/index.ts";
import type { SummaryWire, TermWire } from "../wire.ts";
import type { Mapper } from "./mapper.ts";
import { curie } from "./names.ts";

function toTermWire<Iri extends string>(
  { term, count }: TermCount<Iri>,
  definitions: ReadonlyMap<Iri, ClassDefinition | PropertyDefinition>,
): TermWire {
  const definition = definitions.get(term);
  return {
    iri: term,
    curie: curie(term),
    label: definition?.label ?? localName(term),
    comment: definition?.comment ?? "",
    count,
  };
}

export function toSummaryWire(mapper: Mapper, version: string, writable: boolean): SummaryWire {
  const { view, schema } = mapper;
  const counts = countTerms(view.graph);
  return {
    version,
    documents: view.documents.size,
    entities: counts.entities,
    statements: counts.statements,
    classes: counts.classes.map((one) => toTermWire(one, schema.classes)),
    properties: counts.properties.map((one) => toTermWire(one, schema.properties)),
    statuses: counts.statuses.map(({ term, count }) => ({ status: term, count })),
    writable,
  };
}
