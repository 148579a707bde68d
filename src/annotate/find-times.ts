import type { Span } from "../documents/index.ts";
import type { TimeExpression } from "./annotation.ts";
import {
  dayOf,
  isoDate,
  lastWeekday,
  monthNumber,
  monthOf,
  plusDays,
  weekdayNumber,
  weekOf,
  yearOf,
} from "./calendar.ts";
import { numberValue } from "./numbers.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** What a wording is resolved against. */
interface Reference {
  /** The day of publication, as a UTC time in milliseconds; undefined where it is not known. */
  readonly day: number | undefined;
  /** Whether the sentence speaks of the time to come. */
  readonly future: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly value: (groups: Groups, reference: Reference) => string | undefined;
}

const MONTH =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>1\\d{3}|20\\d{2})";
/** Not that of "Super Tuesday". */
const WEEKDAY =
  "(?<!\\b(?:Super|Black|Ash|Good|Cyber|Giving|Shrove|Palm|Easter|Bloody) )(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const NUMBER =
  "(?<number>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)";
const UNIT = "(?<unit>day|week|month|year)s?";
const PART = "(?:early|late|mid|earlier|later)(?: |-)";

const END = `(?:${MONTH.replace("<month>", "<endMonth>")} )?${YEAR.replace("<year>", "<endYear>")}`;

/** In order: of two that begin at one place, the first counts. */
const RULES: readonly Rule[] = [
  { pattern: rule("(?<iso>\\d{4}-\\d\\d-\\d\\d)"), value: ({ iso }) => known(iso) },
  {
    pattern: rule(`(?:${WEEKDAY},? )?${MONTH} ${DAY},? ${YEAR}`),
    value: ({ year, ...groups }) => dated(groups, Number(year)),
  },
  {
    pattern: rule(`(?:${WEEKDAY},? )?${DAY} (?:of )?${MONTH},? ${YEAR}`),
    value: ({ year, ...groups }) => dated(groups, Number(year)),
  },
  {
    pattern: rule(`[Ff]rom (?:${MONTH} )?${YEAR} (?:to|until|till|through) ${END}`),
    value: ({ month, year, endMonth, endYear }) =>
      interval(monthYear(month, year), monthYear(endMonth, endYear)),
  },
  {
    pattern: rule(`(?:${PART})?${MONTH},? (?:of )?${YEAR}`),
    value: ({ month, year }) => monthYear(month, year),
  },
  { pattern: rule(`(?:${WEEKDAY},? )?${MONTH} ${DAY}(?![\\d,]*\\d)`), value: nearest },
  { pattern: rule(`(?:${WEEKDAY},? )?${DAY} (?:of )?${MONTH}`), value: nearest },
  { pattern: rule(`(?<which>last|this|next) ${MONTH}`), value: relativeMonth },
  {
    pattern: rule(
      `(?:${PART})?(?<which>last|this|next|the (?:same|previous|last|next)) (?<unit>week|month|year)`,
    ),
    value: relativeUnit,
  },
  { pattern: rule(`(?<which>last|this|next) ${WEEKDAY}`), value: relativeWeekday },
  { pattern: rule(WEEKDAY), value: relativeWeekday },
  { pattern: rule("(?<which>today|tonight|yesterday|tomorrow)"), value: relativeDay },
  {
    pattern: rule(`[Ii]n ${NUMBER} ${UNIT}(?! (?:of|after|before))`),
    value: (groups, reference) => shifted(groups, reference, 1),
  },
  {
    pattern: rule(`${NUMBER} ${UNIT} ago`),
    value: (groups, reference) => shifted(groups, reference, -1),
  },
  {
    pattern: rule(
      `(?<=(?:\\b(?:in|In|by|By|of|since|Since|until|Until|till|from|From|during|During|before|after|for|the|and|to|early|late|mid|its|circa|season|election|born|Born|died|c\\.)|[(–—]|\\d -) ?)${YEAR}(?![\\d.,-]*\\d|\\w|%| (?:UTC|GMT|[BCEP][SD]T|hours|local))`,
    ),
    value: ({ year }) => year,
  },
  {
    pattern: rule(
      `(?<=\\b(?:in|In|since|Since|until|by|of|from|during|early|late|mid-|end of|for|each|every) ?)(?<month>January|February|March|April|May|June|July|August|September|October|November|December)`,
    ),
    value: bareMonth,
  },
];

