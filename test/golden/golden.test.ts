import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DOCUMENT, readCase } from "./read-case.ts";

// Never edit a statements.json to make a test pass. If the change in what is read is wanted, run
// `npm run golden` and look at each line of the diff.

const cases = readdirSync(new URL("./", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe("golden cases", () => {
  test.each(cases)("%s", async (name) => {
    const folder = new URL(`./${name}/`, import.meta.url);
    const document = readdirSync(folder).find((file) => DOCUMENT.test(file)) ?? "document.txt";
    const expected: unknown = JSON.parse(readFileSync(new URL("statements.json", folder), "utf8"));
    expect(await readCase(new URL(document, folder))).toEqual(expected);
  });
});
