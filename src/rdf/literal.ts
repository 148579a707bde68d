import type { Literal as RdfLiteral } from "@rdfjs/types";
import { DataFactory } from "n3";
import type { Literal, LiteralKind } from "../extract/index.ts";
import { RdfError } from "./error.ts";
import { node } from "./vocabulary.ts";

const LEXICAL: Readonly<Record<Exclude<LiteralKind, "date" | "string">, RegExp>> = {
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/,
  duration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
};

/**
 * A value as an RDF literal of its XSD datatype.
 * @throws RdfError `rdf-literal` when the value is not of that kind
 */
export function valueLiteral({ value, datatype }: Literal): RdfLiteral {
  if (datatype === "string") return DataFactory.literal(value);
  if (datatype === "date") return dateLiteral(value);
  const lexical = datatype === "duration" ? inDays(value) : value;
  if (LEXICAL[datatype].test(lexical)) {
    return DataFactory.literal(
      datatype === "duration" ? lexical : canonicalNumber(lexical),
      node("xsd", datatype),
    );
  }
  throw new RdfError("rdf-literal", `"${value}" is not an xsd:${datatype}.`, {
    remedy: `Write it as XML Schema writes an xsd:${datatype}.`,
  });
}

/**
 * A date in ISO 8601 or EDTF as a literal typed by its precision: a day is an `xsd:date`, a month
 * an `xsd:gYearMonth`, a year an `xsd:gYear`, an instant an `xsd:dateTime`. What XML Schema has no
 * type for (an interval, a season, an uncertain date) stays a plain string.
 */
export function dateLiteral(value: string): RdfLiteral {
  const datatype = dateType(value);
  return datatype === undefined
    ? DataFactory.literal(value)
    : DataFactory.literal(value, node("xsd", datatype));
}

function dateType(value: string): string | undefined {
  const match =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(value);
  if (match === null) return undefined;
  const [, year, month, day, time] = match;
  if (year === "0000") return undefined;
  if (month === undefined) return "gYear";
  if (day === undefined)
    return Number(month) >= 1 && Number(month) <= 12 ? "gYearMonth" : undefined;
  const real = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day that the month does not have rolls over into the next month, or is no date at all.
  if (Number.isNaN(real.getTime()) || real.getUTCDate() !== Number(day)) return undefined;
  if (time === undefined) return "date";
  return Number.isNaN(Date.parse(value)) ? undefined : "dateTime";
}

/**
 * The canonical form of a decimal number (XML Schema 1.1, part 2, appendix E): `007.50` is `7.5`.
 * Engines store it so, and the same value is then the same text everywhere.
 */
function canonicalNumber(lexical: string): string {
  const [whole = "", fraction = ""] = lexical.replace(/^[+-]/, "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const places = fraction.replace(/0+$/, "");
  const size = places === "" ? digits : `${digits}.${places}`;
  return lexical.startsWith("-") && size !== "0" ? `-${size}` : size;
}

/** ISO 8601 knows weeks, XML Schema does not: `P2W` is `P14D`. */
function inDays(duration: string): string {
  const weeks = /^P(\d+)W$/.exec(duration);
  return weeks === null ? duration : `P${Number(weeks[1]) * 7}D`;
}

/**
 * Words in a language; a plain string where the document names no language that BCP 47 allows.
 */
export function textLiteral(text: string, language: string): RdfLiteral {
  return isLanguageTag(language)
    ? DataFactory.literal(text, language.toLowerCase())
    : DataFactory.literal(text);
}

function isLanguageTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * A number from 0 to 1 as an `xsd:decimal` of at most six places.
 * @throws RdfError `rdf-literal` for any other number
 */
export function confidenceLiteral(confidence: number): RdfLiteral {
  if (!(confidence >= 0 && confidence <= 1)) {
    throw new RdfError("rdf-literal", `The confidence ${confidence} is not from 0 to 1.`);
  }
  return DataFactory.literal(canonicalNumber(confidence.toFixed(6)), node("xsd", "decimal"));
}
