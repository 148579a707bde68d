import { expect, test } from "vitest";
import { findTimes } from "../../src/annotate/find-times.ts";

/** Tuesday. */
const PUBLISHED = "2022-01-11";

function times(text: string, published: string | undefined = PUBLISHED, future = false): string[] {
  return findTimes(text, { start: 0, end: text.length }, published, () => future).map(
    ({ span, value }) => `${text.slice(span.start, span.end)} = ${value ?? "?"}`,
  );
}

test.each([
  ["on January 5, 2022 he", "January 5, 2022 = 2022-01-05"],
  ["on 5 January 2022 he", "5 January 2022 = 2022-01-05"],
  ["on Wednesday, January 5, 2022", "Wednesday, January 5, 2022 = 2022-01-05"],
  ["dated 2021-12-31", "2021-12-31 = 2021-12-31"],
  ["in March 2019", "March 2019 = 2019-03"],
  ["stepped down in 2019", "2019 = 2019"],
  ["since 2019", "since 2019 = 2019/.."],
  ["until May 2014", "until May 2014 = ../2014-05"],
  ["until yesterday", "until yesterday = ../2022-01-10"],
  ["since December", "since December = 2021-12/.."],
  ["from 1981 until 2011", "from 1981 until 2011 = 1981/2011"],
  ["from March 2001 to June 2003", "from March 2001 to June 2003 = 2001-03/2003-06"],
  ["on Tuesday", "Tuesday = 2022-01-11"],
  ["on Wednesday", "Wednesday = 2022-01-05"],
  ["yesterday", "yesterday = 2022-01-10"],
  ["In two days a withdrawal", "In two days = 2022-01-13"],
  ["the next month", "the next month = ?"],
  ["last week", "last week = 2022-01-03/2022-01-09"],
  ["last month", "last month = 2021-12"],
  ["next year", "next year = 2023"],
  ["last October", "last October = 2021-10"],
  ["three years ago", "three years ago = 2019~"],
  ["on December 20", "December 20 = 2021-12-20"],
  ["on 5\u00a0January", "5\u00a0January = 2022-01-05"],
])("%s", (text, expected) => {
  expect(times(text)).toEqual([expected]);
});

test.each([
  ["Dowd (1891–1971)", ["1891 = 1891", "1971 = 1971"]],
  ["Jay (born 1951)", ["1951 = 1951"]],
  ["at 18:00 (1500 UTC)", []],
])("a year beside a name: %s", (text, expected) => {
  expect(times(text)).toEqual(expected);
});

test("a day with a name of its own is no weekday", () => {
  expect(times("on Super Tuesday")).toEqual([]);
});

test.each([
  ["on Tuesday", "Tuesday = ?"],
  ["in two days", "in two days = ?"],
  ["last week", "last week = ?"],
  ["on January 5", "January 5 = ?"],
  ["in 2019", "2019 = 2019"],
])("without a day of publication: %s", (text, expected) => {
  expect(times(text, undefined).length).toBe(1);
  expect(findTimes(text, { start: 0, end: text.length }, undefined, () => false)[0]?.value).toBe(
    expected.endsWith("?") ? undefined : expected.split(" = ")[1],
  );
});

test("a weekday of the time to come is not guessed", () => {
  expect(times("on Thursday", PUBLISHED, true)).toEqual(["Thursday = ?"]);
});

test("a day without a year lies on the side that the tense tells", () => {
  expect(times("on March 1", PUBLISHED, false)).toEqual(["March 1 = ?"]);
  expect(times("on November 20", PUBLISHED, false)).toEqual(["November 20 = 2021-11-20"]);
  expect(times("on January 12", PUBLISHED, true)).toEqual(["January 12 = 2022-01-12"]);
});

test("what is no date is no time", () => {
  expect(times("2019 people came, 31 February, the 1,990 seats and the May cabinet")).toEqual([
    "31 February = ?",
  ]);
});
