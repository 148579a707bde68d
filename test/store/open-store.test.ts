import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { openStore, type Store, StoreError } from "../../src/store/index.ts";
import { newsSchema } from "../resolve/news-schema.ts";
import { BASE, manyReports, nomination, portrait } from "./reports.ts";
import { storeContract } from "./store-contract.ts";

const root = mkdtempSync(join(tmpdir(), "epigraph-store-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
function freshDirectory(): string {
  made += 1;
  return join(root, `store ${made}`, "data");
}

const openIn = (directory: string): Promise<Store> =>
  openStore({ directory, base: BASE, schema: newsSchema, limits: { workers: 1 } });

storeContract("a store in memory", () =>
  openStore({ base: BASE, schema: newsSchema, limits: { workers: 1 } }),
);
storeContract("a store in a directory", () => openIn(freshDirectory()));

describe("a directory", () => {
  it("gives the same after it was closed and opened again", async () => {
    const directory = freshDirectory();
    const first = await openIn(directory);
    await first.put([nomination, portrait]);
    const [documents, version] = [first.documents(), first.version()];
    await first.close();
    const second = await openIn(directory);
    expect(second.documents()).toEqual(documents);
    expect(second.version()).toBe(version);
    await second.remove([portrait.document.id]);
    await second.close();
    const third = await openIn(directory);
    expect(third.documents()).toEqual([nomination]);
    await third.close();
  });

  it("changes nothing, here or on disk, where one document of several cannot be kept", async () => {
    const directory = freshDirectory();
    const store = await openIn(directory);
    await store.put([nomination]);
    const version = store.version();
    const unstorable = {
      ...portrait,
      record: { ...portrait.record, producer: null as unknown as string },
    };
    await expect(store.put([...manyReports(3), unstorable])).rejects.toThrow();
    expect(store.version()).toBe(version);
    expect(store.documents()).toEqual([nomination]);
    await store.close();
    const again = await openIn(directory);
    expect(again.documents()).toEqual([nomination]);
    await again.close();
  });

  it("is refused to a second store as long as one has it open", async () => {
    const directory = freshDirectory();
    const store = await openIn(directory);
    await expect(openIn(directory)).rejects.toMatchObject({
      name: "StoreError",
      code: "store-locked",
      where: join(directory, "epigraph.db"),
      remedy: expect.any(String),
    });
    await store.close();
  });
});

describe("a file that cannot be used", () => {
  const failing = async (directory: string) => {
    const error = await openIn(directory).then(
      (store) => store.close(),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).where).toBe(join(directory, "epigraph.db"));
    expect((error as StoreError).remedy).toMatch(/\.$/);
    return (error as StoreError).code;
  };
  const place = (content: string | Uint8Array) => {
    const directory = freshDirectory();
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "epigraph.db"), content);
    return directory;
  };
  const sample = async () => {
    const directory = freshDirectory();
    const store = await openIn(directory);
    await store.put(manyReports(40));
    await store.close();
    return directory;
  };

  it("is no database", async () => {
    expect(await failing(place("These are not the bytes of a database. ".repeat(200)))).toBe(
      "store-foreign",
    );
  });

  it("is another program's", async () => {
    const directory = freshDirectory();
    mkdirSync(directory, { recursive: true });
    const other = new Database(join(directory, "epigraph.db"));
    other.exec("CREATE TABLE song (title TEXT)");
    other.close();
    expect(await failing(directory)).toBe("store-foreign");
  });

  it("was written by a later version", async () => {
    const directory = await sample();
    const file = new Database(join(directory, "epigraph.db"));
    file.pragma("user_version = 99");
    file.close();
    expect(await failing(directory)).toBe("store-newer");
  });

  it("is cut in half", async () => {
    const bytes = readFileSync(join(await sample(), "epigraph.db"));
    expect(await failing(place(bytes.subarray(0, bytes.length / 2)))).toBe("store-corrupt");
  });

  it("is damaged in the middle", async () => {
    const bytes = readFileSync(join(await sample(), "epigraph.db"));
    bytes.fill(0xa5, bytes.length / 4, (bytes.length * 3) / 4);
    expect(await failing(place(bytes))).toBe("store-corrupt");
  });

  it("holds a document that is not what was written", async () => {
    const directory = await sample();
    const file = new Database(join(directory, "epigraph.db"));
    file.exec("UPDATE document SET record = '{' WHERE rowid = 3");
    file.close();
    expect(await failing(directory)).toBe("store-corrupt");
  });

  it("lies where no directory can be", async () => {
    const file = place("x");
    expect(await failing(join(file, "epigraph.db", "data"))).toBe("store-unwritable");
  });
});
