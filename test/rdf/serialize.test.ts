import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { DataFactory, Writer } from "n3";
import { parse } from "oxigraph";
import { describe, expect, it } from "vitest";
import {
  FORMATS,
  type Format,
  type Profile,
  parseRdf,
  RdfError,
  serialize,
  toQuads,
} from "../../src/rdf/index.ts";
import { BASE, graphOf, schema } from "./fixture.ts";
import { hasRapper, readByRapper } from "./rapper.ts";

const { literal, namedNode, quad } = DataFactory;
const { CI } = process.env;

const quadsOf = (profile: Profile) => toQuads(graphOf(), { base: BASE, profile, schema });

async function written(quads: Iterable<Quad>, format: Format): Promise<string> {
  let text = "";
  for await (const piece of serialize(quads, format, { base: BASE })) text += piece;
  return text;
}

/** Sorted N-Quads: equal exactly if the quads are, as there are no blank nodes. */
function lines(quads: Iterable<Quad>, keepGraphs = true): string[] {
  const writer = new Writer({ format: "application/n-quads" });
  const all = [...quads].map(({ subject, predicate, object, graph }) =>
    writer.quadToString(
      subject,
      predicate,
      object,
      keepGraphs ? graph : DataFactory.defaultGraph(),
    ),
  );
  return [...new Set(all)].sort();
}

const format = (name: Format["name"]): Format => {
  const found = FORMATS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const CASES = FORMATS.flatMap((one) =>
  one.profiles.map((profile) => ({ name: one.name, profile, format: one })),
);

describe.each(CASES)("$name in the profile $profile", ({ format, profile }) => {
  const quads = quadsOf(profile);

  it("comes back as it was", async () => {
    const back = await parseRdf(await written(quads, format), format);
    expect(lines(back)).toEqual(lines(quads, format.quads));
    expect(back.length).toBe(lines(back).length);
  });

  it("is read alike by an independent parser", async () => {
    const text = await written(quads, format);
    // oxigraph's quads are RDF/JS quads; its types say otherwise only of the direction of literals.
    const read = parse(text, { format: format.mediaType }) as unknown as Quad[];
    expect(lines(read)).toEqual(lines(quads, format.quads));
  });

  it("is the same text whatever the order of the quads", async () => {
    const text = await written(quads, format);
    expect(await written(quads.toReversed(), format)).toBe(text);
    expect(await written([...quads, ...quads], format)).toBe(text);
  });
});

describe.each([
  ["Turtle", "turtle"],
  ["N-Triples", "ntriples"],
  ["RDF/XML", "rdfxml"],
] as const)("%s read by rapper", (name, syntax) => {
  it.for(["rdf11", "facts"] as const)("in the profile %s", async (profile, { skip }) => {
    if (!hasRapper && CI !== "true") {
      skip("rapper is not installed: apt-get install raptor2-utils");
    }
    const quads = quadsOf(profile);
    expect(lines(readByRapper(await written(quads, format(name)), syntax))).toEqual(
      lines(quads, false),
    );
  });
});

describe("serialize", () => {
  it("writes prefixed names in Turtle", async () => {
    const text = await written(quadsOf("facts"), format("Turtle"));
    expect(text).toContain("@prefix ent: <http://localhost:4321/entity/>.");
    expect(text).toMatch(/^ent:ada-lind a epi:Agent, epi:Person;$/m);
    expect(text).toContain("epi:nominated ent:bo-ek");
    expect(text).not.toContain("epi:attacked");
  });

  it("merges graphs without repeating a triple where a syntax has none", async () => {
    const turtle = await written(quadsOf("facts"), format("N-Triples"));
    const rows = turtle.trim().split("\n");
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((row) => row.includes("nominated"))).toHaveLength(1);
  });

  it("writes one graph a document in TriG", async () => {
    const text = await written(quadsOf("rdf12"), format("TriG"));
    expect(text.match(/^doc:[0-9a-f]+ \{$/gm)).toHaveLength(2);
  });

  it("comes in pieces", async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      quad(
        namedNode(`${BASE}entity/e${index}`),
        namedNode("http://example.org/p"),
        literal(`value ${index}`),
      ),
    );
    for (const name of ["Turtle", "N-Quads", "JSON-LD"] as const) {
      let pieces = 0;
      for await (const _ of serialize(many, format(name), { base: BASE })) pieces += 1;
      expect(pieces).toBeGreaterThan(2);
    }
  });

  it("stops when the reader does", async () => {
    const pieces = serialize(quadsOf("rdf11"), format("JSON-LD"), { base: BASE });
    expect((await pieces.next()).done).toBe(false);
    expect(await pieces.return()).toMatchObject({ done: true });
  });

  it.each(["JSON-LD", "RDF/XML"] as const)("refuses triple terms in %s", async (name) => {
    await expect(written(quadsOf("rdf12"), format(name))).rejects.toMatchObject({
      code: "rdf-profile",
    });
  });

  it("refuses what XML cannot hold rather than writing a broken file", async () => {
    const bad = [quad(namedNode("urn:a"), namedNode("http://example.org/b"), literal("a\u0001b"))];
    await expect(written(bad, format("RDF/XML"))).rejects.toMatchObject({ code: "rdf-literal" });
  });

  it("gives an empty graph back as an empty graph", async () => {
    for (const one of FORMATS) expect(await parseRdf(await written([], one), one)).toEqual([]);
  });

  it("keeps any text of a literal", async () => {
    const text = fc
      .string({ unit: "binary" })
      .filter((raw) => !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(raw));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...FORMATS), async (value, one) => {
        const quads = [quad(namedNode("urn:s"), namedNode("http://example.org/p"), literal(value))];
        const [back] = await parseRdf(await written(quads, one), one);
        expect(back?.object.value).toBe(value);
      }),
      { numRuns: 60 },
    );
  });
});

describe("parseRdf", () => {
  it.each(FORMATS.map((one) => [one.name, one] as const))(
    "refuses what is not %s",
    async (_, one) => {
      const failure = parseRdf('<{"@context": [', one);
      await expect(failure).rejects.toBeInstanceOf(RdfError);
      await expect(failure).rejects.toMatchObject({ code: "rdf-syntax" });
    },
  );
});
