import type { Candidate } from "./candidate.ts";
import { literalKind, type NounPhrasing, type PhraseTable } from "./phrase-table.ts";
import { type Referent, referents } from "./referents.ts";
import {
  dependents,
  isRelation,
  prepositionOf,
  type SentenceTree,
  spanOfWords,
} from "./sentence-tree.ts";
import { subjectOf } from "./subjects.ts";
import { ORDINAL } from "./tense.ts";

/** Words before a relational noun that make it a thing of the past. */
const FORMER = /^(?:former|ex|late|then|onetime|one-time|ousted|formerly|once|previously)$/u;
/** Words before a relational noun that leave it open whether it is so, or make of it another: "vice president of". */
const UNSURE =
  /^(?:vice|deputy|assistant|associate|no|potential|would-be|future|possible|alleged|suspected|outgoing|prospective|aspiring)$/u;

/**
 * Finds the readings of the relational nouns of the ontology: "S is a member of O", "S, a member of
 * O", "O's mentor S" and "his mentor, S". A noun that is called alleged or future is passed over.
 */
export function matchNouns(tree: SentenceTree, table: PhraseTable): Candidate[] {
  return [...tree.words.entries()].flatMap(([at, { lemma, lower }]) =>
    (table.nouns.get(lemma) ?? table.nouns.get(lower) ?? []).flatMap((phrasing) =>
      literalKind(phrasing.property) === undefined ? matchNoun(tree, at, phrasing) : [],
    ),
  );
}

function matchNoun(tree: SentenceTree, at: number, phrasing: NounPhrasing): Candidate[] {
  const first = at - phrasing.nouns.length + 1;
  const named = phrasing.nouns.every((noun, i) => {
    const word = tree.words[first + i];
    return word?.lemma === noun || word?.lower === noun;
  });
  if (!named || isByMarriage(tree, at)) return [];
  const modifiers = dependents(tree, at, "amod", "compound", "det", "advmod")
    .map((child) => tree.words[child]?.lower ?? "")
    .filter((lower) => !phrasing.nouns.includes(lower));
  if (modifiers.some((lower) => UNSURE.test(lower))) return [];
  const objects = objectsOfNoun(tree, at, phrasing);
  if (objects.length === 0) return [];
  const bearer = bearerOf(tree, at);
  if (isOneOfMany(tree, at, bearer)) return [];
  const counted = bearer.predicate === undefined && phrasing.property.past !== undefined;
  const former = modifiers.some((lower) => FORMER.test(lower) || (counted && ORDINAL.test(lower)));
  return bearer.subjects.flatMap((subject) =>
    objects.map(
      (object): Candidate => ({
        property: phrasing.property,
        subject: subject.mention,
        object: { kind: "mention", mention: object.mention },
        cue: spanOfWords(tree, [first, at]),
        finder: `noun:${phrasing.text}`,
        kind: "noun",
        predicate: bearer.predicate,
        length: phrasing.nouns.length + 1,
        negated: subject.none || object.none,
        former,
      }),
    ),
  );
}

/** "Son-in-law" is no son. */
export function isByMarriage(tree: SentenceTree, at: number): boolean {
  const [, hyphen, preposition, , law] = tree.words.slice(at, at + 5);
  return hyphen?.text === "-" && preposition?.lower === "in" && law?.lower === "law";
}

/** "Clinton, Obama and two brothers of George Floyd": a noun in the plural is not what one person is. */
function isOneOfMany(tree: SentenceTree, at: number, { subjects }: Bearer): boolean {
  const [only, another] = subjects;
  const { kind, type } = only?.mention.item ?? {};
  const isOne = another === undefined && kind === "name" && type === "person";
  return isOne && tree.words[at]?.features.Number === "Plur";
}

/**
 * "… member of O", "chairman and chief executive of O" and, for nouns that take "of" or "to", "O's …"
 * and "the O …".
 */
function objectsOfNoun(
  tree: SentenceTree,
  at: number,
  { preposition }: NounPhrasing,
): readonly Referent[] {
  const { relation, head = at } = tree.words[at] ?? {};
  // The parser hangs what both nouns share on either of them.
  const [next] = dependents(tree, at, "conj");
  const joined = [...(next === undefined ? [] : [next]), ...(relation === "conj" ? [head] : [])];
  const bare = joined.filter((noun) => dependents(tree, Math.max(noun, at), "det").length === 0);
  const after = [at, ...bare]
    .map((noun) =>
      dependents(tree, noun, "nmod", "obl").filter(
        (child) => prepositionOf(tree, child) === preposition && child > Math.max(noun, at),
      ),
    )
    .find((found) => found.length > 0);
  if (after !== undefined) return after.flatMap((child) => referents(tree, child));
  if (preposition !== "of" && preposition !== "to") return [];
  return dependents(tree, at, "nmod:poss").flatMap((child) => referents(tree, child));
}

interface Bearer {
  readonly subjects: readonly Referent[];
  readonly predicate: number | undefined;
}

/** What a noun is said of: by a copula, in apposition, as a title, or after "as"; with "and", what the noun before is. */
function bearerOf(tree: SentenceTree, at: number): Bearer {
  const all = (heads: readonly number[]): Referent[] =>
    heads.flatMap((head) => referents(tree, head));
  const { relation = "", head = at } = tree.words[at] ?? {};
  if (dependents(tree, at, "cop").length > 0) {
    return { subjects: all(subjectOf(tree, at).heads), predicate: at };
  }
  const beside = dependents(tree, at, "appos", "flat", "nmod:desc").filter(
    (child) => referents(tree, child)[0]?.mention.item.kind === "name",
  );
  if (beside.length > 0) return { subjects: all(beside), predicate: undefined };
  if (relation === "appos" || relation === "nmod:desc") {
    const subject = referents(tree, head).filter(({ mention }) => mention.item.kind === "name");
    return { subjects: subject, predicate: undefined };
  }
  const governor = tree.words[head];
  if (relation === "conj" && governor?.upos === "NOUN") return bearerOf(tree, head);
  if (isRelation(relation, "xcomp", "obj") && /^(?:become|remain)$/u.test(governor?.lemma ?? "")) {
    return { subjects: all(subjectOf(tree, head).heads), predicate: head };
  }
  // "As a member of the bloc, Turkey …", but not "as (a) part of the plan".
  const article = dependents(tree, at, "det").length > 0 && tree.words[at]?.lemma !== "part";
  if (relation === "obl" && article && prepositionOf(tree, at) === "as") {
    return { subjects: all(subjectOf(tree, head).heads), predicate: head };
  }
  return { subjects: [], predicate: undefined };
}
