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

  it("does not give a title with a capital to the one country whose office the text names", () => {
    const resolution = resolveAll(
      report({
        text: "President Ann Lee called Turkish President Bob Ray.",
        mentions: [
          { words: "President", type: "office", kind: "nominal" },
          { words: "Ann Lee", type: "person" },
          { words: "Turkish", name: "Turkey", type: "country" },
          { words: "Turkish President", name: "President", type: "office", kind: "nominal" },
          { words: "Bob Ray", type: "person" },
        ],
        said: [
          { subject: 1, property: "holdsOffice", object: 0 },
          { subject: 4, property: "holdsOffice", object: 3 },
        ],
      }),
    );
    expect(labels(resolution)).toContain("President");
    expect(labels(resolution)).toContain("President of Turkey");
  });

  it("does not take the country of what follows for the office's own", () => {
    const resolution = resolveAll(
      report({
        text: "Ann Lee, head of Kazakhstan's intelligence agency, spoke.",
        mentions: [
          { words: "Ann Lee", type: "person" },
          { words: "head", type: "office", kind: "nominal" },
          { words: "Kazakhstan", type: "country" },
        ],
        said: [{ subject: 0, property: "holdsOffice", object: 1 }],
      }),
    );
    expect(labels(resolution)).toEqual(["Ann Lee", "Kazakhstan", "head"]);
  });

  /** Each person with an office, all offices in one chain; a country where one is given. */
  const offices = (...held: readonly (readonly [string, string, string?])[]) =>
    report({
      text: held.map(([who, office]) => `${office} ${who} spoke.`).join(" "),
      mentions: held.flatMap(([who, office, country]) => [
        { words: office, type: "office", kind: "nominal", chain: "office" } as const,
        ...(country === undefined ? [] : [{ words: country, type: "country" } as const]),
        { words: who, type: "person" } as const,
      ]),
      said: held.map(([, , country], index) => {
        const before = held.slice(0, index).reduce((sum, [, , own]) => sum + (own ? 3 : 2), 0);
        return {
          subject: before + (country ? 2 : 1),
          property: "holdsOffice",
          object: before,
        };
      }),
    });
  const held = (resolution: ReturnType<typeof resolveAll>) =>
    resolution.statements
      .map(({ subject, object, evidence }) => [
        subject.replace(/-[0-9a-f]{8}$/, ""),
        object.kind === "ref" ? object.ref.replace(/-[0-9a-f]{8}$/, "") : "",
        evidence.length,
      ])
      .sort();

  it("keeps the offices of two persons apart though one chain runs through them", () => {
    const resolution = resolveAll(offices(["Ann Lee", "president"], ["Bob Ray", "president"]));
    expect(labels(resolution)).toEqual(["Ann Lee", "Bob Ray", "president", "president"]);
  });

  it("knows an office without a country again by its holder, and never by its name alone", () => {
    const resolution = resolveAll(
      offices(["Ann Lee", "president"], ["Ann Lee", "President"], ["Bob Ray", "president"]),
      offices(["Ann Lee", "president"]),
      offices(["Ann Lee", "Turkey president", "Turkey"]),
      offices(["Cid Fox", "president"]),
    );
    expect(held(resolution)).toEqual([
      ["ann-lee", "president-of-turkey", 4],
      ["bob-ray", "president", 1],
      ["cid-fox", "president", 1],
    ]);
    expect(labels(resolution).filter((label) => label === "president")).toHaveLength(2);
  });

  it("leaves it alone where its holder has that office in two countries", () => {
    const resolution = resolveAll(
      offices(["Ann Lee", "Turkey president", "Turkey"]),
      offices(["Ann Lee", "Kenya president", "Kenya"]),
      offices(["Ann Lee", "president"]),
    );
    expect(held(resolution)).toEqual([
      ["ann-lee", "president", 1],
      ["ann-lee", "president-of-kenya", 1],
      ["ann-lee", "president-of-turkey", 1],
    ]);
  });

  it("joins a surname with the one full name of that office, if its country is spoken of", () => {
    const full = offices(["Ann Lee", "Turkey president", "Turkey"]);
    const withCountry = offices(["Lee", "president"], ["Bob Ray", "Turkey envoy", "Turkey"]);
    const owned = offices(["Lee", "Turkey president", "Turkey"]);
    const without = offices(["Lee", "president"]);
    expect(held(resolveAll(full, withCountry))).toContainEqual([
      "ann-lee",
      "president-of-turkey",
      2,
    ]);
    expect(held(resolveAll(full, owned))).toEqual([["ann-lee", "president-of-turkey", 2]]);
    expect(held(resolveAll(full, without))).toContainEqual(["lee", "president", 1]);
    const namesake = offices(["Eve Lee", "Turkey president", "Turkey"]);
    expect(held(resolveAll(full, namesake, owned))).toContainEqual([
      "lee",
      "president-of-turkey",
      1,
    ]);
  });

  it("makes one of a body that a country has one of, though it has no name", () => {
    const body = (text: string, words: string, country: string, name: string) =>
      report({
        text,
        mentions: [
          { words: country, name, type: "country" },
          { words, type: "governmentBody", kind: "nominal" },
          { words: "Ann Lee", type: "person" },
        ],
        said: [{ subject: 1, property: "elected", object: 2 }],
      });
    const resolution = resolveAll(
      body("Kazakhstan's lower house elected Ann Lee.", "lower house", "Kazakhstan", "Kazakhstan"),
      body("The Kazakh lower house elected Ann Lee.", "lower house", "Kazakh", "Kazakhstan"),
      body("A Kazakh court elected Ann Lee.", "court", "Kazakh", "Kazakhstan"),
      body("The Kazakh court elected Ann Lee.", "court", "Kazakh", "Kazakhstan"),
    );
    expect(labels(resolution)).toEqual([
      "Ann Lee",
      "Kazakhstan",
      "Lower house of Kazakhstan",
      "court",
      "court",
    ]);
    expect(entity(resolution, "Lower house of Kazakhstan").aliases).toEqual(["lower house"]);
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
