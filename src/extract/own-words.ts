import type { PropertyDefinition } from "./schema.ts";
import type { Word } from "./sentence-tree.ts";

/** Whether a sentence has a word of a property's own phrases, or one that may tell of it (`epi:cue`). */
export function isTold(property: PropertyDefinition, words: readonly Word[]): boolean {
  const own = ownWords(property);
  return own.size === 0 || words.some(({ lemma, lower }) => own.has(lemma) || own.has(lower));
}

const known = new WeakMap<PropertyDefinition, ReadonlySet<string>>();
/** Words that stand in too many phrases to tell of one property. */
const COMMON =
  /^(?:be|have|get|go|become|serve|come|take|make|hold|the|of|in|on|at|to|for|a|an|its|chief|main)$/u;

/** The verbs and nouns of a property's phrases, and its cues. */
function ownWords(property: PropertyDefinition): ReadonlySet<string> {
  const made = known.get(property);
  if (made !== undefined) return made;
  const phrases = property.phrases.flatMap(({ kind, text }) =>
    kind === "pattern" ? [] : text.toLowerCase().split(/\s+/u),
  );
  const own = new Set([...phrases, ...property.cues].filter((word) => !COMMON.test(word)));
  known.set(property, own);
  return own;
}
