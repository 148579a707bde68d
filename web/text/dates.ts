const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/**
 * Puts an ISO 8601 or EDTF level 1 value in words: `2022-01-11`, `2022-01`, `2019/..`,
 * `2022-01-02/2022-01-11`. What is neither is shown as it is: nothing is guessed.
 */
export function dateInWords(value: string): string {
  const [from, to, more] = value.split("/");
  if (from === undefined || more !== undefined) return value;
  if (to === undefined) return pointInWords(from);
  if (to === ".." || to === "") return `since ${pointInWords(from)}`;
  if (from === ".." || from === "") return `until ${pointInWords(to)}`;
  return `${pointInWords(from)} to ${pointInWords(to)}`;
}

function pointInWords(value: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, doubt] = match;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  const words = day ? DAY.format(date) : month ? MONTH.format(date) : `${year}`;
  return doubt ? `about ${words}` : words;
}
