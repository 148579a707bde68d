import type { Lexicon, MentionType } from "../annotate/index.ts";
import type { ClassDefinition, Schema } from "./schema.ts";

/**
 * The words that the annotator takes from an ontology: the nouns of its classes, each with the
 * mention type of the class or of its nearest superclass that has one, and the verbs of its phrases.
 */
export function lexiconOf(schema: Schema): Lexicon {
  const nouns = new Map<string, MentionType>();
  for (const definition of schema.classes.values()) {
    const type = mentionTypeOf(definition, schema);
    if (type === undefined) continue;
    for (const noun of definition.nouns) nouns.set(noun.toLowerCase(), type);
  }
  const verbs = new Set<string>();
  for (const { phrases } of schema.properties.values()) {
    for (const { kind, text } of phrases) {
      if (kind !== "verb") continue;
      for (const verb of verbsOf(text)) verbs.add(verb);
    }
  }
  return { nouns, verbs };
}

/** The first word, and the one after "to": "vote to confirm" has two verbs, "be named" none to learn. */
function verbsOf(text: string): string[] {
  const words = text.toLowerCase().split(" ");
  const infinitive = words.indexOf("to");
  const second =
    infinitive > 0 && words.length === infinitive + 2 ? [words[infinitive + 1] ?? ""] : [];
  return [words[0] ?? "", ...second].filter(
    (word) => word !== "be" && word !== "have" && word !== "do",
  );
}

/** Breadth first through the superclasses. */
function mentionTypeOf(definition: ClassDefinition, schema: Schema): MentionType | undefined {
  let level: readonly ClassDefinition[] = [definition];
  while (level.length > 0) {
    const type = level.flatMap(({ mentionTypes }) => mentionTypes)[0];
    if (type !== undefined) return type;
    level = level.flatMap(({ parents }) =>
      parents.flatMap((parent) => schema.classes.get(parent) ?? []),
    );
  }
  return undefined;
}
