/** Second parts of compounds that keep their hyphen even when a line ends there: `Russia-led`. */
const SECOND_PARTS = new Set(
  "led based backed born owned run controlled held funded sponsored registered speaking language wide day week month year hour minute old long term time scale level style in off out up down to the and".split(
    " ",
  ),
);

/** First parts that are written with a hyphen. */
const FIRST_PARTS = new Set(
  "self ex non anti pro all half well so vice post cross far long short high low mid three two four five six seven eight nine ten".split(
    " ",
  ),
);

/**
 * Joins the lines of a paragraph with spaces and mends words broken at line ends. A hyphen stays if
 * the document elsewhere writes the compound with it inside a line, or if the parts are ones that
 * usually keep it; it goes otherwise.
 *
 * @param whole the text of the document, line by line, to look words up in
 */
export function joinHyphenated(lines: readonly string[], whole: string): string {
  return lines.reduce((text, line) => joinTwo(text, line, whole), "");
}

function joinTwo(text: string, line: string, whole: string): string {
  if (text.endsWith("\u00ad")) {
    return text.slice(0, -1) + line;
  }
  const broken = /([\p{L}\p{N}]+)[-\u2010]$/u.exec(text);
  const next = /^[\p{L}\p{N}]+/u.exec(line)?.[0];
  if (text === "" || broken === null || next === undefined) {
    return text === "" ? line : `${text} ${line}`;
  }
  const first = broken[1] ?? "";
  return keepsHyphen(first, next, whole) ? text + line : text.slice(0, -1) + line;
}

function keepsHyphen(first: string, second: string, whole: string): boolean {
  if (!/^\p{Ll}/u.test(second) || /\p{N}$/u.test(first)) {
    return true;
  }
  if (includesWord(whole, first + second)) {
    return false;
  }
  return (
    includesWord(whole, `${first}-${second}`) ||
    SECOND_PARTS.has(second.toLowerCase()) ||
    FIRST_PARTS.has(first.toLowerCase())
  );
}

function includesWord(whole: string, word: string): boolean {
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
    const around = `${whole[at - 1] ?? " "}${whole[at + word.length] ?? " "}`;
    if (!/[\p{L}\p{N}]/u.test(around)) {
      return true;
    }
  }
  return false;
}
