import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/index.ts";
import { type Reading, readDocument as readFacts, show } from "./read-facts.ts";

async function quotesOf(file: URL, source: string): Promise<Map<string, string>> {
  const document = await readDocument({ bytes: readFileSync(file), source });
  const reading: Reading = await readFacts(document);
  return new Map(
    reading.record.statements.map((statement) => {
      const [{ span }] = statement.evidence;
      return [show(reading, statement), document.text.slice(span.start, span.end)];
    }),
  );
}

test("reads facts with quotes from a report in HTML", async () => {
  const file = new URL("../../seeds/prime-minister-confirmed.html", import.meta.url);
  const quotes = await quotesOf(file, "prime-minister-confirmed.html");
  expect(quotes.get("Turkey welcomed appointment")).toBe("The appointment was welcomed by Turkey.");
  const confirmed =
    "Members of the Mazhilis confirmed Alikhan Smailov [time 2022-01-11, role prime minister]";
  expect(quotes.get(confirmed)).toMatch(/^Members of the Mazhilis/u);
});

// A report as it was saved from a web page. It is no part of the repository, so that where it is
// absent there is no test to run: developers see why, and CI has nothing skipped.
const REPORT = new URL("../../../shared/gold/seed.txt", import.meta.url);
const absent = !existsSync(REPORT);
const { CI } = process.env;

if (!absent || CI !== "true") {
  test.skipIf(absent)("reads facts with quotes from a real report (../shared/gold)", async () => {
    const quotes = await quotesOf(REPORT, "seed.txt");
    expect(quotes.get("Tokayev nominated Alikhan Smailov")).toMatch(
      /^He picked acting prime minister/u,
    );
    expect(quotes.get("OTS includes Turkey")).toBe(
      "The OTS includes Azerbaijan, Kazakhstan, Kyrgyzstan and Turkey, and Uzbekistan.",
    );
  });
}
