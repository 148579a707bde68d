import type { Document, Span } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import { literalKind, type PhraseTable } from "./phrase-table.ts";
import type { SpeechFrame } from "./speech.ts";

/** Finds the statements that somebody said something, for properties whose object is the words. */
export function matchSpeech(
  clause: Clause,
  frames: readonly SpeechFrame[],
  table: PhraseTable,
  document: Document,
): Candidate[] {
  return frames.flatMap(({ verb, speaker, others, cue, content }) => {
    const chunk = verb === undefined ? undefined : clause.chunks[verb];
    // Words around an insertion are one sentence in two parts, unless each is a quotation.
    if (content.length > 1 && !content.every((part) => clause.view.quoted.includes(part)))
      return [];
    const words = content.reduce<(typeof content)[number] | undefined>(
      (longest, part) =>
        longest === undefined || part.end - part.start > longest.end - longest.start
          ? part
          : longest,
      undefined,
    );
    if (chunk?.kind !== "verb" || speaker === undefined || words === undefined) return [];
    const span = trimmed(document.text, words);
    const phrases = (table.verbs.get(chunk.group.lemma) ?? []).filter(
      ({ voice, fixed, property }) =>
        voice === "active" && fixed.length === 0 && literalKind(property) === "string",
    );
    const value = document.text.slice(span.start, span.end).replace(/\s+/gu, " ");
    return phrases.flatMap((phrase) =>
      [speaker, ...others].map(
        (subject): Candidate => ({
          property: phrase.property,
          subject,
          object: { kind: "literal", literal: { value, datatype: "string" }, span },
          cue,
          finder: `verb:${phrase.text}`,
          kind: "speech",
          verb,
          length: 1,
          negated: false,
          after: undefined,
        }),
      ),
    );
  });
}

const MARK = /["“”„«»]/gu;

/** Without commas and spaces at the ends, nor quotation marks that stand alone or enclose it all. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (;;) {
    const inside = text.slice(from, to);
    const marks = inside.match(MARK)?.length ?? 0;
    const left =
      /^[\s',.]/u.test(inside) || (/^["“”„«»]/u.test(inside) && marks !== 2 && marks % 2 === 1);
    const right =
      /(?:[\s,]|[^.]\.)$/u.test(inside) || (/["“”„«»]$/u.test(inside) && marks % 2 === 1);
    const both = marks === 2 && /^["“”„«»][\s\S]*["“”„«»]$/u.test(inside);
    if (left || both) from += 1;
    if (right || both) to -= 1;
    if ((!left && !right && !both) || from >= to) return { start: from, end: Math.max(from, to) };
  }
}
