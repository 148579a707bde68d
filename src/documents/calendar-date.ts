const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)\\.?`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(\\d{4})";

/** Ways to write a day, with the places of year, month and day among the groups. */
const FORMS: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
  { pattern: new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`, "i"), order: [1, 2, 3] },
  { pattern: new RegExp(`\\b${YEAR}/(\\d{1,2})/(\\d{1,2})\\b`, "i"), order: [1, 2, 3] },
  { pattern: new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, "i"), order: [3, 1, 2] },
  {
    pattern: new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}\\b`, "i"),
    order: [3, 2, 1],
  },
  { pattern: new RegExp(`\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}\\b`, "i"), order: [3, 2, 1] },
];

/** A day found in a text, with the characters that name it. */
export interface FoundDate {
  /** ISO 8601: `2022-01-11`. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first day that the text names in full, by whatever form comes first in the table above.
 * `01/02/2022` is left alone: it is another day in London than in New York.
 */
export function findDate(text: string): FoundDate | undefined {
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) {
      const [year, month, day] = order.map((group) => match[group] ?? "");
      const iso = isoDate(Number(year), monthNumber(month ?? ""), Number(day));
      if (iso !== undefined) {
        return { iso, start: match.index, end: match.index + match[0].length };
      }
    }
  }
  return undefined;
}

/** The day at the head of a machine-readable time stamp, or in a date written out. */
export function toIsoDate(text: string): string | undefined {
  return findDate(text.trim())?.iso ?? compactDate(text.trim());
}

/** `20220111`, `20220111T100500Z`: how sitemaps and older meta tags write it. */
function compactDate(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  return match === null ? undefined : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function monthNumber(text: string): number {
  const found = MONTHS.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3)));
  return /^\d/.test(text) ? Number(text) : found + 1;
}

/** Undefined for days that no calendar has, such as 30 February. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
