import type { Annotation, Mention, Sentence, Token } from "../annotate/index.ts";
import type { Document, Span } from "../documents/index.ts";

/** Word endings that the text writes together with their word: CoNLL-U has both as one surface token. */
const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)?|not|na|ta)$/iu;

/**
 * A document in CoNLL-U (universaldependencies.org/format.html), one piece a sentence. Mentions and
 * chains stand in MISC as `Entity` brackets, the way GUM writes them, with the fields that
 * `# global.Entity` names: chain, type, head word by position in the mention, and `sgl` for the only
 * mention of a thing, `ana` for a pronoun, else `coref`. What the annotator does not give is `_`.
 */
export function* conlluPieces(document: Document, annotation: Annotation): Generator<string> {
  const brackets = entityBrackets(annotation);
  const paragraphs = new Set(document.blocks.map(({ span }) => span.start));
  let lastBlock = -1;
  for (const [index, sentence] of annotation.sentences.entries()) {
    const lines: string[] = [];
    if (index === 0) {
      lines.push(`# newdoc id = ${document.id}`, "# global.Entity = GRP-etype-minspan-link");
    }
    const block = document.blocks.findLastIndex(({ span }) => span.start <= sentence.span.start);
    if (block !== lastBlock && (index === 0 || paragraphs.size > 1)) lines.push("# newpar");
    lastBlock = block;
    lines.push(
      `# sent_id = ${document.id}-${index + 1}`,
      `# text = ${oneLine(document.text.slice(sentence.span.start, sentence.span.end))}`,
      ...rows(document.text, annotation, sentence, brackets),
    );
    yield `${lines.join("\n")}\n\n`;
  }
}

function rows(
  text: string,
  { tokens }: Annotation,
  { first, last }: Sentence,
  brackets: ReadonlyMap<number, string>,
): string[] {
  const lines: string[] = [];
  let inside = first - 1;
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (at > inside) {
      inside = at;
      while (inside < last && sticks(text, tokens[inside], tokens[inside + 1])) inside += 1;
      if (inside > at) {
        const end = tokens[inside]?.span.end ?? token.span.end;
        const form = oneLine(text.slice(token.span.start, end));
        const misc = spacing(text, end);
        lines.push(
          [`${at - first + 1}-${inside - first + 1}`, form, ..."_______", misc].join("\t"),
        );
      }
    }
    const entity = brackets.get(at);
    const misc = [
      ...(entity === undefined ? [] : [`Entity=${entity}`]),
      ...(inside > at || sticks(text, tokens[at - 1], token)
        ? []
        : [spacing(text, token.span.end)]),
    ].filter((value) => value !== "_");
    lines.push(row(text, token, at - first, first, misc));
  }
  return lines;
}

function row(text: string, token: Token, at: number, first: number, misc: string[]): string {
  const { span, lemma, upos, features, head, deprel } = token;
  const feats = Object.entries(features ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const governor = head === undefined ? "_" : head === first + at ? "0" : String(head - first + 1);
  return [
    String(at + 1),
    oneLine(text.slice(span.start, span.end)),
    oneLine(lemma),
    upos ?? "_",
    "_",
    feats.join("|") || "_",
    governor,
    deprel ?? "_",
    "_",
    misc.join("|") || "_",
  ].join("\t");
}

function spacing(text: string, end: number): string {
  return end < text.length && !/\s/u.test(text.charAt(end)) ? "SpaceAfter=No" : "_";
}

function sticks(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || left.span.end !== right.span.start) return false;
  const ending = text.slice(right.span.start, right.span.end);
  return CLITIC.test(ending) && /[\p{L}\p{N}]$/u.test(text.slice(left.span.start, left.span.end));
}

/** CoNLL-U gives tabs and line ends a meaning. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** By token index: what opens there, outer mentions first, and what closes there, inner ones first. */
function entityBrackets({ tokens, mentions }: Annotation): Map<number, string> {
  const sizes = new Map<number, number>();
  for (const { chain } of mentions) sizes.set(chain, (sizes.get(chain) ?? 0) + 1);
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  const placed = mentions
    .map((mention) => ({ mention, ...wordsOf(tokens, mention.phrase ?? mention.span) }))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  for (const { mention, first, last } of placed) {
    const open = `(${mention.chain + 1}-${attributes(mention, first, sizes.get(mention.chain) ?? 1)}`;
    if (first === last) {
      opening.set(first, `${opening.get(first) ?? ""}${open})`);
    } else {
      opening.set(first, `${opening.get(first) ?? ""}${open}`);
      closing.set(last, `${mention.chain + 1})${closing.get(last) ?? ""}`);
    }
  }
  const brackets = new Map<number, string>();
  for (const at of new Set([...opening.keys(), ...closing.keys()])) {
    brackets.set(at, `${opening.get(at) ?? ""}${closing.get(at) ?? ""}`);
  }
  return brackets;
}

/** The first and last token of a span, by halving: tokens are in order. */
function wordsOf(tokens: readonly Token[], { start, end }: Span): { first: number; last: number } {
  const after = (offset: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.span.start ?? 0) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { first: after(start), last: after(end) - 1 };
}

function attributes({ type, head, kind }: Mention, first: number, size: number): string {
  const link = size === 1 ? "sgl" : kind === "pronoun" ? "ana" : "coref";
  return `${type}-${head - first + 1}-${link}`;
}
