import type { Candidate } from "./candidate.ts";
import type { NounPhrase } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { findObjects } from "./find-object.ts";
import { findSubject } from "./find-subject.ts";
import { literalKind, type NounPhrasing, type PhraseTable } from "./phrase-table.ts";
import { type PlacedMention, spanOfWords } from "./sentence-view.ts";

/** Words before a relational noun that make it a thing of the past or of no one. */
const NOT_NOW =
  /^(?:former|ex|late|then|onetime|one-time|no|potential|would-be|future|possible|alleged|suspected)$/u;

/**
 * Finds the readings of the relational nouns of the ontology: "S is a member of O", "S, a member of
 * O", "O's mentor S" and "his mentor, S". A noun that is called former, late or alleged is passed
 * over, since the ontology's noun speaks of the present.
 */
export function matchNouns(clause: Clause, table: PhraseTable): Candidate[] {
  return clause.chunks.flatMap((chunk, at) =>
    chunk.kind === "noun" ? matchNoun(clause, at, chunk, table) : [],
  );
}

function matchNoun(clause: Clause, at: number, chunk: NounPhrase, table: PhraseTable): Candidate[] {
  const found: Candidate[] = [];
  for (let head = chunk.first; head <= chunk.last; head++) {
    const lemma = clause.view.words[head]?.lemma ?? "";
    const phrasings =
      table.nouns.get(lemma) ?? table.nouns.get(clause.view.words[head]?.lower ?? "") ?? [];
    for (const phrasing of phrasings) {
      if (literalKind(phrasing.property) !== undefined || !namesNoun(clause, phrasing, head, chunk))
        continue;
      found.push(...withPreposition(clause, at, chunk, head, phrasing));
      found.push(...withPossessor(clause, at, chunk, head, phrasing));
    }
  }
  return found;
}

function namesNoun(
  clause: Clause,
  { nouns }: NounPhrasing,
  head: number,
  chunk: NounPhrase,
): boolean {
  const first = head - nouns.length + 1;
  if (first < chunk.first) return false;
  const words = clause.view.words.slice(first, head + 1);
  const matches = nouns.every((noun, i) => words[i]?.lemma === noun || words[i]?.lower === noun);
  const before = clause.view.words.slice(chunk.first, first);
  return matches && before.every(({ lower }) => !NOT_NOW.test(lower) || nouns.includes(lower));
}

/** "… member of O": the subject is what the phrase is said of. */
function withPreposition(
  clause: Clause,
  at: number,
  chunk: NounPhrase,
  head: number,
  phrasing: NounPhrasing,
): Candidate[] {
  const preposition = clause.chunks[at + 1];
  if (head !== chunk.last || preposition?.kind !== "preposition") return [];
  if (clause.view.words[preposition.first]?.lower !== phrasing.preposition) return [];
  const objects = findObjects(clause, at + 2);
  const subject = saidOf(clause, at, chunk);
  if (subject === undefined) return [];
  return pairs(
    clause,
    phrasing,
    subject,
    objects,
    head,
    clause.view.words[head]?.features.Number === "Plur",
  );
}

interface Bearer {
  readonly phrases: readonly NounPhrase[];
  readonly verb: number | undefined;
  readonly negated: boolean;
}

/** What a noun phrase is said of: by a copula before it, as an apposition, or by the name after it. */
function saidOf(clause: Clause, at: number, chunk: NounPhrase): Bearer | undefined {
  const before = clause.chunks[at - 1];
  if (before?.kind === "verb" && isCopula(clause, at - 1)) {
    const reading = findSubject(clause, at - 1);
    return reading === undefined
      ? undefined
      : { phrases: reading.phrases, verb: at - 1, negated: false };
  }
  const opening = clause.view.words[chunk.first];
  const name = clause.chunks[at - 2];
  if (before?.kind !== "comma" || name?.kind !== "noun" || name.mention?.item.kind !== "name")
    return undefined;
  // "S, a member of O,": with an article or a bare singular noun, and no list around it.
  const apposed = opening?.upos === "DET" || opening?.upos === "NOUN" || opening?.upos === "ADJ";
  const listed = clause.chunks[at - 3]?.kind === "comma" && clause.chunks[at - 4]?.kind === "noun";
  return apposed && !listed ? { phrases: [name], verb: undefined, negated: false } : undefined;
}

