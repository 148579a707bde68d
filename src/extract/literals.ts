import type { Quantity, TimeExpression } from "../annotate/index.ts";
import type { LiteralKind } from "./schema.ts";
import type { Literal } from "./statement.ts";

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

/** The literal that a quantity gives for a kind; undefined where it is of another kind. */
export function quantityLiteral(quantity: Quantity, kind: LiteralKind): Literal | undefined {
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

/** A date for a time that is resolved to a day, month, year or interval; undefined else. */
export function timeLiteral(time: TimeExpression): Literal | undefined {
  return time.value === undefined ? undefined : { value: time.value, datatype: "date" };
}
