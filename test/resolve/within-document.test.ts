import { describe, expect, it } from "vitest";
import { classIri } from "./news-schema.ts";
import { report } from "./report.ts";
import { entity, labels, naming, resolveAll, tokayev } from "./resolve-all.ts";

describe("inside one document", () => {
  it("makes one entity of a chain, labelled with its fullest name however often the short one is used", () => {
    const resolution = resolveAll(
      naming(
        "Kassym-Jomart Tokayev spoke. Tokayev left. He and Tokayev.",
        tokayev,
        { words: "Tokayev", type: "person", chain: "x" },
        { words: "Tokayev left", name: "Tokayev", type: "person", chain: "t" },
        { words: "He", type: "person", kind: "pronoun", chain: "t" },
      ),
    );
    expect(resolution.entities).toMatchObject([
      {
        id: "kassym-jomart-tokayev",
        class: classIri("Person"),
        label: "Kassym-Jomart Tokayev",
        aliases: ["Tokayev"],
      },
    ]);
    expect(resolution.entities[0]?.mentions.map(({ mention }) => mention)).toEqual([0, 1, 2, 3]);
  });

  it("leaves a surname apart where two persons bear it", () => {
    const resolution = resolveAll(
      naming(
        "Bill Clinton met Hillary Clinton. Clinton left.",
        { words: "Bill Clinton", type: "person" },
        { words: "Hillary Clinton", type: "person" },
        { words: "Clinton left", name: "Clinton", type: "person" },
      ),
    );
    expect(labels(resolution)).toEqual(["Bill Clinton", "Clinton", "Hillary Clinton"]);
  });

  it("joins an acronym with the one name it abbreviates, by initials or by brackets", () => {
    const resolution = resolveAll(
      naming(
        "The Organization of Turkic States met. OTS agreed. The National Security Committee (KNB) did not. KNB left.",
        { words: "Organization of Turkic States", type: "organization" },
        { words: "OTS", type: "organization" },
        { words: "National Security Committee", type: "organization" },
        { words: "KNB", type: "organization", chain: "k" },
        { words: "KNB", type: "organization", chain: "k" },
      ),
    );
    expect(labels(resolution)).toEqual([
      "National Security Committee",
      "Organization of Turkic States",
    ]);
    expect(entity(resolution, "Organization of Turkic States").aliases).toEqual(["OTS"]);
  });

  it("does not take the last word of a name for what the brackets after it abbreviate", () => {
    const resolution = resolveAll(
      naming(
        "The Organization for Security in Europe (OSCE) met.",
        { words: "Europe", type: "organization" },
        { words: "OSCE", type: "organization" },
      ),
    );
    expect(labels(resolution)).toEqual(["Europe", "OSCE"]);
  });

  it("takes the narrower class where extraction narrowed one mention of several", () => {
    const resolution = resolveAll(
      naming(
        "Acme grew. Acme sold. Acme won.",
        { words: "Acme", type: "organization", chain: "a" },
        { words: "Acme", type: "organization", chain: "a", class: "Company" },
        { words: "Acme", type: "organization", chain: "a" },
      ),
    );
    expect(entity(resolution, "Acme").class).toBe(classIri("Company"));
  });

  it("gives the words for a thing that are not its name as aliases", () => {
    const resolution = resolveAll(
      naming(
        "Kazakh troops left Kazakhstan.",
        { words: "Kazakh", name: "Kazakhstan", type: "country" },
        { words: "Kazakhstan", type: "country" },
      ),
    );
    expect(entity(resolution, "Kazakhstan").aliases).toEqual(["Kazakh"]);
  });
});

describe("what has no name", () => {
  it("is an entity of its document where something is said of it, and else left out", () => {
    const protest = report({
      text: "Protesters criticized Kassym-Jomart Tokayev at a summit. It rained.",
      mentions: [
        { words: "Protesters", name: "protesters", type: "group", kind: "nominal" },
        tokayev,
        { words: "summit", type: "event", kind: "nominal" },
        { words: "It", type: "event", kind: "pronoun" },
      ],
      said: [{ subject: 0, property: "criticized", object: 1 }],
    });
    const other = report({
      text: "Later protesters criticized Kassym-Jomart Tokayev.",
      mentions: [{ words: "protesters", type: "group", kind: "nominal" }, tokayev],
      said: [{ subject: 0, property: "criticized", object: 1 }],
    });
    const resolution = resolveAll(protest, other);
    expect(labels(resolution)).toEqual(["Kassym-Jomart Tokayev", "protesters", "protesters"]);
    const alone = resolveAll(protest).entities.find(({ label }) => label === "protesters");
    expect(resolution.entities).toContainEqual(alone);
  });
});
