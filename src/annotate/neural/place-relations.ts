import type { Span } from "../../documents/index.ts";
import type { MentionKind, RelationProposal } from "../annotation.ts";
import type { WordSpan } from "./decode-spans.ts";
import type { ReadRelation } from "./reading.ts";
import type { RelationUnit } from "./relation-units.ts";

/** What an annotation has for the units of a reading. */
export interface Places {
  /** In the annotation's order; words count through the document. */
  readonly mentions: readonly (WordSpan & { readonly kind: MentionKind })[];
  readonly times: readonly { readonly span: Span }[];
  readonly spanOf: (words: WordSpan) => Span;
}

/**
 * What the model proposes, in terms of the annotation's mentions and times; what has no place there is
 * left out. Of two proposals that come to the same, the likelier stays.
 */
export function placeRelations(
  relations: readonly ReadRelation[],
  places: Places,
): RelationProposal[] {
  const found = new Map<string, RelationProposal>();
  const byWord = indexByWord(places.mentions);
  const mentionOf = remembered((unit) => mentionFor(unit, places.mentions, byWord));
  const timeOf = remembered((unit) => timeFor(places.spanOf(unit), places.times));
  for (const relation of relations) {
    const kind = relation.object.kind === "time" ? "time" : "mention";
    const subject = mentionOf(relation.subject);
    const object = kind === "time" ? timeOf(relation.object) : mentionOf(relation.object);
    if (subject === undefined || object === undefined) continue;
    if (kind === "mention" && subject === object) continue;
    const { label, score } = relation;
    const key = `${subject} ${kind} ${object} ${label}`;
    if ((found.get(key)?.score ?? 0) < score) {
      found.set(key, { subject, object: { kind, index: object }, label, score });
    }
  }
  return [...found.values()].sort((a, b) => a.subject - b.subject);
}

/** Of the mentions that share a word with a unit: a name or pronoun rather than others, then the closest fit. */
function mentionFor(
  unit: RelationUnit,
  mentions: Places["mentions"],
  byWord: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  let best: number | undefined;
  let closest = 0;
  for (let word = unit.first; word <= unit.last; word++) {
    for (const index of byWord.get(word) ?? []) {
      const { first = 0, last = 0, kind } = mentions[index] ?? {};
      const shared = Math.min(last, unit.last) - Math.max(first, unit.first) + 1;
      const all = Math.max(last, unit.last) - Math.min(first, unit.first) + 1;
      const fit = shared / all + (kind === unit.kind ? 1 : 0);
      if (fit > closest) {
        best = index;
        closest = fit;
      }
    }
  }
  return best;
}

function indexByWord(mentions: readonly WordSpan[]): Map<number, number[]> {
  const byWord = new Map<number, number[]>();
  for (const [index, { first, last }] of mentions.entries()) {
    for (let word = first; word <= last; word++) {
      const own = byWord.get(word);
      if (own === undefined) byWord.set(word, [index]);
      else own.push(index);
    }
  }
  return byWord;
}

/** The time that shares the most characters with a span. */
function timeFor({ start, end }: Span, times: Places["times"]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, { span }] of times.entries()) {
    const shared = Math.min(span.end, end) - Math.max(span.start, start);
    if (shared > most) {
      best = index;
      most = shared;
    }
  }
  return best;
}

/** A unit stands in many pairs, each of them with the same object. */
function remembered(
  find: (unit: RelationUnit) => number | undefined,
): (unit: RelationUnit) => number | undefined {
  const known = new Map<RelationUnit, number | undefined>();
  return (unit) => {
    if (!known.has(unit)) known.set(unit, find(unit));
    return known.get(unit);
  };
}
