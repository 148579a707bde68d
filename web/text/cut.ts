import type { SpanWire } from "../../src/server/wire.ts";

/** Something that is marked in a text. */
export interface Mark<T> {
  readonly span: SpanWire;
  readonly value: T;
}

/** A stretch of text with everything that covers it, widest first. */
export interface Piece<T> {
  readonly text: string;
  readonly span: SpanWire;
  readonly marks: readonly Mark<T>[];
}

/**
 * Cuts `range` of a text wherever a mark begins or ends. The pieces joined give the range again, and
 * each is covered by its marks from end to end. Spans count in `text`, in UTF-16 code units; marks
 * outside the range, or empty, leave no trace.
 */
export function cut<T>(text: string, range: SpanWire, marks: readonly Mark<T>[]): Piece<T>[] {
  const inside = marks
    .filter(({ span }) => span.start < range.end && range.start < span.end && span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const borders = new Set([range.start, range.end]);
  for (const { span } of inside) {
    borders.add(Math.max(span.start, range.start));
    borders.add(Math.min(span.end, range.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const pieces: Piece<T>[] = [];
  sorted.forEach((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return;
    pieces.push({
      text: text.slice(start, end),
      span: { start, end },
      marks: inside.filter(({ span }) => span.start <= start && end <= span.end),
    });
  });
  return pieces;
}
