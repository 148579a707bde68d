import { overlapsSpan, type Span } from "../../src/documents/index.ts";
import { unescapeBracket } from "./carb-key.ts";

/** A sentence of Penn tokens as one would write it, with each token's place in it. */
export interface PennSentence {
  readonly text: string;
  /** The tokens as the treebank has them. */
  readonly tokens: readonly { readonly penn: string; readonly span: Span }[];
}

const NO_SPACE_BEFORE = /^(?:[,.;:?!%)\]}]|''|'|'\w{1,2}|n't|\.\.\.)$/iu;
const NO_SPACE_AFTER = /^(?:``|`|[$#([{]|US\$|C\$|A\$)$/u;
const WORD_END = /[\p{L}\p{N}.]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Puts a sentence of Penn tokens together: quotes, brackets, clitics, and hyphens between words. */
export function joinPenn(sentence: string): PennSentence {
  const penn = sentence.split(" ").filter((token) => token !== "");
  let text = "";
  const tokens = penn.map((token, index) => {
    const written = writtenAs(token);
    if (index > 0 && hasSpace(penn, index)) text += " ";
    const start = text.length;
    text += written;
    return { penn: token, span: { start, end: text.length } };
  });
  return { text, tokens };
}

function writtenAs(token: string): string {
  if (token === "``" || token === "''") return '"';
  if (token === "`") return "'";
  return unescapeBracket(token).replaceAll("\\/", "/");
}

function hasSpace(penn: readonly string[], index: number): boolean {
  const before = unescapeBracket(penn[index - 1] ?? "");
  const token = unescapeBracket(penn[index] ?? "");
  if (NO_SPACE_BEFORE.test(token) || NO_SPACE_AFTER.test(before)) return false;
  return !(isHyphen(penn, index) || isHyphen(penn, index - 1));
}

/** Whether the token is a hyphen between two words, which the treebank set apart: "re - named". */
function isHyphen(penn: readonly string[], index: number): boolean {
  return (
    penn[index] === "-" &&
    WORD_END.test(penn[index - 1] ?? "") &&
    WORD_START.test(penn[index + 1] ?? "")
  );
}

/** The tokens that the stretches of the text touch, with spaces between, as the treebank has them. */
export function pennWords({ tokens }: PennSentence, ...spans: readonly Span[]): string {
  return tokens
    .filter((token) => spans.some((span) => overlapsSpan(token.span, span)))
    .map(({ penn }) => penn)
    .join(" ");
}
