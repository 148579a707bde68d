import type { PropertyDefinition, Schema } from "../../src/extract/index.ts";

/** The datatypes that values of a kind are written with. */
const DATATYPES = {
  string: ["string"],
  date: ["date", "gYearMonth", "gYear", "dateTime", "string"],
  integer: ["integer"],
  decimal: ["decimal"],
  duration: ["duration"],
} as const;

/** One shape for the domain and one for the range of each property, in Turtle. */
export function propertyShapes(schema: Schema): string {
  return [...schema.properties.values()]
    .flatMap((property) => [domainShape(property, schema), rangeShape(property, schema)])
    .filter((shape) => shape !== undefined)
    .join("\n");
}

function domainShape({ iri, label, domain }: PropertyDefinition, schema: Schema) {
  if (domain.length === 0) return undefined;
  const name = iri.slice(iri.indexOf("#") + 1);
  return `:${name}-domain a sh:NodeShape ; sh:targetSubjectsOf epi:${name} ;
  ${oneOf(domain.map((one) => `sh:class epi:${one.slice(one.indexOf("#") + 1)}`))} ;
  sh:message "The subject of '${label}' must be of the class ${names(domain, schema)}."@en .
`;
}

function rangeShape({ iri, label, range }: PropertyDefinition, schema: Schema) {
  if (range.length === 0) return undefined;
  const name = iri.slice(iri.indexOf("#") + 1);
  const allowed =
    typeof range === "string"
      ? DATATYPES[range].map((type) => `sh:datatype xsd:${type}`)
      : range.map((one) => `sh:class epi:${one.slice(one.indexOf("#") + 1)}`);
  const words =
    typeof range === "string" ? `of the type ${range}` : `of the class ${names(range, schema)}`;
  return `:${name}-range a sh:NodeShape ; sh:targetObjectsOf epi:${name} ;
  ${oneOf(allowed)} ;
  sh:message "The object of '${label}' must be ${words}."@en .
`;
}

function oneOf(constraints: readonly string[]): string {
  return constraints.length === 1
    ? `${constraints[0]}`
    : `sh:or ( ${constraints.map((one) => `[ ${one} ]`).join(" ")} )`;
}

function names(classes: PropertyDefinition["domain"], schema: Schema): string {
  return classes.map((one) => schema.classes.get(one)?.label ?? one).join(" or ");
}
