import { describe, expect, it } from "vitest";
import { classIri } from "./news-schema.ts";
import type { Mentioned } from "./report.ts";
import { labels, naming, resolveAll, tokayev } from "./resolve-all.ts";

describe("across documents", () => {
  it("folds case, marks, possessive, article and punctuation of names", () => {
    const forms = ["the Café Müller", "CAFE MULLER", "Café Müller’s", "Cafe-Muller"];
    const resolution = resolveAll(
      ...forms.map((words) => naming(`At ${words}.`, { words, type: "organization" })),
    );
    expect(resolution.entities).toHaveLength(1);
  });

  it("never joins persons by surname alone", () => {
    const resolution = resolveAll(
      naming("Kassym-Jomart Tokayev spoke.", tokayev),
      naming("Tokayev spoke again.", { words: "Tokayev", type: "person" }),
      naming("Tokayev spoke at last.", { words: "Tokayev", type: "person" }),
    );
    expect(labels(resolution)).toEqual(["Kassym-Jomart Tokayev", "Tokayev", "Tokayev"]);
  });

  it("keeps persons of different first names apart and joins persons of one full name", () => {
    const resolution = resolveAll(
      naming("George Bush spoke.", { words: "George Bush", type: "person" }),
      naming("Jeb Bush spoke.", { words: "Jeb Bush", type: "person" }),
      naming("Then GEORGE BUSH.", { words: "GEORGE BUSH", type: "person" }),
    );
    expect(labels(resolution)).toEqual(["George Bush", "Jeb Bush"]);
  });

  it("joins a full name with a fuller one that another document uses for the same person", () => {
    const resolution = resolveAll(
      naming(
        "Joe R. Biden, or Joe Biden.",
        { words: "Joe R. Biden", type: "person", chain: "b" },
        { words: "Joe Biden", type: "person", chain: "b" },
      ),
      naming("Joe Biden spoke.", { words: "Joe Biden", type: "person" }),
    );
    expect(labels(resolution)).toEqual(["Joe R. Biden"]);
  });

  it("does not let a chain that mixes two persons join them everywhere", () => {
    const resolution = resolveAll(
      naming(
        "Bill Clinton, or Hillary Clinton.",
        { words: "Bill Clinton", type: "person", chain: "c" },
        { words: "Hillary Clinton", type: "person", chain: "c" },
      ),
      naming("Bill Clinton spoke.", { words: "Bill Clinton", type: "person" }),
      naming("Hillary Clinton spoke.", { words: "Hillary Clinton", type: "person" }),
    );
    expect(resolution.entities).toHaveLength(2);
  });

  it("knows an acronym again that one document explains, unless two explain it differently", () => {
    const long = (name: string) =>
      naming(
        `${name} (PLA) spoke.`,
        { words: name, type: "organization", chain: "p" },
        { words: "PLA", type: "organization", chain: "p" },
      );
    const short = naming("PLA spoke.", { words: "PLA", type: "organization" });
    const army = "Popular Liberation Army";
    const port = "Port of Los Angeles";
    expect(labels(resolveAll(long(army), short))).toEqual([army]);
    expect(labels(resolveAll(long(army), long(port), short))).toEqual(["PLA", army, port]);
  });

  it("keeps homonyms of classes that cannot be one thing apart and names them after their class", () => {
    const georgia = (type: Mentioned["type"]) =>
      naming(`Georgia the ${type}.`, { words: "Georgia", type });
    const resolution = resolveAll(georgia("country"), georgia("person"), georgia("event"));
    expect(labels(resolution)).toEqual(["Georgia", "Georgia", "Georgia"]);
    expect(new Set(resolution.entities.map(({ id }) => id)).size).toBe(3);
    for (const { id } of resolution.entities) {
      expect(id).toMatch(/^georgia-[0-9a-f]{8}$/);
    }
  });

  it("joins classes where one is the other's subclass, but not through a common superclass", () => {
    const acme = (narrowed: string) =>
      naming(`Acme the ${narrowed}.`, { words: "Acme", type: "organization", class: narrowed });
    expect(resolveAll(acme("Organization"), acme("Company")).entities).toMatchObject([
      { class: classIri("Company") },
    ]);
    expect(
      resolveAll(acme("Organization"), acme("Company"), acme("Alliance")).entities,
    ).toHaveLength(3);
  });
});
