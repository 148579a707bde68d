import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mentioned, report } from "./report.ts";
import { resolveAll, tokayev } from "./resolve-all.ts";

describe("laws", () => {
  const names: readonly Mentioned[] = [
    tokayev,
    { words: "Tokayev", type: "person" },
    { words: "Georgia", type: "country" },
    { words: "Georgia", type: "place" },
    { words: "OTS", type: "organization" },
    { words: "Organization of Turkic States", type: "organization", class: "Alliance" },
    { words: "Organization of Turkic States (OTS)", name: "OTS", type: "organization" },
    { words: "Interior Ministry", type: "governmentBody" },
    { words: "prime minister", type: "office", kind: "nominal" },
    { words: "Kazakh president", type: "office", kind: "nominal" },
    { words: "president", type: "office", kind: "nominal" },
    { words: "Kazakh", name: "Kazakhstan", type: "country" },
    { words: "protesters", type: "group", kind: "nominal" },
    { words: "Tokayev's", name: "Kassym Tokayev", type: "person" },
  ];
  const properties = [
    "nominated",
    "includes",
    "memberOf",
    "met",
    "owns",
    "ownedBy",
    "holdsOffice",
    "leftOffice",
  ];
  const aReport = fc
    .record({
      number: fc.nat(),
      mentions: fc.array(fc.nat(names.length - 1), { minLength: 2, maxLength: 6 }),
      said: fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom(...properties),
          fc.nat(),
          fc.option(fc.constantFrom("2022", "2022-01", "2023")),
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ number, mentions, said }) => {
      const chosen = mentions.flatMap((index) => names[index] ?? []);
      return report({
        text: `Report ${number}. ${chosen.map(({ words }) => words).join(", ")}.`,
        mentions: chosen.map((one, index) => ({
          ...one,
          chain: `${one.words} ${one.type} ${index % 2}`,
        })),
        said: said.map(([subject, property, object, time]) => ({
          subject: subject % chosen.length,
          property,
          object: object % chosen.length,
          ...(time === null ? {} : { time }),
        })),
      });
    });
  const reports = fc.uniqueArray(aReport, {
    selector: ({ document }) => document.id,
    minLength: 1,
    maxLength: 6,
  });

  it("the order of records and documents makes no difference", () => {
    fc.assert(
      fc.property(
        reports.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(JSON.stringify(resolveAll(...shuffled))).toBe(JSON.stringify(resolveAll(...list)));
        },
      ),
    );
  });

  it("ids are distinct and safe in a path, references hold, and each mention is of one entity", () => {
    fc.assert(
      fc.property(reports, (list) => {
        const { entities, statements } = resolveAll(...list);
        const ids = new Set(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
        for (const id of ids) {
          expect(id).toMatch(/^[a-z0-9-]+$/);
        }
        for (const { subject, object } of statements) {
          expect(ids).toContain(subject);
          expect(object.kind === "ref" && ids.has(object.ref)).toBe(true);
        }
        const mentions = entities.flatMap((one) => one.mentions.map((ref) => JSON.stringify(ref)));
        expect(new Set(mentions).size).toBe(mentions.length);
      }),
    );
  });
});
