import type { Mention, MentionKind, MentionType } from "../../src/annotate/index.ts";
import { type Document, documentId, type Span } from "../../src/documents/index.ts";
import {
  type ExtractionRecord,
  type MentionRef,
  type Statement,
  type StatementObject,
  type Status,
  statementId,
} from "../../src/extract/index.ts";
import { classIri, newsSchema, propertyIri } from "./news-schema.ts";

/** A mention to be: its words as they stand in the text, and what the annotator made of them. */
export interface Mentioned {
  readonly words: string;
  readonly type: MentionType;
  readonly kind?: MentionKind;
  readonly name?: string;
  /** Mentions with the same chain are of one thing; without one, each is by itself. */
  readonly chain?: string;
  /** Name of the class it was narrowed to. */
  readonly class?: string;
}

/** A statement to be, between mentions given by their position in the list, or a value. */
interface Said {
  readonly subject: number;
  readonly property: string;
  readonly object: number | { readonly value: string };
  readonly status?: Status;
  readonly speaker?: number;
  readonly time?: string;
  readonly place?: number;
  readonly role?: string;
  readonly confidence?: number;
}

export interface Report {
  readonly document: Document;
  readonly record: ExtractionRecord;
}

export interface ReportOptions {
  readonly text: string;
  readonly source?: string;
  readonly title?: string;
  readonly published?: string;
  readonly mentions: readonly Mentioned[];
  readonly said?: readonly Said[];
}

/** Makes a document and its record; each mention is looked up after the one before it, or inside it. */
export function report(options: ReportOptions): Report {
  const { text, source = `${text.slice(0, 20)}.txt`, mentions, said = [] } = options;
  const document: Document = {
    id: documentId(source, text),
    text,
    title: options.title ?? text.split("\n")[0] ?? text,
    published: options.published,
    authors: [],
    publisher: undefined,
    language: "en",
    source,
    mediaType: "text/plain",
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
  };
  const placed = placeMentions(text, mentions);
  const whole: Span = { start: 0, end: text.length };
  const ref = (mention: number): MentionRef => ({ document: document.id, mention });
  const object = (value: Said["object"]): StatementObject<MentionRef> =>
    typeof value === "number"
      ? { kind: "ref", ref: ref(value) }
      : { kind: "literal", literal: { value: value.value, datatype: "string" } };
  const statements = said.map(
    (one, index): Statement<MentionRef> => ({
      id: statementId(document.id, String(index)),
      subject: ref(one.subject),
      property: propertyIri(one.property),
      object: object(one.object),
      status: one.status ?? "asserted",
      speaker: one.speaker === undefined ? undefined : ref(one.speaker),
      time: one.time === undefined ? undefined : { value: one.time, words: `on ${one.time}` },
      place: one.place === undefined ? undefined : ref(one.place),
      qualifiers:
        one.role === undefined ? [] : [{ name: "role", value: object({ value: one.role }) }],
      confidence: one.confidence ?? 0.5,
      evidence: [
        {
          document: document.id,
          span: whole,
          subject: placed[one.subject]?.span ?? null,
          cue: null,
          object: typeof one.object === "number" ? (placed[one.object]?.span ?? null) : null,
          finder: `verb:${one.property}`,
        },
      ],
    }),
  );
  return {
    document,
    record: {
      document: document.id,
      producer: "test/1 test",
      annotation: {
        document: document.id,
        tokens: [],
        sentences: [{ span: whole, first: 0, last: 0 }],
        mentions: placed,
        times: [],
        quantities: [],
        relations: [],
      },
      classes: mentions.map(({ type, class: narrowed }) =>
        narrowed === undefined ? newsSchema.classOf(type) : classIri(narrowed),
      ),
      statements,
      dropped: [],
    },
  };
}

function placeMentions(text: string, mentions: readonly Mentioned[]): readonly Mention[] {
  const chains = new Map<string, number>();
  const after = new Map<string, number>();
  let from = 0;
  return mentions.map(({ words, type, kind = "name", name = words, chain }, index) => {
    const start = text.indexOf(words, Math.max(from, after.get(words) ?? 0));
    if (start < 0) {
      throw new Error(`"${words}" does not follow in "${text}"`);
    }
    from = start;
    after.set(words, start + 1);
    const chainName = chain ?? `#${index}`;
    chains.set(chainName, chains.get(chainName) ?? chains.size);
    return {
      index,
      span: { start, end: start + words.length },
      head: 0,
      type,
      kind,
      chain: chains.get(chainName) ?? 0,
      sentence: 0,
      name,
    };
  });
}
