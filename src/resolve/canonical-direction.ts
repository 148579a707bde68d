import type { PropertyDefinition, PropertyIri, Schema } from "../extract/index.ts";

/** In which direction statements of a property are kept. */
export interface Direction {
  readonly property: PropertyIri;
  /** Whether subject and object change places. */
  readonly turned: boolean;
  /** Whether it makes no difference which end is the subject. */
  readonly symmetric: boolean;
}

/**
 * Of a property and its inverse one is kept, so that one fact is one edge whichever way round the
 * text says it: the one that has a verb ("OTS includes Turkey" reads as a sentence, "Turkey is a
 * member of OTS" turns into it); if both or neither have, the one whose IRI comes first.
 */
export function directionOf(property: PropertyIri, schema: Schema): Direction {
  const definition = schema.properties.get(property);
  const inverse = definition === undefined ? undefined : inverseOf(definition, schema);
  const symmetric = definition?.symmetric === true || inverse?.iri === property;
  if (definition === undefined || inverse === undefined || symmetric) {
    return { property, turned: false, symmetric };
  }
  const [own, other] = [hasVerb(definition), hasVerb(inverse)];
  const kept = own === other ? definition.iri < inverse.iri : own;
  return { property: kept ? property : inverse.iri, turned: !kept, symmetric: false };
}

/** The inverse, on whichever of the two the ontology states it; the first by IRI if there are more. */
function inverseOf(definition: PropertyDefinition, schema: Schema): PropertyDefinition | undefined {
  if (definition.inverse !== undefined) {
    return schema.properties.get(definition.inverse);
  }
  return [...schema.properties.values()]
    .filter(({ inverse }) => inverse === definition.iri)
    .sort((a, b) => (a.iri < b.iri ? -1 : 1))[0];
}

function hasVerb({ phrases }: PropertyDefinition): boolean {
  return phrases.some(({ kind }) => kind === "verb");
}
