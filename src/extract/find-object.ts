import type { Chunk, NounPhrase } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { partitive } from "./partitive.ts";

/**
 * The noun phrases that stand at `index` as object: the phrase itself and the further items of its
 * list ("A, B and C, and D"). A phrase in apposition stands for its noun, where the noun is common
 * and the apposition a name: "his mentor, 81-year-old Nursultan Nazarbayev".
 *
 * @param index of a chunk; adverbs before the object are passed over
 */
export function findObjects(clause: Clause, index: number): NounPhrase[] {
  let at = index;
  while (clause.chunks[at]?.kind === "adverb") at += 1;
  const counted = partitive(clause, at);
  if (counted !== undefined) at = counted;
  const first = clause.chunks[at];
  // "announced the ministry was …": the subject of a clause is no object.
  if (first?.kind !== "noun" || startsClause(clause, at)) return [];
  const apposed = apposition(clause, at);
  if (apposed !== undefined) return [apposed];
  const items = listFrom(clause, at);
  return items.length === 0 ? [first] : items;
}

/** A name after a comma that says who the common noun before it is. */
function apposition(clause: Clause, at: number): NounPhrase | undefined {
  const noun = clause.chunks[at];
  const name = clause.chunks[at + 2];
  if (noun?.kind !== "noun" || name?.kind !== "noun" || clause.chunks[at + 1]?.kind !== "comma") {
    return undefined;
  }
  const after = clause.chunks[at + 3]?.kind;
  const closed =
    after === undefined || after === "comma" || after === "mark" || after === "relative";
  const named = name.mention?.item.kind === "name" && name.mention.item.type === "person";
  const common = noun.mention?.item.kind !== "name" && noun.mention?.item.kind !== "pronoun";
  // "ministers, Smailov and others" is a list.
  return named && common && closed ? name : undefined;
}

/** The items of a list with a conjunction before its last one; empty where there is none. */
function listFrom(clause: Clause, at: number): NounPhrase[] {
  const items: NounPhrase[] = [];
  let joined = false;
  let next = at;
  for (;;) {
    const item = clause.chunks[next];
    if (item?.kind !== "noun" || (items.length > 0 && startsClause(clause, next))) break;
    items.push(item);
    const link = linkLength(clause, next + 1);
    if (link === 0) break;
    joined ||= clause.chunks.slice(next + 1, next + 1 + link).some(isConjunction);
    next += 1 + link;
  }
  return joined ? items : [];
}

function isConjunction(chunk: Chunk): boolean {
  return chunk.kind === "conjunction";
}

/** How many chunks join two items: ",", "and" or ", and". */
function linkLength(clause: Clause, at: number): number {
  const first = clause.chunks[at];
  if (first?.kind === "conjunction") {
    return /^(?:and|or|&)$/u.test(clause.view.words[first.first]?.lower ?? "") ? 1 : 0;
  }
  if (first?.kind !== "comma") return 0;
  return clause.chunks[at + 1]?.kind === "conjunction" ? 2 : 1;
}

/** Prepositions that may open a clause: what follows them is not part of the phrase before. */
const OPENS_CLAUSE = /^(?:since|after|before|until|till|as|than|like)$/u;

/** Whether a noun is the subject of a clause of its own: "…, and Kazakhstan's lower house voted". */
function startsClause(clause: Clause, at: number): boolean {
  for (let i = at + 1; i < clause.chunks.length; i++) {
    const chunk = clause.chunks[i];
    if (chunk?.kind === "verb") {
      // A bare past form with an object is no participle: "…, and Hungary invaded Ukraine".
      const active = !chunk.group.bare || clause.chunks[i + 1]?.kind === "noun";
      return chunk.group.form === "finite" && active;
    }
    const word = clause.view.words[chunk?.first ?? -1]?.lower ?? "";
    const preposition = chunk?.kind === "preposition" && !OPENS_CLAUSE.test(word);
    const inside = chunk?.kind === "noun" && clause.chunks[i - 1]?.kind === "preposition";
    if (chunk?.kind !== "adverb" && !preposition && chunk?.kind !== "time" && !inside) return false;
  }
  return false;
}
