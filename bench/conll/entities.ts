import type { ConlluDocument } from "./conllu.ts";

/** A mention of a GUM document. Words count through the document, both ends included. */
export interface EntityMention {
  readonly first: number;
  readonly last: number;
  /** Mentions with the same chain are of one thing. */
  readonly chain: string;
  readonly type: string;
  /** Index of the first word of the minimal span, GUM's head of the mention. */
  readonly head: number;
  /** How GUM links it to the chain: `coref`, `ana`, `appos`, `pred`, `sgl`, … */
  readonly link: string;
  /** Wikipedia title, where GUM links one. */
  readonly identity: string | undefined;
}

interface Open {
  readonly first: number;
  readonly chain: string;
  readonly attributes: readonly string[];
}

/**
 * Reads the `Entity` brackets of CoNLL-U MISC: `(1-person-new-nnnnn-cf1-2-coref-Title … 1)`, in the
 * order that `# global.Entity` of GUM declares (GRP-etype-infstat-salience-centering-minspan-link-
 * identity). Spans of one chain close innermost first.
 *
 * @throws Error where a bracket closes what was not opened, or stays open
 */
export function readEntities(document: ConlluDocument): EntityMention[] {
  const mentions: EntityMention[] = [];
  const open: Open[] = [];
  let word = 0;
  for (const sentence of document.sentences) {
    for (const { misc } of sentence.words) {
      for (const [piece] of (misc.get("Entity") ?? "").matchAll(/\([^()]+\)?|[^()]+\)/g)) {
        const body = piece.replace(/[()]/g, "");
        if (piece.startsWith("(")) {
          const [chain = "", ...attributes] = body.split("-");
          open.push({ first: word, chain, attributes });
        }
        if (piece.endsWith(")")) {
          const at = open.findLastIndex(({ chain }) => chain === body.split("-")[0]);
          const [closed] = at < 0 ? [] : open.splice(at, 1);
          if (closed === undefined) {
            throw new Error(`${document.id}: "${piece}" closes nothing at word ${word}`);
          }
          mentions.push(mention(closed, word));
        }
      }
      word += 1;
    }
  }
  if (open.length > 0) throw new Error(`${document.id}: ${open.length} entities stay open`);
  return mentions.sort((a, b) => a.first - b.first || b.last - a.last);
}

function mention({ first, chain, attributes }: Open, last: number): EntityMention {
  const [type = "", , , , minspan = "1", link = "", ...identity] = attributes;
  return {
    first,
    last,
    chain,
    type,
    head: first + Number(minspan.split(",")[0]) - 1,
    link,
    identity: identity.length === 0 ? undefined : identity.join("-"),
  };
}
