import type { MentionType } from "../annotate/index.ts";
import { compareStrings } from "../base/index.ts";
import { type Document, type Span, sliceSpan } from "../documents/index.ts";
import type {
  ClassDefinition,
  ClassIri,
  Evidence,
  ExtractionRecord,
  Schema,
  Statement,
} from "../extract/index.ts";
import { localName } from "../rdf/index.ts";
import type { Entity, EntityId, Resolution } from "../resolve/index.ts";

/** A stretch of the document's text, in UTF-16 code units; `end` is exclusive. */
type Range = { readonly start: number; readonly end: number };

export interface EntityJson {
  readonly id: string;
  readonly name: string;
  /** One of a dozen plain kinds: `Person`, `Organization`, `Country`, … */
  readonly type: string;
  /** IRI of its class in the ontology. */
  readonly class: string;
  /** The forms in the text that refer to it, sorted; pronouns left out. */
  readonly aliases: readonly string[];
  /** Whether the document is about it, as far as its place and number of mentions tell. */
  readonly salient: boolean;
}

export interface EvidenceJson extends Range {
  readonly quote: string;
  readonly subject: Range | null;
  readonly cue: Range | null;
  readonly object: Range | null;
  readonly finder: string;
}

export interface LiteralJson {
  /** The value, or for a duration its words, since "less than two weeks" says more than `P2W`. */
  readonly literal: string;
  readonly value: string;
  readonly datatype: string;
}

export interface FactJson {
  readonly id: string;
  /** Entity id. */
  readonly s: string;
  /** Local name of the property. */
  readonly p: string;
  /** Entity id, or a value. */
  readonly o: string | LiteralJson;
  /** `status`, and where known `attributedTo`, `time`, `place`, `role`, `quantity`, … */
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly confidence: number;
  /** The first passage that says so. */
  readonly evidence: EvidenceJson;
  /** The other passages that say the same. */
  readonly furtherEvidence: readonly EvidenceJson[];
}

/** The entities and facts of one document, as `epigraph extract --to json` prints them. */
export interface ExtractionJson {
  readonly document: string;
  readonly title: string;
  readonly published: string | null;
  readonly entities: readonly EntityJson[];
  readonly facts: readonly FactJson[];
}

const PLAIN_TYPES: Readonly<Record<MentionType, string>> = {
  person: "Person",
  organization: "Organization",
  governmentBody: "Organization",
  country: "Country",
  city: "City",
  place: "Place",
  facility: "Place",
  event: "Event",
  work: "Work",
  product: "Work",
  law: "Work",
  group: "Group",
  office: "Office",
  concept: "Concept",
};

/**
 * Writes what one document says as plain JSON.
 * @param resolution of at least this document
 */
export function toJson(
  document: Document,
  record: ExtractionRecord,
  resolution: Resolution,
  schema: Schema,
): ExtractionJson {
  const facts = resolution.statements
    .filter(({ evidence }) => evidence.some((one) => one.document === document.id))
    .map((statement) => factJson(document, statement));
  const used = new Set(facts.flatMap(({ s, o }) => (typeof o === "string" ? [s, o] : [s])));
  const entities = resolution.entities
    .filter(({ mentions }) => mentions.some((mention) => mention.document === document.id))
    .map((entity) => entityJson(document, record, entity, schema, used));
  return {
    document: document.id,
    title: document.title,
    published: document.published ?? null,
    entities,
    facts,
  };
}

function entityJson(
  document: Document,
  { annotation }: ExtractionRecord,
  entity: Entity,
  schema: Schema,
  used: ReadonlySet<string>,
): EntityJson {
  const mentions = entity.mentions.flatMap((ref) => {
    const mention = ref.document === document.id ? annotation.mentions[ref.mention] : undefined;
    return mention === undefined || mention.kind === "pronoun" ? [] : [mention];
  });
  const forms = mentions.map(({ span }) => sliceSpan(document.text, span).replace(/\s+/gu, " "));
  const aliases = new Set([...entity.aliases, ...forms]);
  aliases.delete(entity.label);
  const lead = leadOf(document);
  const prominent = mentions.length > 2 || mentions.some(({ span }) => span.start < lead);
  return {
    id: entity.id,
    name: entity.label,
    type: plainType(entity.class, schema),
    class: entity.class,
    aliases: [...aliases].sort(compareStrings),
    salient: prominent && used.has(entity.id),
  };
}

/** Where the lead ends: the headline and the first paragraph, which tell what a report is about. */
function leadOf(document: Document): number {
  return document.blocks.find(({ kind }) => kind === "paragraph")?.span.end ?? 0;
}

/** The plain kind of the nearest class, upwards, that has a mention type. */
function plainType(iri: ClassIri, schema: Schema): string {
  let level: ClassDefinition[] = [schema.classes.get(iri) ?? []].flat();
  while (level.length > 0) {
    const [type] = level.flatMap(({ mentionTypes }) => mentionTypes);
    if (type !== undefined) return PLAIN_TYPES[type];
    level = level.flatMap(({ parents }) =>
      parents.flatMap((parent) => schema.classes.get(parent) ?? []),
    );
  }
  return PLAIN_TYPES.concept;
}

function factJson(document: Document, statement: Statement<EntityId>): FactJson {
  const { id, subject, property, object, status, speaker, time, place, confidence } = statement;
  const [first, ...rest] = statement.evidence.filter((one) => one.document === document.id);
  const others = statement.qualifiers.map(({ name, value }): [string, string] => [
    name,
    value.kind === "ref" ? value.ref : value.literal.value,
  ]);
  const qualifiers = {
    status,
    ...(speaker === undefined ? {} : { attributedTo: speaker }),
    ...(time === undefined ? {} : { time: time.value ?? time.words }),
    ...(place === undefined ? {} : { place }),
    ...Object.fromEntries(others),
  };
  const passage = first ?? statement.evidence[0];
  return {
    id,
    s: subject,
    p: localName(property),
    o: object.kind === "ref" ? object.ref : literalJson(document, object.literal, passage),
    qualifiers,
    confidence,
    evidence: evidenceJson(document, passage),
    furtherEvidence: rest.map((one) => evidenceJson(document, one)),
  };
}

function literalJson(
  document: Document,
  { value, datatype }: { readonly value: string; readonly datatype: string },
  { object }: Evidence,
): LiteralJson {
  const words = object === null ? value : sliceSpan(document.text, object);
  return { literal: datatype === "duration" ? words : value, value, datatype };
}

function evidenceJson(
  document: Document,
  { span, subject, cue, object, finder }: Evidence,
): EvidenceJson {
  return {
    ...rangeOf(span),
    quote: sliceSpan(document.text, span),
    subject: subject === null ? null : rangeOf(subject),
    cue: cue === null ? null : rangeOf(cue),
    object: object === null ? null : rangeOf(object),
    finder,
  };
}

function rangeOf({ start, end }: Span): Range {
  return { start, end };
}
