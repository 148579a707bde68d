import { overlapsSpan, type Span } from "../../src/documents/index.ts";
import type { MentionRef, Statement, StatementObject } from "../../src/extract/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import type { OpenExtraction } from "./carb-match.ts";
import { type PennSentence, pennWords } from "./penn-sentence.ts";

/** An extraction with the places of its parts, before two of one clause are told apart. */
interface Placed extends OpenExtraction {
  readonly subject: Span;
  readonly cue: Span;
  readonly object: Span;
  readonly words: number;
}

/**
 * A sentence's statements in words, whatever their status: the phrase of the subject, the words that
 * carry the relation, the phrase of the object, then time, place and qualifiers as further arguments.
 * Of two statements with the same cue about the same things, one by the ontology and one open, the
 * longer stays: they are two readings of one clause.
 */
export function extractionsOf(stored: StoredDocument, sentence: PennSentence): OpenExtraction[] {
  const placed = stored.record.statements.flatMap((one) => place(one, stored, sentence));
  const kept: Placed[] = [];
  for (const one of placed.sort((a, b) => b.words - a.words)) {
    if (!kept.some((other) => isSameClause(one, other))) kept.push(one);
  }
  return kept.map(({ relation, args, confidence }) => ({ relation, args, confidence }));
}

function isSameClause(a: Placed, b: Placed): boolean {
  return (
    overlapsSpan(a.subject, b.subject) &&
    overlapsSpan(a.cue, b.cue) &&
    overlapsSpan(a.object, b.object)
  );
}

function place(
  statement: Statement<MentionRef>,
  stored: StoredDocument,
  sentence: PennSentence,
): Placed[] {
  const evidence = statement.evidence[0];
  if (evidence.subject === null || evidence.cue === null || evidence.object === null) return [];
  const subject = wholePhrase(evidence.subject, stored);
  const object = wholePhrase(evidence.object, stored);
  const relation = pennWords(sentence, evidence.cue);
  const args = [subject, object].map((span) => pennWords(sentence, span));
  const more = furtherSpans(statement, stored)
    .filter((span) => ![subject, evidence.cue ?? span, object].some((o) => overlapsSpan(o, span)))
    .map((span) => pennWords(sentence, span));
  if ([relation, ...args].includes("")) return [];
  const words = [relation, ...args, ...more].join(" ").split(" ").length;
  const { confidence } = statement;
  return [
    { relation, args: [...args, ...more], confidence, subject, cue: evidence.cue, object, words },
  ];
}

/** The phrase around a mention, where the annotator marks one; else the stretch itself. */
function wholePhrase(span: Span, { record }: StoredDocument): Span {
  const mention = record.annotation.mentions.find(
    (one) => one.span.start === span.start && one.span.end === span.end,
  );
  return mention?.phrase ?? span;
}

/** Where the sentence gives time, place and qualifiers. */
function furtherSpans(statement: Statement<MentionRef>, stored: StoredDocument): Span[] {
  const { time, place, qualifiers } = statement;
  const [{ span: clause }] = statement.evidence;
  const quote = stored.document.text.slice(clause.start, clause.end);
  const spanOfWords = (words: string): Span[] => {
    const at = quote.indexOf(words);
    const start = clause.start + at;
    return at < 0 || words === "" ? [] : [{ start, end: start + words.length }];
  };
  const spanOfRef = ({ mention }: MentionRef): Span[] => {
    const found = stored.record.annotation.mentions[mention];
    return found === undefined ? [] : [wholePhrase(found.span, stored)];
  };
  const spanOfValue = (value: StatementObject<MentionRef>): Span[] =>
    value.kind === "ref" ? spanOfRef(value.ref) : spanOfWords(value.literal.value);
  return [
    ...qualifiers.flatMap(({ value }) => spanOfValue(value)),
    ...(time === undefined ? [] : spanOfWords(time.words)),
    ...(place === undefined ? [] : spanOfRef(place)),
  ];
}
