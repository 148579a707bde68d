import type { NamedNode } from "@rdfjs/types";
import { DataFactory } from "n3";
import { compareStrings } from "../base/index.ts";
import { type Span, sliceSpan } from "../documents/index.ts";
import type { Evidence } from "../extract/index.ts";
import { wholeCharacters } from "./code-points.ts";
import type { Frame } from "./frame.ts";
import { node } from "./vocabulary.ts";

const { literal, namedNode } = DataFactory;

/** How much of the text before and after a quote stands beside it, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * Adds the passages of one document that make a statement, as specific resources of the Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).
 * @param evidence all of the frame's document
 */
export function addEvidence(
  frame: Frame,
  statement: NamedNode,
  evidence: readonly Evidence[],
): void {
  const { document, node: source, add } = frame;
  [...evidence].sort(compareEvidence).forEach((one, index) => {
    const passage = namedNode(`${statement.value}#${document.id}-${index + 1}`);
    add(statement, node("epi", "evidence"), passage);
    add(passage, node("rdf", "type"), node("epi", "Evidence"));
    add(passage, node("rdf", "type"), node("oa", "SpecificResource"));
    add(passage, node("oa", "hasSource"), source);
    add(passage, node("oa", "hasSelector"), positionSelector(frame, one.span));
    add(passage, node("oa", "hasSelector"), quoteSelector(frame, one.span));
    add(passage, node("epi", "finder"), literal(one.finder));
    for (const part of ["subject", "cue", "object"] as const) {
      const span = one[part];
      if (span !== null) add(passage, node("epi", `${part}Span`), positionSelector(frame, span));
    }
  });
}

/** One node a place, however many statements stand there: its IRI is an RFC 5147 fragment. */
function positionSelector(frame: Frame, span: Span): NamedNode {
  const { start, end, selector } = place(frame, span, "char");
  frame.add(selector, node("rdf", "type"), node("oa", "TextPositionSelector"));
  frame.add(selector, node("oa", "start"), literal(String(start), node("xsd", "integer")));
  frame.add(selector, node("oa", "end"), literal(String(end), node("xsd", "integer")));
  return selector;
}

function quoteSelector(frame: Frame, span: Span): NamedNode {
  const { text } = frame.document;
  const { selector } = place(frame, span, "quote");
  const from = wholeCharacters(text, Math.max(0, span.start - CONTEXT));
  const to = wholeCharacters(text, Math.min(text.length, span.end + CONTEXT));
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, to);
  frame.add(selector, node("rdf", "type"), node("oa", "TextQuoteSelector"));
  frame.add(selector, node("oa", "exact"), literal(sliceSpan(text, span)));
  if (before !== "") frame.add(selector, node("oa", "prefix"), literal(before));
  if (after !== "") frame.add(selector, node("oa", "suffix"), literal(after));
  return selector;
}

/** @throws RangeError when the span is empty, outside the text or splits a character: a bug before `rdf` */
function place({ document, node: source, codePoints }: Frame, span: Span, kind: "char" | "quote") {
  const start = codePoints(span.start);
  const end = codePoints(span.end);
  if (start >= end) {
    throw new RangeError(`Empty evidence at ${span.start} in the document ${document.id}.`);
  }
  return { start, end, selector: namedNode(`${source.value}#${kind}=${start},${end}`) };
}

function compareEvidence(a: Evidence, b: Evidence): number {
  const parts: [Span | null, Span | null][] = [
    [a.span, b.span],
    [a.cue, b.cue],
    [a.subject, b.subject],
    [a.object, b.object],
  ];
  for (const [one, other] of parts) {
    const order =
      (one?.start ?? -1) - (other?.start ?? -1) || (one?.end ?? -1) - (other?.end ?? -1);
    if (order !== 0) return order;
  }
  return compareStrings(a.finder, b.finder);
}