function rule(source: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${source.replaceAll(" ", "[ \\u00a0\\n]")}(?![\\p{L}\\p{N}])`,
    "gu",
  );
}

/**
 * Finds the expressions of time in one sentence and resolves them against the day of publication.
 * A value is given only where the words and that day fix it: a weekday in a sentence about the
 * future, a month without a year far from publication, or any relative wording in an undated
 * document stay unresolved.
 *
 * @param published ISO date of publication, if known
 * @param isFuture whether what the sentence says at an offset is of the time to come
 */
export function findTimes(
  text: string,
  sentence: Span,
  published: string | undefined,
  isFuture: (start: number) => boolean,
): TimeExpression[] {
  const part = text.slice(sentence.start, sentence.end);
  const day = dayOf(published);
  const found: TimeExpression[] = [];
  for (const { pattern, value } of RULES) {
    for (const match of part.matchAll(pattern)) {
      const start = sentence.start + match.index;
      const bound = boundBefore(part.slice(0, match.index));
      const span = { start: start - bound.length, end: start + match[0].length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end))
        continue;
      const time = value(match.groups ?? {}, { day, future: isFuture(start) });
      found.push({ span, value: withBound(time, bound) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The "since " or "until " that a time stands behind; empty for none. */
function boundBefore(text: string): string {
  return /(?<![\p{L}\p{N}])(?:[Ss]ince|[Uu]ntil|[Tt]ill)[ \u00a0\n]$/u.exec(text)?.[0] ?? "";
}

/** "Since Monday" is a time that begins then, "until Monday" one that ends then. */
function withBound(time: string | undefined, bound: string): string | undefined {
  if (time === undefined || bound === "" || time.includes("/")) return time;
  return /^[Ss]/u.test(bound) ? interval(time, "..") : interval("..", time);
}

function known(iso: string | undefined): string | undefined {
  return dayOf(iso) === undefined ? undefined : iso;
}

function dated({ month, day }: Groups, year: number): string | undefined {
  const number = monthNumber(month ?? "");
  return number === undefined ? undefined : isoDate({ year, month: number, day: Number(day) });
}

function monthYear(month: string | undefined, year: string | undefined): string | undefined {
  if (month === undefined) return year;
  const number = monthNumber(month);
  return number === undefined ? undefined : isoDate({ year: Number(year), month: number });
}

/** An interval of EDTF level 1; ".." for an end that is open. */
function interval(start: string | undefined, end: string | undefined): string | undefined {
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/** A day without a year: the one of the half year around publication, on the side the tense tells. */
function nearest(groups: Groups, { day, future }: Reference): string | undefined {
  if (day === undefined) return undefined;
  const year = yearOf(day);
  for (const candidate of [year, year - 1, year + 1]) {
    const value = dated(groups, candidate);
    const time = dayOf(value);
    if (time === undefined) continue;
    const days = (time - day) / 86_400_000;
    if (future ? days >= 0 && days < 300 : days > -300 && days <= 0) return value;
  }
  return undefined;
}

function bareMonth({ month }: Groups, { day, future }: Reference): string | undefined {
  const number = monthNumber(month ?? "");
  if (day === undefined || number === undefined || future) return undefined;
  const now = new Date(day).getUTCMonth() + 1;
  return isoDate({ year: yearOf(day) - (number > now ? 1 : 0), month: number });
}

function relativeMonth({ which, month }: Groups, { day }: Reference): string | undefined {
  const number = monthNumber(month ?? "");
  if (day === undefined || number === undefined) return undefined;
  const now = new Date(day).getUTCMonth() + 1;
  const year = yearOf(day);
  if (which === "this") return isoDate({ year, month: number });
  if (which === "next") return isoDate({ year: number > now ? year : year + 1, month: number });
  return isoDate({ year: number < now ? year : year - 1, month: number });
}

function relativeUnit({ which, unit }: Groups, { day }: Reference): string | undefined {
  // "The next month" is the one after whatever was told before.
  if (day === undefined || which?.startsWith("the ")) return undefined;
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  if (unit === "week") return weekOf(day, shift);
  return unit === "month" ? monthOf(day, shift) : String(yearOf(day) + shift);
}

function relativeWeekday(
  { which, weekday }: Groups,
  { day, future }: Reference,
): string | undefined {
  const number = weekdayNumber(weekday ?? "");
  if (day === undefined || number === undefined || which === "next" || which === "this")
    return undefined;
  if (future && which !== "last") return undefined;
  return lastWeekday(day, number);
}

function relativeDay({ which }: Groups, { day }: Reference): string | undefined {
  if (day === undefined) return undefined;
  return plusDays(day, which === "yesterday" ? -1 : which === "tomorrow" ? 1 : 0);
}

/** "In two days" and "two days ago" name a day; weeks, months and years off are approximate (`~`). */
function shifted({ number, unit }: Groups, { day }: Reference, sign: 1 | -1): string | undefined {
  const count = /^an?$/u.test(number ?? "") ? 1 : numberValue(number ?? "");
  if (day === undefined || count === undefined) return undefined;
  if (unit === "day") return plusDays(day, sign * count);
  if (unit === "week") return `${plusDays(day, sign * count * 7)}~`;
  return unit === "month" ? `${monthOf(day, sign * count)}~` : `${yearOf(day) + sign * count}~`;
}
