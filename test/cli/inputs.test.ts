import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type InputOptions, readInputs } from "../../src/cli/inputs.ts";
import { DocumentError } from "../../src/documents/index.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "epigraph-inputs-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(root, name, ".."), { recursive: true });
    await writeFile(join(root, name), `Words of ${name}.`);
  }
}

/** Sources of what was read, `code where` of what was not, in order. */
async function outcomes(paths: readonly string[], options: InputOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const input of readInputs(paths, options)) {
    if (input instanceof DocumentError) {
      expect(input.message).not.toBe("");
      found.push(`${input.code} ${input.where?.replace(`${root}/`, "")}`);
    } else {
      found.push(input.source);
    }
  }
  return found;
}

describe("inputs", () => {
  it("gives files by their own name, with bytes and media type", async () => {
    await write("deep/down/a.md");
    const inputs = [];
    for await (const input of readInputs([join(root, "deep/down/a.md")])) {
      inputs.push(input);
    }
    expect(inputs).toEqual([
      {
        bytes: Buffer.from("Words of deep/down/a.md."),
        source: "a.md",
        mediaType: "text/markdown",
      },
    ]);
  });

  it("walks folders in sorted order and names files relative to the folder given", async () => {
    await write("b.txt", "a/z.html", "a/Y.TXT", "c/d/e.pdf", ".git/hidden.txt", ".hidden.md");
    expect(await outcomes([root])).toEqual(["a/Y.TXT", "a/z.html", "b.txt", "c/d/e.pdf"]);
    expect(await outcomes([`${root}/c/`, join(root, "b.txt")])).toEqual(["d/e.pdf", "b.txt"]);
  });

  it("passes over other files of a folder with a word, and refuses them when named", async () => {
    await write("a.txt", "table.csv", "README");
    const skipped: string[] = [];
    expect(await outcomes([root], { onSkip: (path) => skipped.push(path) })).toEqual(["a.txt"]);
    expect(skipped).toEqual([join(root, "README"), join(root, "table.csv")]);
    expect(await outcomes([join(root, "table.csv")])).toEqual(["unsupported table.csv"]);
  });

  it("goes on after what cannot be read", async () => {
    await write("a.txt", "b.txt");
    expect(
      await outcomes([join(root, "none.txt"), join(root, "a.txt", "x"), join(root, "b.txt")]),
    ).toEqual(["missing none.txt", "missing a.txt/x", "b.txt"]);
  });

  it("says when a folder has nothing to read", async () => {
    await write("empty/picture.png");
    expect(await outcomes([join(root, "empty")])).toEqual(["empty empty"]);
  });

  it("follows links, but not in circles", async () => {
    await write("a/a.txt", "b/b.txt");
    await symlink(join(root, "a"), join(root, "b/other"));
    await symlink(root, join(root, "a/up"));
    await symlink(join(root, "loop1.txt"), join(root, "loop2.txt"));
    await symlink(join(root, "loop2.txt"), join(root, "loop1.txt"));
    await symlink(join(root, "gone.txt"), join(root, "broken.txt"));
    expect(await outcomes([root])).toEqual([
      "a/a.txt",
      "unreadable a/up",
      "b/b.txt",
      "b/other/a.txt",
      "unreadable b/other/up",
      "missing broken.txt",
      "unreadable loop1.txt",
      "unreadable loop2.txt",
    ]);
  });

  it("tells a file over the limit by its size, without reading it", async () => {
    await write("a.txt", "huge.txt");
    await truncate(join(root, "huge.txt"), 200 * 1024 * 1024);
    expect(await outcomes([root])).toEqual(["a.txt", "too-large huge.txt"]);
    expect(await outcomes([join(root, "a.txt")], { maxBytes: 5 })).toEqual(["too-large a.txt"]);
  });

  it.skipIf(process.platform === "win32")("refuses sockets and devices", async () => {
    const socket = createServer().listen(join(root, "socket.txt"));
    await once(socket, "listening");
    expect(await outcomes([root, "/dev/null"])).toEqual([
      "unreadable socket.txt",
      "unreadable /dev/null",
    ]);
    socket.close();
  });

  it("reads standard input as -, within the limit", async () => {
    async function* chunks() {
      yield "Some ";
      yield new TextEncoder().encode("words.");
    }
    const inputs = [];
    for await (const input of readInputs(["-"], { stdin: chunks() })) {
      inputs.push(input);
    }
    expect(inputs).toEqual([{ bytes: Buffer.from("Some words."), source: "standard input" }]);
    expect(await outcomes(["-"], { stdin: chunks(), maxBytes: 6 })).toEqual([
      "too-large standard input",
    ]);
  });

  it("refuses a limit that is none", async () => {
    await expect(outcomes([], { maxBytes: 0 })).rejects.toThrow(RangeError);
  });
});
