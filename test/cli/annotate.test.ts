import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readConllu } from "../../bench/conll/conllu.ts";
import { readEntities } from "../../bench/conll/entities.ts";
import type { Annotation } from "../../src/annotate/index.ts";
import { EXIT, UsageError } from "../../src/cli/command.ts";
import { annotateCommand } from "../../src/cli/commands/annotate.ts";

const TEXT =
  "Angela Merkel met the president of France in Paris on 3 May 2019.\n\nShe stayed for two days.";

describe("epigraph annotate", () => {
  let folder = "";
  let file = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "epigraph-annotate-"));
    file = join(folder, "report.txt");
    await writeFile(file, TEXT);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ out: string; said: string; code: number }> {
    let out = "";
    let said = "";
    const write = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
      out += String(piece);
      return true;
    });
    const say = vi.spyOn(process.stderr, "write").mockImplementation((piece) => {
      said += String(piece);
      return true;
    });
    try {
      const code = await annotateCommand.run(args);
      return { out, said, code };
    } finally {
      write.mockRestore();
      say.mockRestore();
    }
  }

  it("writes CoNLL-U with mentions and chains that reads back", async () => {
    const { out, code } = await run(file);
    expect(code).toBe(EXIT.ok);
    const [document] = readConllu(out);
    const words = document?.sentences.flatMap(({ words: own }) => own) ?? [];
    expect(document?.sentences).toHaveLength(2);
    expect(words.map(({ form }) => form).join(" ")).toBe(
      "Angela Merkel met the president of France in Paris on 3 May 2019 . She stayed for two days .",
    );
    expect(words.filter(({ head }) => head === -1).map(({ lemma }) => lemma)).toEqual([
      "meet",
      "stay",
    ]);
    const types = document === undefined ? [] : readEntities(document).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["person", "country", "city"]));
  });

  it("writes one line of JSON a document, offsets within its text", async () => {
    const { out } = await run(file, file, "--to", "json");
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    const { text, mentions, times } = JSON.parse(lines[0] ?? "") as Annotation & { text: string };
    const spanned = mentions.map(({ span }) => text.slice(span.start, span.end));
    expect(spanned).toEqual(
      expect.arrayContaining(["Angela Merkel", "president", "France", "Paris"]),
    );
    expect(times.map(({ value }) => value)).toContain("2019-05-03");
  });

  it("goes on after a file that cannot be read, and says so", async () => {
    const { out, said, code } = await run(join(folder, "none.txt"), file);
    expect(code).toBe(EXIT.incomplete);
    expect(said).toContain("There is no such file");
    expect(out).toContain("# newdoc");
  });

  it("warns of another language on standard error only", async () => {
    const russian = join(folder, "ru.txt");
    await writeFile(russian, "Президент заявил во вторник, что не подпишет закон.");
    const { out, said } = await run(russian);
    expect(said).toContain("does not seem to be English");
    expect(out).not.toContain("English");
  });

  it.each([[[]], [["x.txt", "--to", "xml"]]])("refuses %j", async (args) => {
    await expect(annotateCommand.run(args)).rejects.toThrow(UsageError);
  });
});
