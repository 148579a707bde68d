import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDate, toIsoDate } from "../../src/documents/calendar-date.ts";

describe("a date", () => {
  it.each([
    ["2022-01-11", "2022-01-11"],
    ["2022-01-11T23:59:00-08:00", "2022-01-11"],
    ["2022/1/11", "2022-01-11"],
    ["20220111", "2022-01-11"],
    ["20220111T100500Z", "2022-01-11"],
    ["January 11, 2022", "2022-01-11"],
    ["Jan. 11, 2022", "2022-01-11"],
    ["JAN 11 2022", "2022-01-11"],
    ["Tuesday, January 11th, 2022", "2022-01-11"],
    ["Tuesday, 11 January 2022", "2022-01-11"],
    ["the 11th of January 2022", "2022-01-11"],
    ["Sept. 3, 2021", "2021-09-03"],
    ["3 May 2021, 10:15 GMT", "2021-05-03"],
    ["11.01.2022", "2022-01-11"],
    ["29 February 2024", "2024-02-29"],
  ])("%s", (written, iso) => {
    expect(toIsoDate(written)).toBe(iso);
  });

  it.each([
    ["ambiguous", "01/02/2022"],
    ["of no calendar", "30 February 2022"],
    ["of no year", "January 11"],
    ["of no day", "January 2022"],
    ["of month 13", "2022-13-01"],
    ["a word", "yesterday"],
    ["inside a number", "12022-01-111"],
    ["empty", ""],
  ])("is not made up from what is %s", (_, written) => {
    expect(toIsoDate(written)).toBeUndefined();
  });

  it("is found with its place", () => {
    const text = "Published on 11 January 2022 at noon";
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe("11 January 2022");
  });

  it("comes back from every way to write it", () => {
    const day = fc.date({
      min: new Date("1000-01-01"),
      max: new Date("2999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        for (const [locale, style] of [
          ["en-US", "long"],
          ["en-GB", "long"],
          ["en-US", "full"],
          ["en-US", "medium"],
          ["de", "medium"],
        ] as const) {
          const written = new Intl.DateTimeFormat(locale, {
            dateStyle: style,
            timeZone: "UTC",
          }).format(date);
          expect(toIsoDate(written)).toBe(iso);
        }
      }),
    );
  });
});
