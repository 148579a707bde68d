import { compareSpans, type Document, type Span, sliceSpan } from "../documents/index.ts";
import {
  type Dropped,
  type ExtractionRecord,
  type MentionRef,
  openLabel,
  type PropertyIri,
  type Schema,
  type Statement,
  statementKind,
  weighedGrounds,
} from "../extract/index.ts";
import { localName } from "../rdf/index.ts";

/**
 * Tells for each sentence of a document what it was found to state and by what, and what was dropped
 * beside it and why: plain text, one block a sentence that gave either. Spans count UTF-16 code units.
 */
export function* explain(
  document: Document,
  record: ExtractionRecord,
  schema: Schema,
): Generator<string> {
  const setting = { document, record, schema };
  yield `${document.source}\n`;
  for (const [span, said, dropped] of bySentence(record)) {
    yield `\n${span.start}–${span.end}  ${oneLine(sliceSpan(document.text, span))}\n`;
    for (const statement of said) yield* explainStatement(statement, span, setting);
    for (const { property, finder, reason } of dropped) {
      yield `  - ${labelOf(property, schema)} (${finderWords(finder)}): dropped, ${reason}\n`;
    }
  }
}

type Said = readonly Statement<MentionRef>[];

function bySentence(record: ExtractionRecord): [Span, Said, readonly Dropped[]][] {
  const groups = new Map<number, [Span, Statement<MentionRef>[], Dropped[]]>();
  const groupAt = (span: Span): [Span, Statement<MentionRef>[], Dropped[]] => {
    const known = groups.get(span.start) ?? [span, [], []];
    groups.set(span.start, known);
    return known;
  };
  for (const statement of record.statements) {
    for (const { span } of statement.evidence) groupAt(span)[1].push(statement);
  }
  for (const dropped of record.dropped) groupAt(dropped.span)[2].push(dropped);
  return [...groups.values()].sort(([a], [b]) => compareSpans(a, b));
}

interface Setting {
  readonly document: Document;
  readonly record: ExtractionRecord;
  readonly schema: Schema;
}

function* explainStatement(
  statement: Statement<MentionRef>,
  sentence: Span,
  { document, record, schema }: Setting,
): Generator<string> {
  const name = ({ mention }: MentionRef): string =>
    record.annotation.mentions[mention]?.name ?? "?";
  const { subject, property, object, status, speaker, time, place, confidence } = statement;
  const value = object.kind === "ref" ? name(object.ref) : `"${object.literal.value}"`;
  const notes = [
    status,
    ...(speaker === undefined ? [] : [`says ${name(speaker)}`]),
    ...(time === undefined ? [] : [`${time.value ?? "unresolved"} ("${time.words}")`]),
    ...(place === undefined ? [] : [`in ${name(place)}`]),
    `confidence ${confidence}`,
  ];
  yield `  + ${name(subject)} — ${labelOf(property, schema)} — ${value}  [${notes.join(", ")}]\n`;
  const evidence = statement.evidence.find(({ span }) => span.start === sentence.start);
  if (evidence === undefined) return;
  const words = (span: Span | null): string =>
    span === null ? "their place" : `"${oneLine(sliceSpan(document.text, span))}"`;
  yield `      by ${finderWords(evidence.finder)}, told by ${words(evidence.cue)}: `;
  yield `${words(evidence.subject)} → ${words(evidence.object)}\n`;
  const { pro, contra } = weighedGrounds(evidence.grounds ?? [], statementKind(property));
  yield `      for it: ${listed(pro)}; against it: ${listed(contra)}\n`;
}

/** The strongest few. */
function listed(grounds: readonly string[]): string {
  return grounds.slice(0, 4).join(", ") || "nothing";
}

function labelOf(property: PropertyIri, schema: Schema): string {
  const open = openLabel(property);
  if (open !== undefined) return `${open} (in its own words)`;
  return schema.properties.get(property)?.label ?? localName(property);
}

const FINDERS: Readonly<Record<string, (text: string) => string>> = {
  verb: (text) => `the verb "${text}"`,
  noun: (text) => `the noun "${text}"`,
  nominalization: (text) => `the deed "${text}" as a noun`,
  pattern: (text) => `the pattern "${text}"`,
  learned: (text) => `the relation head, as ${text} of Wikidata`,
  open: (text) => `the clause of "${text}"`,
};

function finderWords(finder: string): string {
  const colon = finder.indexOf(":");
  const [kind, text] = [finder.slice(0, colon), finder.slice(colon + 1)];
  return FINDERS[kind]?.(text) ?? finder;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
