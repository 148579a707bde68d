/** The part of an IRI after its last `#` or `/`, to show where nothing gives it a label. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
}
