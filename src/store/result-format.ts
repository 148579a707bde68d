import { FORMATS } from "../rdf/index.ts";
import type { QueryForm, QueryOptions, SelectFormat } from "./store.ts";

/** Media types of the SPARQL result formats (W3C recommendations of 2013). */
const SELECT_MEDIA_TYPES: Readonly<Record<SelectFormat, string>> = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv; charset=utf-8",
  tsv: "text/tab-separated-values; charset=utf-8",
};

/** The syntax in which a query of this form is answered: the engine's name for it and its media type. */
export function resultFormat(
  form: QueryForm,
  { selectFormat, graphFormat }: QueryOptions,
): { readonly format: string; readonly mediaType: string } {
  if (form === "select" || form === "ask") {
    return { format: selectFormat, mediaType: SELECT_MEDIA_TYPES[selectFormat] };
  }
  const found = FORMATS.find(({ extension }) => extension === graphFormat);
  if (found === undefined) {
    throw new Error(`There is no RDF syntax ${graphFormat}`);
  }
  return { format: graphFormat, mediaType: found.mediaType };
}
