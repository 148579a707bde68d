import { describe, expect, it } from "vitest";
import { type Mentioned, report } from "./report.ts";
import { entity, labels, naming, resolveAll } from "./resolve-all.ts";

describe("offices and state bodies", () => {
  it("makes an office of two countries two offices, named after their countries", () => {
    const office = (words: string, country: string, name: string) =>
      report({
        text: `${words} resigned, said Ann Lee.`,
        mentions: [
          { words, type: "office", kind: "nominal" },
          { words: country, name, type: "country" },
          { words: "Ann Lee", type: "person" },
        ],
        said: [{ subject: 2, property: "holdsOffice", object: 0 }],
      });
    const resolution = resolveAll(
      office("prime minister of Kazakhstan", "Kazakhstan", "Kazakhstan"),
      office("Kazakh prime minister", "Kazakh", "Kazakhstan"),
      office("Turkish prime minister", "Turkish", "Turkey"),
      office("prime minister of the United States", "United States", "United States"),
    );
    expect(labels(resolution)).toEqual([
      "Ann Lee",
      "Kazakhstan",
      "Prime minister of Kazakhstan",
      "Prime minister of Turkey",
      "Prime minister of the United States",
      "Turkey",
      "United States",
    ]);
    expect(entity(resolution, "Prime minister of Kazakhstan").id).toBe(
      "prime-minister-of-kazakhstan",
    );
  });

  it("reads the country beside the office, and through a word that stands for it", () => {
    const resolution = resolveAll(
      report({
        text: "Turkey agreed, the country's Foreign Minister Ann Lee said.",
        mentions: [
          { words: "Turkey", type: "country", chain: "t" },
          { words: "the country", type: "country", kind: "nominal", chain: "t" },
          { words: "Foreign Minister", type: "office", kind: "nominal" },
          { words: "Ann Lee", type: "person" },
        ],
        said: [{ subject: 3, property: "holdsOffice", object: 2 }],
      }),
    );
    expect(labels(resolution)).toEqual(["Ann Lee", "Foreign Minister of Turkey", "Turkey"]);
  });

  it("keeps an office without a country inside its document", () => {
    const office = (who: string) =>
      report({
        text: `The prime minister, ${who}, and again the prime minister.`,
        mentions: [
          { words: "prime minister", type: "office", kind: "nominal" },
          { words: who, type: "person" },
          { words: "prime minister", type: "office", kind: "nominal" },
        ],
        said: [
          { subject: 1, property: "holdsOffice", object: 0 },
          { subject: 1, property: "holdsOffice", object: 2 },
        ],
      });
    const resolution = resolveAll(office("Ann Lee"), office("Bob Ray"));
    expect(labels(resolution)).toEqual(["Ann Lee", "Bob Ray", "prime minister", "prime minister"]);
    expect(resolution.statements).toHaveLength(2);
  });

  it("does not make one of the ministries of two countries, nor of those that name none", () => {
    const ministry = (words: string, ...countries: readonly Mentioned[]) =>
      naming(`${words} said so.`, { words, type: "governmentBody" }, ...countries);
    const kazakh: Mentioned = { words: "Kazakh", name: "Kazakhstan", type: "country" };
    const resolution = resolveAll(
      ministry("Kazakh Interior Ministry", kazakh),
      ministry("Interior Ministry of Kazakhstan", { words: "Kazakhstan", type: "country" }),
      ministry("Turkish Interior Ministry", { words: "Turkish", name: "Turkey", type: "country" }),
      ministry("Interior Ministry"),
      ministry("The Interior Ministry"),
    );
    expect(labels(resolution).filter((label) => label.includes("Ministry"))).toEqual([
      "Interior Ministry",
      "Interior Ministry of Kazakhstan",
      "Interior Ministry of Turkey",
      "The Interior Ministry",
    ]);
  });

  it("knows a body of a telling name in any document", () => {
    const resolution = resolveAll(
      naming("The European Commission met.", {
        words: "European Commission",
        type: "governmentBody",
      }),
      naming("At the European Commission.", {
        words: "European Commission",
        type: "governmentBody",
      }),
    );
    expect(labels(resolution)).toEqual(["European Commission"]);
  });
});
