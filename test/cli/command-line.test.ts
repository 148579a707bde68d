import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runEpigraph } from "./run-epigraph.ts";

interface ExtractedFact {
  s: string;
  p: string;
  o: string | { literal: string };
  evidence: { start: number; end: number; quote: string };
}

interface Extracted {
  id?: string;
  error?: string;
  entities: { id: string; name: string }[];
  facts: ExtractedFact[];
}

const REPORT = `Minister resigns

March 3, 2021

President Maria Novak nominated Peter Blum on Tuesday. The Baltic Union includes Latvia and Estonia.
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "epigraph-cli-"));
  await writeFile(join(folder, "report.txt"), REPORT);
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(join(folder, "nul.txt"), new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0, 255, 254, 0]));
  await symlink(join(folder, "loop"), join(folder, "loop"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("epigraph", () => {
  it("without a command prints the help and exits 2", async () => {
    const { code, stdout } = await runEpigraph([]);
    expect(code).toBe(2);
    expect(stdout).toContain("Usage: epigraph COMMAND");
  });

  it.each(["serve", "extract", "export", "query", "validate"])(
    "%s --help prints examples",
    async (name) => {
      const { code, stdout } = await runEpigraph([name, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples?:/);
    },
  );

  it.each([
    { args: ["fly"], says: 'There is no command "fly".' },
    { args: ["extract"], says: "No file is named." },
    { args: ["extract", "x.txt", "--to", "pdf"], says: '--to cannot be "pdf".' },
    { args: ["extract", "x.txt", "--colour"], says: "Unknown option '--colour'" },
    {
      args: ["extract", "x.txt", "--to", "jsonld", "--profile", "rdf12"],
      says: "JSON-LD cannot carry",
    },
    { args: ["export", "--base", "ftp://x/"], says: '--base cannot be "ftp://x/".' },
    { args: ["query"], says: "There is no query." },
    { args: ["serve", "--port", "70000"], says: '--port cannot be "70000".' },
    { args: ["export", "--ontology", "absent.ttl"], says: "The ontology cannot be read." },
  ])("$args exits 2 and says: $says", async ({ args, says }) => {
    const { code, stdout, stderr } = await runEpigraph(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(says);
  });
});

describe("epigraph extract", () => {
  it("prints one document as JSON whose quotes are the text", async () => {
    const { code, stdout } = await runEpigraph(["extract", join(folder, "report.txt")]);
    expect(code).toBe(0);
    const { entities, facts } = JSON.parse(stdout) as Extracted;
    expect(facts.length).toBeGreaterThan(0);
    for (const { evidence } of facts) {
      expect(REPORT.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    const name = (id: string): string | undefined =>
      entities.find((entity) => entity.id === id)?.name;
    const triples = facts.map(({ s, p, o }) => [
      name(s),
      p,
      typeof o === "string" ? name(o) : o.literal,
    ]);
    expect(triples).toContainEqual([
      "Maria Novak",
      expect.stringContaining("nominated"),
      "Peter Blum",
    ]);
  });

  it("goes on after files that cannot be read, names each, and exits 1", async () => {
    const paths = ["empty.txt", "nul.txt", "absent.txt", "loop", "report.txt"];
    const { code, stdout, stderr } = await runEpigraph([
      "extract",
      ...paths.map((path) => join(folder, path)),
    ]);
    expect(code).toBe(1);
    for (const path of paths.slice(0, 4)) {
      expect(stderr).toContain(path);
    }
    expect(stderr).toContain("1 read, 4 failed");
    expect((JSON.parse(stdout) as Extracted).facts.length).toBeGreaterThan(0);
  });

  it("reads JSON lines in order and answers each line, a bad one with its error", async () => {
    const lines = [
      JSON.stringify({ id: "one", text: REPORT, published: "2021-03-03" }),
      "{not json",
      JSON.stringify({ id: "two", text: "" }),
      JSON.stringify({ id: "three", text: "Peter Blum met Anna Roth in Riga." }),
    ];
    const { code, stdout, stderr } = await runEpigraph(
      ["extract", "--jsonl", "-"],
      lines.join("\n"),
    );
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Extracted);
    expect(answers.map(({ id }) => id)).toEqual(["one", null, "two", "three"]);
    expect(answers[0]?.facts.length).toBeGreaterThan(0);
    expect(answers[1]?.error).toContain("line 2");
    expect(answers[2]?.error).toContain("two");
    expect(stderr).toContain("2 read, 2 failed");
    expect(code).toBe(1);
  });

  it("writes RDF that names the document and its quotes", async () => {
    const { code, stdout } = await runEpigraph([
      "extract",
      join(folder, "report.txt"),
      "--to",
      "nq",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("http://www.w3.org/ns/oa#exact");
    const lines = stdout.trim().split("\n");
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("reads standard input for -", async () => {
    const { code, stdout } = await runEpigraph(["extract", "-"], REPORT);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Extracted).facts.length).toBeGreaterThan(0);
  });
});

describe("epigraph export, query and validate with --data", () => {
  it("keep what was read, byte for byte, and answer from it", async () => {
    const data = join(folder, "data");
    const first = await runEpigraph(["export", "seeds", "--data", data, "--to", "trig"]);
    expect(first.code).toBe(0);
    const again = await runEpigraph(["export", "--data", data, "--to", "trig"]);
    expect(again.stdout).toBe(first.stdout);

    const query =
      "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s <https://w3id.org/epigraph#status> ?o } }";
    const counted = await runEpigraph(["query", query, "--data", data, "--to", "csv"]);
    expect(Number(counted.stdout.trim().split(/\r?\n/)[1])).toBeGreaterThan(0);

    const report = await runEpigraph(["validate", "--data", data]);
    expect(report).toMatchObject({ code: 0, stdout: "conforms\n" });
  });

  it("say where a query is malformed", async () => {
    const { code, stderr } = await runEpigraph(["query", "SELECT ?x WHERE { ?x "]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/line 1|1:\d+/);
  });
});
