import { afterEach, describe, expect, it } from "vitest";
import { documentId } from "../../src/documents/index.ts";
import { FORMATS, serialize, toQuads } from "../../src/rdf/index.ts";
import type { QueryOptions, Store } from "../../src/store/index.ts";
import { newsSchema } from "../resolve/news-schema.ts";
import { BASE, newPortrait, nomination, portrait } from "./reports.ts";

export const CSV: QueryOptions = { selectFormat: "csv", graphFormat: "nt", timeoutMs: 20_000 };

/** The rows of a SELECT, each as its comma-separated values, sorted. */
export async function rows(store: Store, sparql: string): Promise<readonly string[]> {
  const { body } = await store.query(sparql, CSV);
  return body.trimEnd().split(/\r?\n/).slice(1).sort();
}

const EVERYTHING = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

async function nQuads(store: Store): Promise<string> {
  const format = FORMATS.find(({ extension }) => extension === "nq");
  const quads = toQuads(store.graph(), { profile: "rdf12", base: BASE, schema: newsSchema });
  let text = "";
  for await (const piece of format === undefined ? [] : serialize(quads, format, { base: BASE })) {
    text += piece;
  }
  return text;
}

/** What every store does, wherever it keeps its documents. */
export function storeContract(name: string, makeStore: () => Promise<Store>): void {
  describe(name, () => {
    const opened: Store[] = [];
    const open = async () => {
      const store = await makeStore();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });

    it("is empty at first and answers all the same", async () => {
      const store = await open();
      expect(store.documents()).toEqual([]);
      expect(store.graph().order).toBe(0);
      expect(await rows(store, EVERYTHING)).toEqual([]);
    });

    it("gives back what was put, in order of id, in whatever order it came", async () => {
      const [one, other] = [await open(), await open()];
      await one.put([nomination, portrait]);
      await other.put([portrait]);
      await other.put([nomination]);
      const expected = [nomination, portrait].sort((a, b) =>
        a.document.id < b.document.id ? -1 : 1,
      );
      expect(one.documents()).toEqual(expected);
      expect(other.documents()).toEqual(expected);
      expect(other.version()).toBe(one.version());
      expect(await nQuads(other)).toBe(await nQuads(one));
      expect(one.graph()).toBe(one.graph());
    });

    it("takes away exactly the facts of a document that is removed", async () => {
      const [store, only] = [await open(), await open()];
      await store.put([nomination, portrait]);
      await rows(store, EVERYTHING);
      await store.remove([nomination.document.id, documentId("unknown", "")]);
      await only.put([portrait]);
      expect(await nQuads(store)).toBe(await nQuads(only));
      expect(await rows(store, EVERYTHING)).toEqual(await rows(only, EVERYTHING));
      expect(store.version()).toBe(only.version());
    });

    it("replaces a document of the same source, and one of the same id with another record", async () => {
      const [store, only] = [await open(), await open()];
      await store.put([nomination, portrait]);
      await rows(store, EVERYTHING);
      await store.put([newPortrait]);
      const reread = {
        document: nomination.document,
        record: { ...nomination.record, statements: [], producer: "test/2 test" },
      };
      await store.put([reread]);
      await only.put([reread, newPortrait]);
      expect(store.documents()).toEqual(only.documents());
      expect(await rows(store, EVERYTHING)).toEqual(await rows(only, EVERYTHING));
      expect(store.version()).toBe(only.version());
    });

    it("keeps the last of two documents of one source that come together", async () => {
      const store = await open();
      await store.put([portrait, newPortrait]);
      expect(store.documents()).toEqual([newPortrait]);
    });

    it("has a version that changes with the content and with nothing else", async () => {
      const store = await open();
      const versions = [store.version()];
      await store.put([nomination]);
      versions.push(store.version());
      await store.put([nomination]);
      expect(store.version()).toBe(versions[1]);
      await store.put([portrait]);
      versions.push(store.version());
      expect(new Set(versions).size).toBe(3);
      await store.remove([nomination.document.id, portrait.document.id]);
      expect(store.version()).toBe(versions[0]);
    });

    it("never shows a change in part, and shows it whole to whoever asks after it", async () => {
      const [store, other] = [await open(), await open()];
      const states: (readonly string[])[] = [];
      for (const documents of [
        [],
        [nomination],
        [nomination, portrait],
        [nomination, newPortrait],
      ]) {
        await other.put(documents);
        states.push(await rows(other, EVERYTHING));
      }
      const asked = [rows(store, EVERYTHING)];
      for (const document of [nomination, portrait, newPortrait]) {
        await store.put([document]);
        asked.push(rows(store, EVERYTHING), rows(store, EVERYTHING));
      }
      for (const [index, seen] of (await Promise.all(asked)).entries()) {
        const known = states.findIndex((state) => JSON.stringify(state) === JSON.stringify(seen));
        expect(known).toBeGreaterThanOrEqual(Math.ceil(index / 2));
      }
    });

    it("has one named graph for each document, and facts, types and labels once in the default graph", async () => {
      const store = await open();
      await store.put([nomination, portrait]);
      expect(await rows(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).toEqual(
        [nomination, portrait].map(({ document }) => `${BASE}document/${document.id}`).sort(),
      );
      const nominated = "?who <https://example.org/terms#nominated> ?whom";
      expect(await rows(store, `SELECT ?who ?whom { ${nominated} }`)).toEqual([
        `${BASE}entity/ann-lee,${BASE}entity/bob-ray`,
      ]);
      expect(await rows(store, `SELECT ?who { GRAPH ?g { ${nominated} } }`)).toHaveLength(2);
      expect(await rows(store, "SELECT * { ?a <https://example.org/terms#met> ?b }")).toEqual([]);
    });

    it("answers nothing after it was closed", async () => {
      const store = await open();
      await store.close();
      await expect(store.query("ASK {}", CSV)).rejects.toMatchObject({ code: "failed" });
    });
  });
}
