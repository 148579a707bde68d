import { readFileSync } from "node:fs";
import type { Evidence, MentionRef, Statement } from "../../src/extract/index.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { StoredDocument } from "../../src/store/index.ts";

/** One statement as a golden case holds it: words, so that a change can be judged in a diff. */
export interface GoldenStatement {
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  readonly status: string;
  readonly speaker?: string;
  readonly time?: string;
  readonly place?: string;
  readonly qualifiers?: Readonly<Record<string, string>>;
  readonly finder: string;
  /** Where the sentence stands in the text, in UTF-16 code units, and its words. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The document of a case, whatever its format. */
export const DOCUMENT = /^document\.(?:txt|html|md)$/u;

const pipeline = await createPipeline();

/** Reads one file into what its `statements.json` must hold, in the order of the text. */
export async function readCase(file: URL): Promise<GoldenStatement[]> {
  const source = file.pathname.slice(file.pathname.lastIndexOf("/") + 1);
  const stored = await pipeline.read({ bytes: readFileSync(file), source });
  return stored.record.statements
    .flatMap((statement) => statement.evidence.map((one) => golden(stored, statement, one)))
    .sort((a, b) => a.start - b.start || (key(a) < key(b) ? -1 : 1));
}

function key({ subject, property, object, status }: GoldenStatement): string {
  return [property, subject, object, status].join(" ");
}

function golden(
  { document, record }: StoredDocument,
  statement: Statement<MentionRef>,
  { span, finder }: Evidence,
): GoldenStatement {
  const name = ({ mention }: MentionRef): string => record.annotation.mentions[mention]?.name ?? "";
  const { subject, property, object, status, speaker, time, place, qualifiers } = statement;
  const others = qualifiers.map(({ name: kind, value }) => [
    kind,
    value.kind === "ref" ? name(value.ref) : value.literal.value,
  ]);
  return {
    subject: name(subject),
    property: property.slice(property.indexOf("#") + 1),
    object: object.kind === "ref" ? name(object.ref) : object.literal.value,
    status,
    ...(speaker === undefined ? {} : { speaker: name(speaker) }),
    ...(time === undefined ? {} : { time: time.value ?? time.words }),
    ...(place === undefined ? {} : { place: name(place) }),
    ...(others.length === 0 ? {} : { qualifiers: Object.fromEntries(others) }),
    finder,
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
  };
}
