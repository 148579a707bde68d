import { expect, test } from "vitest";
import { facts, read } from "./read-facts.ts";

const INTERVIEW = `((Anna Keller)) I visited Vienna in 2019, and the Red Cross opened an office there.

Who paid for it?

((Anna Keller)) The city of Vienna paid my salary.`;

test("an answer is the words of whoever it is labelled with", async () => {
  expect(await facts(INTERVIEW, "visited")).toEqual([
    "Anna Keller visited Vienna [reported, by Anna Keller, time 2019]",
  ]);
});

test("an account in the first person is never the document's own statement", async () => {
  const { record } = await read("We met in Vienna. My brother joined the Red Cross in 2019.");
  expect(record.statements.length).toBeGreaterThan(0);
  expect(record.statements.map(({ status }) => status)).not.toContain("asserted");
});

test("a first person without a name behind it is nobody", async () => {
  const { record } = await read("I visited Vienna in 2019.");
  expect(record.statements).toEqual([]);
  expect(record.dropped.map(({ reason }) => reason)).toContain('nobody is named who says "i"');
});
