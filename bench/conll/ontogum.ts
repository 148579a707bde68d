/** A mention of a chain; words count through the document, both ends included. */
export interface ChainSpan {
  readonly first: number;
  readonly last: number;
  readonly chain: string;
}

/**
 * Reads the chains of OntoGUM's CoNLL files: word number, form and brackets such as `(1`, `(2)`, `1)|3)`.
 *
 * @returns by document name
 */
export function readOntogum(text: string): Map<string, ChainSpan[]> {
  const documents = new Map<string, ChainSpan[]>();
  let spans: ChainSpan[] = [];
  let open: { chain: string; first: number }[] = [];
  let word = 0;
  for (const line of text.split("\n")) {
    const name = /^# begin document (.+)$/.exec(line)?.[1];
    if (name !== undefined) {
      spans = [];
      open = [];
      word = 0;
      documents.set(name, spans);
    }
    if (line === "" || line.startsWith("#")) continue;
    for (const [mark] of (line.split("\t").at(-1) ?? "").matchAll(/\(\d+\)?|\d+\)/g)) {
      const chain = mark.replace(/[()]/g, "");
      if (mark.startsWith("(")) open.push({ chain, first: word });
      if (mark.endsWith(")")) {
        const at = open.findLastIndex((candidate) => candidate.chain === chain);
        const [closed] = at < 0 ? [] : open.splice(at, 1);
        if (closed !== undefined) spans.push({ ...closed, last: word });
      }
    }
    word += 1;
  }
  return documents;
}
