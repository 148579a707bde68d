/** Marks a statement whose property is no term of the ontology but taken from the document's words. */
export function OwnWords() {
  return (
    <span
      class="own-words"
      title="The ontology has no property for it: the words are the report’s, in their dictionary form."
    >
      in the report’s own words
    </span>
  );
}
