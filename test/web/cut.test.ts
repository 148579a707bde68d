import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "../../web/text/cut.ts";

const span = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const marked = fc.string({ maxLength: 40, unit: "grapheme" }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    range: span(text.length),
    marks: fc.array(fc.record({ span: span(text.length), value: fc.nat() }), { maxLength: 6 }),
  }),
);

describe("a marked text", () => {
  it("loses nothing when it is cut", () => {
    fc.assert(
      fc.property(marked, ({ text, range, marks }) => {
        const pieces = cut(text, range, marks);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(range.start, range.end));
      }),
    );
  });

  it("gives each piece exactly the marks that cover it", () => {
    fc.assert(
      fc.property(marked, ({ text, range, marks }) => {
        for (const piece of cut(text, range, marks)) {
          const covering = marks.filter(
            (mark) =>
              mark.span.start < mark.span.end &&
              mark.span.start < piece.span.end &&
              piece.span.start < mark.span.end,
          );
          expect(new Set(piece.marks)).toEqual(new Set(covering));
        }
      }),
    );
  });

  it("lists the wider mark first", () => {
    const text = "President Tokayev";
    const [, inner] = cut(text, { start: 0, end: text.length }, [
      { span: { start: 10, end: 17 }, value: "name" },
      { span: { start: 0, end: 17 }, value: "mention" },
    ]);
    expect(inner).toEqual({
      text: "Tokayev",
      span: { start: 10, end: 17 },
      marks: [
        { span: { start: 0, end: 17 }, value: "mention" },
        { span: { start: 10, end: 17 }, value: "name" },
      ],
    });
  });
});
