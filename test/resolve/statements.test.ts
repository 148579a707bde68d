import { describe, expect, it } from "vitest";
import { propertyIri } from "./news-schema.ts";
import { report } from "./report.ts";
import { resolveAll } from "./resolve-all.ts";

describe("statements", () => {
  const nomination = (text: string, more: object = {}) =>
    report({
      text,
      mentions: [
        { words: "Kassym-Jomart Tokayev", type: "person" },
        { words: "Alikhan Smailov", type: "person" },
      ],
      said: [{ subject: 0, property: "nominated", object: 1, ...more }],
    });

  it("are one where two documents say the same, with the evidence of both", () => {
    const reports = [
      nomination("Kassym-Jomart Tokayev nominated Alikhan Smailov.", { confidence: 0.4 }),
      nomination("Again Kassym-Jomart Tokayev nominated Alikhan Smailov.", {
        confidence: 0.8,
        role: "PM",
      }),
    ];
    const { statements } = resolveAll(...reports);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      subject: "kassym-jomart-tokayev",
      object: { kind: "ref", ref: "alikhan-smailov" },
      confidence: 0.8,
      qualifiers: [{ name: "role" }],
    });
    expect(statements[0]?.evidence.map(({ document }) => document)).toEqual(
      reports.map(({ document }) => document.id).sort(),
    );
  });

  it("stay apart where status or speaker differ, or where they hold at different times", () => {
    const said = "Kassym-Jomart Tokayev nominated Alikhan Smailov.";
    const { statements } = resolveAll(
      nomination(said, { time: "2022-01-11" }),
      nomination(`In 2022, ${said}`, { time: "2022" }),
      nomination(`Once, ${said}`),
      nomination(`Maybe, ${said}`, { status: "reported" }),
      nomination(`Maybe so, ${said}`, { status: "reported", speaker: 1 }),
    );
    expect(
      statements.map(({ status, speaker, time, evidence }) => [
        status,
        speaker,
        time?.value,
        evidence.length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ["asserted", undefined, "2022-01-11", 3],
        ["reported", undefined, undefined, 1],
        ["reported", "alikhan-smailov", undefined, 1],
      ]),
    );
    const { statements: twice } = resolveAll(
      nomination(said, { time: "2022-01-11" }),
      nomination(`Later ${said}`, { time: "2024-02-06" }),
      nomination(`Once, ${said}`),
    );
    expect(twice.map(({ time }) => time?.value).sort()).toEqual([
      "2022-01-11",
      "2024-02-06",
      undefined,
    ]);
  });

  const pair = (
    property: string,
    subject: string,
    object: string,
    ...turned: readonly string[]
  ) => {
    const [first = subject, second = object] = turned;
    return report({
      text: `${first} and ${second}: ${property}.`,
      mentions: [
        { words: first, type: "organization" },
        { words: second, type: "organization" },
      ],
      said:
        first === subject
          ? [{ subject: 0, property, object: 1 }]
          : [{ subject: 1, property, object: 0 }],
    });
  };

  it.each([
    ["includes", "memberOf"],
    ["owns", "ownedBy"],
    ["childOf", "parentOf"],
  ])("keep %s of a property and its inverse %s", (kept, inverse) => {
    const { statements } = resolveAll(
      pair(kept, "Acme", "Bolt", "Acme", "Bolt"),
      pair(inverse, "Bolt", "Acme", "Acme", "Bolt"),
    );
    expect(statements).toMatchObject([
      { subject: "acme", property: propertyIri(kept), object: { ref: "bolt" } },
    ]);
    for (const { subject, object } of statements[0]?.evidence ?? []) {
      expect(subject?.start).toBe(0);
      expect(object?.start).toBe("Acme and ".length);
    }
  });

  it("of symmetric properties are one whichever way round they are said", () => {
    const { statements } = resolveAll(pair("met", "Acme", "Bolt"), pair("met", "Bolt", "Acme"));
    expect(statements).toMatchObject([{ subject: "acme", object: { ref: "bolt" } }]);
    expect(statements[0]?.evidence).toHaveLength(2);
  });

  it("of a thing about itself are left out", () => {
    const { statements } = resolveAll(pair("owns", "Acme", "ACME"));
    expect(statements).toEqual([]);
  });

  it("are left out, with the reason, where another mention shows that the object is no such thing", () => {
    const { statements, misfits } = resolveAll(
      report({
        text: "Ann Lee became chair. Chair Ltd is a company. Chair paid.",
        mentions: [
          { words: "Ann Lee", type: "person" },
          { words: "chair", type: "office", kind: "nominal", chain: "x" },
          { words: "Chair Ltd", type: "organization", chain: "x" },
          { words: "Chair", type: "organization", chain: "x" },
        ],
        said: [{ subject: 0, property: "holdsOffice", object: 1 }],
      }),
    );
    expect(statements).toEqual([]);
    expect(misfits).toMatchObject([
      { statement: { subject: "ann-lee" }, reason: "the object is not of the property's range" },
    ]);
  });

  it("about a pronoun without an antecedent are misfits, and none such speaks or qualifies", () => {
    const pronoun = { words: "she", type: "person", kind: "pronoun" } as const;
    const { entities, statements, misfits } = resolveAll(
      report({
        text: "Bob Smith nominated Ann Jones, she said; she nominated Tom Brown.",
        mentions: [
          { words: "Bob Smith", type: "person" },
          { words: "Ann Jones", type: "person" },
          pronoun,
          pronoun,
          { words: "Tom Brown", type: "person" },
        ],
        said: [
          { subject: 0, property: "nominated", object: 1, status: "reported", speaker: 2 },
          { subject: 3, property: "nominated", object: 4 },
        ],
      }),
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ subject: "bob-smith", speaker: undefined });
    expect(misfits.map(({ reason }) => reason)).toEqual([
      '"she" has no antecedent in the document',
    ]);
    expect(entities.map(({ id }) => id)).toEqual(["ann-jones", "bob-smith", "tom-brown"]);
  });
});
