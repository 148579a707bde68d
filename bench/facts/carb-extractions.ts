import { overlapsSpan, type Span } from "../../src/documents/index.ts";
import type { MentionRef, Statement, StatementObject } from "../../src/extract/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import { joinClauses, type PlacedStatement } from "./carb-clauses.ts";
import type { OpenExtraction } from "./carb-match.ts";
import { type PennSentence, pennWords } from "./penn-sentence.ts";
import { WordView } from "./word-view.ts";

/**
 * A sentence's statements in words, whatever their status: the phrase of the subject, the words that
 * carry the relation with their auxiliaries and negation, the phrase of the object, then time, place
 * and qualifiers as further arguments.
 */
export function extractionsOf(stored: StoredDocument, sentence: PennSentence): OpenExtraction[] {
  const view = new WordView(stored.record.annotation);
  const placed = stored.record.statements.flatMap((one) => place(one, stored, view));
  return joinClauses(placed, view)
    .map(({ subject, cue, object, further, confidence }) => ({
      relation: pennWords(sentence, ...view.withHelpers(cue)),
      args: [subject, object, ...further].map((span) => pennWords(sentence, span)),
      confidence,
    }))
    .filter(({ relation, args }) => ![relation, ...args.slice(0, 2)].includes(""));
}

function place(
  statement: Statement<MentionRef>,
  stored: StoredDocument,
  view: WordView,
): PlacedStatement[] {
  const [evidence] = statement.evidence;
  const { cue } = evidence;
  if (evidence.subject === null || cue === null || evidence.object === null) return [];
  const subject = view.phraseAround(evidence.subject);
  const object = view.phraseAround(evidence.object);
  const further = furtherSpans(statement, stored, view)
    .filter((span) => ![subject, cue, object].some((other) => overlapsSpan(other, span)))
    .map((span) => view.withPreposition(span));
  const { confidence } = statement;
  return [{ subject, cue, predicate: view.headOf(cue), object, further, confidence }];
}

/** Where the sentence gives time, place and qualifiers. */
function furtherSpans(
  { time, place: where, qualifiers, evidence: [{ span: clause }] }: Statement<MentionRef>,
  { document, record }: StoredDocument,
  view: WordView,
): Span[] {
  const quote = document.text.slice(clause.start, clause.end);
  const spanOfWords = (words: string): Span[] => {
    const at = quote.indexOf(words);
    const start = clause.start + at;
    return at < 0 || words === "" ? [] : [{ start, end: start + words.length }];
  };
  const spanOfRef = ({ mention }: MentionRef): Span[] => {
    const found = record.annotation.mentions[mention];
    return found === undefined ? [] : [view.phraseAround(found.span)];
  };
  const spanOfValue = (value: StatementObject<MentionRef>): Span[] =>
    value.kind === "ref" ? spanOfRef(value.ref) : spanOfWords(value.literal.value);
  return [
    ...qualifiers.flatMap(({ value }) => spanOfValue(value)),
    ...(time === undefined ? [] : spanOfWords(time.words)),
    ...(where === undefined ? [] : spanOfRef(where)),
  ];
}