/** A present form of "be": what somebody was is not what they are. */
function isCopula(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  if (chunk?.kind !== "verb" || chunk.group.passive) return false;
  const present = clause.view.words
    .slice(chunk.group.first, chunk.group.last + 1)
    .some(({ features, lemma }) => lemma === "be" && features.Tense === "Pres");
  return (
    (chunk.group.lemma === "be" && present) ||
    chunk.group.lemma === "remain" ||
    chunk.group.lemma === "become"
  );
}

/** "O's mentor S", "his mentor, S": the possessor is the object. */
function withPossessor(
  clause: Clause,
  at: number,
  chunk: NounPhrase,
  head: number,
  phrasing: NounPhrasing,
): Candidate[] {
  if (phrasing.preposition !== "of" && phrasing.preposition !== "to") return [];
  const owner = ownerBefore(clause, chunk, head - phrasing.nouns.length + 1);
  const bearer = owner === undefined ? undefined : namedBeside(clause, at, chunk, head);
  if (
    owner === undefined ||
    bearer === undefined ||
    owner.item.chain === bearer.mention?.item.chain
  )
    return [];
  const subject = { phrases: [bearer], verb: undefined, negated: false };
  const object: NounPhrase = { ...chunk, mention: owner };
  return pairs(clause, phrasing, subject, [object], head, false);
}

function ownerBefore(clause: Clause, chunk: NounPhrase, first: number): PlacedMention | undefined {
  let at = first - 1;
  while (at >= chunk.first && clause.view.words[at]?.upos === "ADJ") at -= 1;
  const word = clause.view.words[at];
  if (word === undefined || at < chunk.first) return undefined;
  const end = word.lower === "'s" || word.lower === "'" ? at - 1 : at;
  if (end === at && word.features.Poss !== "Yes") return undefined;
  const ending = clause.view.mentions.filter(({ last }) => last === end);
  return ending.sort((a, b) => a.first - b.first)[0];
}

/** The name in the same phrase after the noun, or in apposition to it. */
function namedBeside(
  clause: Clause,
  at: number,
  chunk: NounPhrase,
  head: number,
): NounPhrase | undefined {
  if (chunk.mention !== undefined && chunk.mention.first === head + 1) return chunk;
  const comma = clause.chunks[at + 1];
  const name = clause.chunks[at + 2];
  if (head !== chunk.last || comma?.kind !== "comma" || name?.kind !== "noun") return undefined;
  const after = clause.chunks[at + 3]?.kind;
  const closed = after === undefined || /^(?:comma|mark|relative)$/u.test(after);
  return closed && name.mention?.item.kind === "name" ? name : undefined;
}

function pairs(
  clause: Clause,
  phrasing: NounPhrasing,
  bearer: Bearer,
  objects: readonly NounPhrase[],
  head: number,
  plural: boolean,
): Candidate[] {
  const several = bearer.phrases.length > 1 || plural;
  const { view } = clause;
  return bearer.phrases.flatMap(({ mention: subject }) =>
    objects.flatMap(({ mention }): Candidate[] => {
      if (subject === undefined || mention === undefined) return [];
      if (several && subject.item.type === "group" && objects.length > 1) return [];
      return [
        {
          property: phrasing.property,
          subject,
          object: { kind: "mention", mention },
          cue: spanOfWords(view, head - phrasing.nouns.length + 1, head),
          finder: `noun:${phrasing.text}`,
          kind: "noun",
          verb: bearer.verb,
          length: phrasing.nouns.length + 1,
          negated: bearer.negated,
          after: undefined,
        },
      ];
    }),
  );
}
