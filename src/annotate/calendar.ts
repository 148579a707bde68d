/** A day, month or year of the calendar; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const DAY_MS = 86_400_000;

/** 1 for "January", "Jan" or "Jan.", up to 12; undefined for no month. */
export function monthNumber(word: string): number | undefined {
  const stem = word.toLowerCase().replace(/\.$/u, "");
  if (stem.length < 3) return undefined;
  const index = MONTHS.findIndex(
    (month) => month === stem || (stem.length <= 4 && month.startsWith(stem)),
  );
  return index < 0 ? undefined : index + 1;
}

/** 0 for "Sunday" up to 6; undefined for no weekday. */
export function weekdayNumber(word: string): number | undefined {
  const index = DAYS.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index;
}

/** ISO 8601 at the precision given; undefined for a day that does not exist. */
export function isoDate({ year, month, day }: CalendarDate): string | undefined {
  const years = String(year).padStart(4, "0");
  if (month === undefined) return years;
  const months = `${years}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return months;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The day of an ISO date as a UTC time in milliseconds; undefined unless it names a day. */
export function dayOf(iso: string | undefined): number | undefined {
  if (iso === undefined || !/^\d{4}-\d\d-\d\d/u.test(iso)) return undefined;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** ISO date of the day so many days after another. */
export function plusDays(day: number, days: number): string {
  return new Date(day + days * DAY_MS).toISOString().slice(0, 10);
}

/** The latest day with this weekday, the day itself included. */
export function lastWeekday(day: number, weekday: number): string {
  const back = (new Date(day).getUTCDay() - weekday + 7) % 7;
  return plusDays(day, -back);
}

/** The week (Monday to Sunday, as in ISO 8601) so many weeks from the one of a day, as an interval. */
export function weekOf(day: number, weeks: number): string {
  const monday = -((new Date(day).getUTCDay() + 6) % 7) + 7 * weeks;
  return `${plusDays(day, monday)}/${plusDays(day, monday + 6)}`;
}

/** The month so many months from the one of a day: `2021-12`. */
export function monthOf(day: number, months: number): string {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
    .toISOString()
    .slice(0, 7);
}

export function yearOf(day: number): number {
  return new Date(day).getUTCFullYear();
}
