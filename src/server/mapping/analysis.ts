import type { Annotation, Mention, Sentence } from "../../annotate/index.ts";
import { type DocumentId, type Span, sliceSpan } from "../../documents/index.ts";
import type { EntityId } from "../../resolve/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import type { AnalysisWire, ChainWire, WordWire } from "../wire.ts";
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
    chains: chains.map((chain) => toChainWire(mapper, document, annotation, chain)),
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

function toChainWire(
  mapper: Mapper,
  document: StoredDocument["document"],
  { mentions }: Annotation,
  chain: number,
): ChainWire {
  const members = mentions.filter((mention) => mention.chain === chain);
  const entity = entityOf(mapper, document.id, members);
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

/** The entity of a chain: all its mentions are of one. */
function entityOf(
  { view }: Mapper,
  document: DocumentId,
  members: readonly Mention[],
): EntityId | undefined {
  const indices = new Set(members.map(({ index }) => index));
  return view.graph.findNode((_id, { entity }) =>
    entity.mentions.some((ref) => ref.document === document && indices.has(ref.mention)),
  ) as EntityId | undefined;
}
