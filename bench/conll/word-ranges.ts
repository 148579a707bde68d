import type { ConlluDocument } from "./conllu.ts";
import { withoutSpace } from "./scored-document.ts";

/** A range of a document's characters that are not white space. */
export interface CharacterRange {
  readonly start: number;
  readonly end: number;
}

/** The range of each word; a multiword token's is shared out by the length of its words' forms. */
export function wordRanges({ sentences }: ConlluDocument): CharacterRange[] {
  const ranges: CharacterRange[] = [];
  let from = 0;
  for (const { tokens, words } of sentences) {
    for (const token of tokens) {
      const end = from + withoutSpace(token.form).length;
      for (let word = token.first; word <= token.last; word++) {
        const own = withoutSpace(words[word]?.form ?? "").length;
        const to = word === token.last ? end : Math.min(end, from + own);
        ranges.push({ start: from, end: to });
        from = to;
      }
    }
  }
  return ranges;
}
