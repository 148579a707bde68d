const BRACKETS: Readonly<Record<string, string>> = {
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
  "-LCB-": "{",
  "-RCB-": "}",
};

/** A bracket as written, for its Penn name; any other token as it is. */
export function unescapeBracket(token: string): string {
  return BRACKETS[token] ?? token;
}

/** By which CaRB finds the extractions of a sentence: its characters but spaces and punctuation. */
export function sentenceKey(sentence: string): string {
  return sentence
    .replaceAll(" ", "")
    .replaceAll(/-[LR][RSC]B-/gu, "")
    .replaceAll(/[!-/:-@[-`{-~]/gu, "");
}
