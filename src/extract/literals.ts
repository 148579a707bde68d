import type { Quantity, TimeExpression } from "../annotate/index.ts";
import { type Document, type Span, sliceSpan } from "../documents/index.ts";
import type { CandidateObject } from "./candidate.ts";
import type { LiteralKind } from "./schema.ts";
import type { Literal } from "./statement.ts";

type LiteralObject = CandidateObject & { readonly kind: "literal" };

const DURATIONS: Readonly<Record<string, string>> = {
  year: "Y",
  month: "M",
  week: "W",
  day: "D",
  hour: "H",
  minute: "M",
  decade: "Y",
};
const MEASURES =
  /^(?:percent|[A-Z]{3}|month|week|day|hour|minute|second|decade|kilometer|kilometre|km|mile|meter|metre|foot|degree|ton|tonne|point|goal|time|°C)$/u;

/** A value as an object: the words of a phrase, with one space for each stretch of white space. */
export function phraseValue({ text }: Document, span: Span): LiteralObject {
  const value = sliceSpan(text, span).replace(/\s+/gu, " ");
  return { kind: "literal", literal: { value, datatype: "string" }, span };
}

/** The value that a quantity gives for a kind; undefined where it is of another kind. */
export function quantityValue(quantity: Quantity, kind: LiteralKind): LiteralObject | undefined {
  const literal = quantityLiteral(quantity, kind);
  return literal && { kind: "literal", literal, span: quantity.span };
}

/** The date of a time that is resolved to a day, month, year or interval; undefined else. */
export function timeValue({ value, span }: TimeExpression): LiteralObject | undefined {
  return value === undefined
    ? undefined
    : { kind: "literal", literal: { value, datatype: "date" }, span };
}

function quantityLiteral(quantity: Quantity, kind: LiteralKind): Literal | undefined {
  const { value, unit } = quantity;
  switch (kind) {
    case "integer":
      if (!Number.isInteger(value) || MEASURES.test(unit ?? "")) return undefined;
      return { value: String(value), datatype: kind };
    case "decimal":
      if (unit !== undefined && !/^(?:percent|[A-Z]{3})$/u.test(unit)) return undefined;
      return { value: String(value), datatype: kind };
    case "duration":
      return durationLiteral(value, unit);
    default:
      return undefined;
  }
}

/** ISO 8601: `P10D`, `PT3H`; undefined for what measures no time. */
function durationLiteral(value: number, unit: string | undefined): Literal | undefined {
  const letter = DURATIONS[unit ?? ""];
  if (letter === undefined) return undefined;
  const amount = unit === "decade" ? value * 10 : value;
  const time = unit === "hour" || unit === "minute" ? "T" : "";
  return { value: `P${time}${amount}${letter}`, datatype: "duration" };
}
