import { describe, expect, it } from "vitest";
import { inOrder } from "../../web/documents/order.ts";
import { counted, percent } from "../../web/text/counts.ts";
import { dateInWords } from "../../web/text/dates.ts";
import { webAddress } from "../../web/text/web-address.ts";

describe("a date in words", () => {
  it.each([
    ["2022-01-11", "11 January 2022"],
    ["2022-01", "January 2022"],
    ["2019", "2019"],
    ["2019/..", "since 2019"],
    ["../2022-01-05", "until 5 January 2022"],
    ["2022-01-02/2022-01-11", "2 January 2022 to 11 January 2022"],
    ["2022-01-11~", "about 11 January 2022"],
    ["2022-13-40", "2022-13-40"],
    ["P10D", "P10D"],
  ])("%s is %s", (value, words) => {
    expect(dateInWords(value)).toBe(words);
  });
});

describe("an address from a document", () => {
  it.each([
    ["https://example.org/a", "https://example.org/a"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["report.html", null],
    ["http://[", null],
  ])("%s gives %s", (text, address) => {
    expect(webAddress(text)).toBe(address);
  });
});

describe("counts", () => {
  it("agree with their nouns", () => {
    expect([counted(1, "entity", "entities"), counted(2041, "entity", "entities")]).toEqual([
      "1 entity",
      "2,041 entities",
    ]);
    expect(percent(0.944)).toBe("94\u00a0%");
    expect(percent(0.598)).toBe("59\u00a0%");
    expect(percent(0.57)).toBe("57\u00a0%");
  });
});

describe("the list of reports", () => {
  const report = (id: string, published: string | null, statements: number) => ({
    id,
    published,
    statements,
    title: id,
    iri: "",
    publisher: null,
    source: "",
  });
  const reports = [
    report("b", null, 9),
    report("a", "2022-01-11", 3),
    report("c", "2024-02-06", 5),
  ];

  it.each([
    ["newest", "cab"],
    ["oldest", "acb"],
    ["facts", "bca"],
    ["title", "abc"],
  ] as const)("%s first reads %s, undated last in time", (order, ids) => {
    expect(
      inOrder(reports, order)
        .map(({ id }) => id)
        .join(""),
    ).toBe(ids);
  });
});
