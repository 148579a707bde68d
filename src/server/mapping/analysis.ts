import type { Annotation, Sentence } from "../../annotate/index.ts";
import { type Document, type Span, sliceSpan } from "../../documents/index.ts";
import type { EntityId } from "../../resolve/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import type { AnalysisWire, ChainWire, WordWire } from "../wire.ts";
import { documentMentions } from "./document-mentions.ts";
import { refTo } from "./entity-ref.ts";
import type { Mapper } from "./mapper.ts";

/** Most mentions of one chain that are named. */
const MOST_NAMED = 20;

/** What was read in the sentence of that index; undefined where the document has none such. */
export function toAnalysisWire(
  mapper: Mapper,
  { document, record }: StoredDocument,
  index: number,
): AnalysisWire | undefined {
  const { annotation } = record;
  const sentence = annotation.sentences[index];
  if (sentence === undefined) return undefined;
  const stretch = (span: Span) => ({
    span,
    ...wordsUnder(annotation, sentence, span),
    text: sliceSpan(document.text, span),
  });
  const within = ({ span }: { readonly span: Span }) =>
    sentence.span.start <= span.start && span.end <= sentence.span.end;
  const mentions = annotation.mentions.filter((mention) => mention.sentence === index);
  const chains = [...new Set(mentions.map(({ chain }) => chain))];
  const entityOf = new Map(
    documentMentions(mapper, document.id).map(({ entity, mention }) => [mention, entity]),
  );
  const words = wordsOf(annotation, sentence, document.text);
  return {
    document: document.id,
    sentence: index,
    span: sentence.span,
    producer: record.producer,
    parsed: words.some(({ head }) => head !== null),
    words,
    mentions: mentions.map(({ span, type, kind, chain }) => ({
      ...stretch(span),
      type,
      kind,
      chain: chains.indexOf(chain),
    })),
    chains: chains.map((chain) => toChainWire(mapper, { document, annotation, entityOf }, chain)),
    times: annotation.times
      .filter(within)
      .map(({ span, value }) => ({ ...stretch(span), value: value ?? null })),
    quantities: annotation.quantities.filter(within).map(({ span, value, bound, unit }) => ({
      ...stretch(span),
      value,
      bound,
      unit: unit ?? null,
    })),
  };
}

function wordsOf({ tokens }: Annotation, { first, last }: Sentence, text: string): WordWire[] {
  return tokens.slice(first, last + 1).map((token, at) => {
    const { span, lemma, upos, deprel, head, features } = token;
    // A root is its own head; a head elsewhere would be no tree of this sentence.
    const inside = head !== undefined && first <= head && head <= last;
    return {
      span,
      text: sliceSpan(text, span),
      lemma,
      upos: upos ?? null,
      head: !inside ? null : head === first + at ? 0 : head - first + 1,
      relation: deprel ?? null,
      features: features ?? {},
    };
  });
}

/** The numbers of the first and last word that a span touches; where it touches none, of the next. */
function wordsUnder({ tokens }: Annotation, { first, last }: Sentence, span: Span) {
  const numbers: number[] = [];
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.span.start >= span.end) break;
    if (token.span.end > span.start) numbers.push(index - first + 1);
  }
  return { first: numbers[0] ?? 1, last: numbers.at(-1) ?? 1 };
}

interface ReadDocument {
  readonly document: Document;
  readonly annotation: Annotation;
  /** By index of mention. */
  readonly entityOf: ReadonlyMap<number, EntityId>;
}

function toChainWire(
  mapper: Mapper,
  { document, annotation, entityOf }: ReadDocument,
  chain: number,
): ChainWire {
  const members = annotation.mentions.filter((mention) => mention.chain === chain);
  // All mentions of a chain are of one entity.
  const entity = members.map(({ index }) => entityOf.get(index)).find((id) => id !== undefined);
  return {
    entity: entity === undefined ? null : refTo(mapper, entity),
    mentions: members.slice(0, MOST_NAMED).map(({ sentence, span }) => ({
      sentence,
      span,
      text: sliceSpan(document.text, span),
    })),
    total: members.length,
  };
}
