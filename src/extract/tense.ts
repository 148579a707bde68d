import type { Candidate } from "./candidate.ts";
import type { Schema } from "./schema.ts";
import { dependents, type SentenceTree } from "./sentence-tree.ts";

/** Verbs of being, having and doing for a while: in the past tense they say what may be so no more. */
const STATES =
  /^(?:be|hold|own|possess|belong|live|reside|have|retain|remain|work|employ|serve|sit|control|rule|govern|lead|head|chair|run|command)$/u;

/**
 * The candidate with the property's past form (`epi:pastForm`), if it is said in the past tense of a
 * verb of state or of what is called former: "was a member of" is not "is a member of".
 */
export function inItsTense<C extends Candidate>(
  candidate: C,
  tree: SentenceTree,
  schema: Schema,
): C {
  const { property, predicate, former } = candidate;
  const past = property.past === undefined ? undefined : schema.properties.get(property.past);
  const isOver = former || (predicate !== undefined && isPastState(tree, predicate));
  return past !== undefined && isOver ? { ...candidate, property: past, former: false } : candidate;
}

/**
 * In small letters, words before an office that leave it open whether it is held still: "the first
 * president", but "First Minister".
 */
export const ORDINAL = /^(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th))$/u;

/** The reason to drop what is called former where the property has no past form. */
export function outdated({ former }: Candidate): string | undefined {
  return former ? "it is called former, and the property has no past form" : undefined;
}

function isPastState(tree: SentenceTree, predicate: number): boolean {
  const carrier = dependents(tree, predicate, "cop")[0] ?? predicate;
  // "Russia-led troops" are led now.
  if (tree.words[carrier - 1]?.text === "-") return false;
  if (!STATES.test(tree.words[carrier]?.lemma ?? "")) return false;
  return [carrier, ...dependents(tree, predicate, "aux")].some((at) => {
    const { Tense, VerbForm } = tree.words[at]?.features ?? {};
    return Tense === "Past" && VerbForm === "Fin";
  });
}
