import type { NameSpan } from "./decode-names.ts";
import { spanHead, type WordSpan } from "./decode-spans.ts";
import type { ReadMention } from "./reading.ts";

/** What a proposed relation may hold of. Words count through the document, both ends included. */
export interface RelationUnit extends WordSpan {
  readonly head: number;
  readonly kind: "name" | "pronoun" | "time";
}

/** A mention with the type that the model gives it by itself. */
export type TypedMention = WordSpan & Pick<ReadMention, "head" | "kind" | "type">;

/**
 * The units of a window, one for each head word, in order: its names, and of the mentions with a head
 * outside all names the times, the pronouns and what else is called by a proper noun. Other common
 * nouns are none, because no source that the model learned from says what holds of them.
 *
 * @param heads the governor of each word from `firstWord` on
 */
export function relationUnits(
  names: readonly NameSpan[],
  mentions: readonly TypedMention[],
  heads: readonly number[],
  firstWord: number,
): RelationUnit[] {
  const governors = heads.map((head) => head - firstWord);
  const units = new Map<number, RelationUnit>();
  const named = new Set<number>();
  for (const { first, last } of names) {
    const span = { first: first - firstWord, last: last - firstWord };
    const head = spanHead(span, governors) + firstWord;
    units.set(head, { first, last, head, kind: "name" });
    for (let word = first; word <= last; word++) named.add(word);
  }
  for (const { first, last, head, kind, type } of mentions) {
    const isTime = type === "time" && kind !== "pronoun";
    if (named.has(head) || units.has(head) || (kind === "nominal" && !isTime)) continue;
    units.set(head, {
      first,
      last,
      head,
      kind: isTime ? "time" : kind === "pronoun" ? kind : "name",
    });
  }
  return [...units.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}
