import request from "supertest";
import { describe, expect, test } from "vitest";
import { DocumentError, type DocumentInput, documentId } from "../../src/documents/index.ts";
import type { AppOptions } from "../../src/server/index.ts";
import { addedSchema } from "../../src/server/openapi/wire-schemas.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import { FIRST, HOSTILE_TITLE, NEWS_DOCUMENTS } from "./news.ts";
import { newsApp } from "./news-app.ts";
import { newsStore } from "./news-store.ts";

/** A reader that keeps what it is given; "bad" in a document makes it unreadable. */
function reader() {
  const inputs: DocumentInput[] = [];
  const read = async (input: DocumentInput): Promise<StoredDocument> => {
    inputs.push(input);
    const text = Buffer.from(input.bytes).toString("utf8");
    if (text.includes("bad")) {
      throw new DocumentError("binary", "It is no text.", {
        where: input.source,
        remedy: "Send text.",
      });
    }
    const [sample] = NEWS_DOCUMENTS;
    if (sample === undefined) {
      throw new Error("the news has documents");
    }
    const document = {
      ...sample.document,
      id: documentId(input.source, text),
      source: input.source,
      text,
      title: text.slice(0, 80),
    };
    return { document, record: { ...sample.record, document: document.id } };
  };
  return { inputs, read };
}

function writable(options: Partial<AppOptions> = {}) {
  const store = newsStore();
  const { inputs, read } = reader();
  return { app: newsApp({ store, read, ...options }), store, inputs };
}

describe("POST /api/documents", () => {
  test("takes text and HTML as JSON", async () => {
    const { app, inputs } = writable();
    const response = await request(app)
      .post("/api/documents")
      .send({ text: "Ünë text 😀", source: "pasted.txt", published: "2022-01-05" })
      .expect(201);
    const { documents, failed } = addedSchema.parse(response.body);
    expect(documents.map(({ source }) => source)).toEqual(["pasted.txt"]);
    expect(failed).toEqual([]);
    expect(response.get("Location")).toBe(`/document/${documents[0]?.id}`);
    await request(app)
      .post("/api/documents")
      .send({ html: "<p>Page</p>", source: "https://news.example/1" })
      .expect(201);
    expect(inputs.map(({ bytes, ...rest }) => [Buffer.from(bytes).toString(), rest])).toEqual([
      [
        "Ünë text 😀",
        { source: "pasted.txt", mediaType: "text/plain; charset=utf-8", published: "2022-01-05" },
      ],
      ["<p>Page</p>", { source: "https://news.example/1", mediaType: "text/html; charset=utf-8" }],
    ]);
  });

  test("takes a document as it is, byte by byte, with the charset it names", async () => {
    const { app, inputs } = writable();
    await request(app)
      .post("/api/documents")
      .query({ source: "koi.html", published: "2022-01-05" })
      .set("Content-Type", "text/html; charset=koi8-r")
      .serialize((body: unknown) => body as string)
      .send(Buffer.from([0xd4, 0xc5, 0xcb]))
      .expect(201);
    expect(inputs).toEqual([
      {
        bytes: Buffer.from([0xd4, 0xc5, 0xcb]),
        source: "koi.html",
        mediaType: "text/html; charset=koi8-r",
        published: "2022-01-05",
      },
    ]);
  });

  test("takes the files of a form; one that cannot be read does not stop the others", async () => {
    const { app, inputs, store } = writable();
    const response = await request(app)
      .post("/api/documents")
      .attach("file", Buffer.from("one"), { filename: "one.txt", contentType: "text/plain" })
      .attach("file", Buffer.from("bad"), { filename: "two.bin" })
      .attach("file", Buffer.from("three"), { filename: "../../three.md" })
      .expect(201);
    const { documents, failed } = addedSchema.parse(response.body);
    expect(documents.map(({ title }) => title)).toEqual(["one", "three"]);
    expect(failed).toMatchObject([
      { source: "two.bin", problem: { status: 422, where: "two.bin" } },
    ]);
    expect(inputs[1]).not.toHaveProperty("mediaType");
    expect(store.documents()).toHaveLength(4);
  });

  test("with a hostile title gives it back as it is, as JSON", async () => {
    const { app } = writable();
    const response = await request(app)
      .post("/api/documents")
      .send({ text: HOSTILE_TITLE, source: "hostile.txt" })
      .expect(201);
    expect(response.type).toBe("application/json");
    expect(addedSchema.parse(response.body).documents[0]?.title).toBe(HOSTILE_TITLE);
  });

  test("with nothing readable gives the reader's error as a problem and adds nothing", async () => {
    const { app, store } = writable();
    const response = await request(app)
      .post("/api/documents")
      .send({ text: "bad", source: "a.txt" })
      .expect(422);
    expect(JSON.parse(response.text)).toMatchObject({
      type: expect.stringMatching(/binary$/),
      detail: "It is no text.",
      where: "a.txt",
      remedy: "Send text.",
    });
    expect(store.documents()).toHaveLength(2);
  });

  test.each([
    ["no body", "application/json", "", 400, "body"],
    ["broken JSON", "application/json", '{"text": ', 400, "body"],
    ["JSON without source", "application/json", '{"text":"x"}', 400, "body"],
    [
      "JSON with both text and html",
      "application/json",
      '{"text":"x","html":"y","source":"z"}',
      400,
      "body",
    ],
    ["JSON of wrong UTF-8", "application/json", Buffer.from([0x22, 0xff, 0x22]), 400, "body"],
    ["text without source", "text/plain", "words", 400, "source"],
    [
      "a form cut off",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nwor',
      400,
      "body",
    ],
    ["a form without boundary", "multipart/form-data", "words", 400, "body"],
    [
      "a form without files",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="f"\r\n\r\nwords\r\n--x--\r\n',
      400,
      "body",
    ],
  ])("with %s gives a problem", async (_what, type, body, status, where) => {
    const { app, store } = writable();
    const response = await request(app)
      .post("/api/documents")
      .set("Content-Type", type)
      .serialize((given: unknown) => given as string)
      .send(body)
      .expect(status);
    expect(JSON.parse(response.text)).toMatchObject({ where });
    expect(store.documents()).toHaveLength(2);
  });

  test("over the limit gives 413, and the next one is taken", async () => {
    const { app } = writable({ limits: { documentBytes: 1000 } });
    const send = (text: string) =>
      request(app).post("/api/documents?source=a.txt").set("Content-Type", "text/plain").send(text);
    await send("x".repeat(1001)).expect(413);
    await send("x".repeat(1000)).expect(201);
  });

  test("compressed beyond the limit gives 413", async () => {
    const { gzipSync } = await import("node:zlib");
    const { app } = writable({ limits: { documentBytes: 1000 } });
    await request(app)
      .post("/api/documents?source=a.txt")
      .set({ "Content-Type": "text/plain", "Content-Encoding": "gzip" })
      .serialize((body: unknown) => body as string)
      .send(gzipSync("x".repeat(1_000_000)))
      .expect(413);
  });
});

describe("DELETE /api/documents/{id}", () => {
  test("takes the document away; a second time there is none", async () => {
    const { app, store } = writable();
    await request(app).delete(`/api/documents/${FIRST.id}`).expect(204, "");
    expect(store.documents().map(({ document }) => document.id)).not.toContain(FIRST.id);
    await request(app).delete(`/api/documents/${FIRST.id}`).expect(404);
  });

  test("PUT and PATCH give 405 with what is possible", async () => {
    const { app } = writable();
    const response = await request(app).put(`/api/documents/${FIRST.id}`).expect(405);
    expect(response.get("Allow")).toBe("GET, DELETE, HEAD, OPTIONS");
  });
});

describe("who may write", () => {
  const post = (app: ReturnType<typeof newsApp>, headers: Record<string, string> = {}) =>
    request(app).post("/api/documents").set(headers).send({ text: "x", source: "x.txt" });
  const SECRET = "correct horse";
  const token = SECRET.replace(" ", "-");

  test.each([
    ["a proxy that says so", { "X-Forwarded-For": "203.0.113.9" }],
    ["another name than this machine's own", { Host: "news.example" }],
    ["another address than loopback", { Host: "192.168.1.7:4321" }],
  ])("not a request that comes by %s", async (_way, headers) => {
    const { app, store } = writable({ hosts: ["news.example"] });
    await post(app, headers).expect(403);
    await request(app).delete(`/api/documents/${FIRST.id}`).set(headers).expect(403);
    expect(store.documents()).toHaveLength(2);
  });

  test("a request with the token, from wherever", async () => {
    const { app } = writable({ token, hosts: ["news.example"] });
    const far = { Host: "news.example", "X-Forwarded-For": "203.0.113.9" };
    const refused = await post(app, far).expect(401);
    expect(refused.get("WWW-Authenticate")).toBe('Bearer realm="epigraph"');
    await post(app, { ...far, Authorization: `Bearer ${token}` }).expect(201);
  });

  test.each(["Bearer wrong", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer correct-horse-and-more"])(
    "not one with %s, not even from here",
    async (authorization) => {
      await post(writable({ token }).app, { Authorization: authorization }).expect(401);
    },
  );

  test("not one with a token where the server has none", async () => {
    await post(writable().app, { Authorization: "Bearer undefined" }).expect(401);
  });

  test("not a page of another origin, nor one without any", async () => {
    const { app, store } = writable();
    for (const origin of ["https://evil.example", "null", "http://localhost:9999"]) {
      await post(app, { Origin: origin }).expect(403);
    }
    expect(store.documents()).toHaveLength(2);
  });

  test("no one where the server does not trust its machine, or takes no documents", async () => {
    await post(writable({ trustLoopback: false }).app).expect(403);
    await post(newsApp()).expect(403);
    await request(newsApp()).delete(`/api/documents/${FIRST.id}`).expect(403);
  });

  test("is what /api/summary says", async () => {
    const isWritable = async (app: ReturnType<typeof newsApp>, headers = {}) =>
      (await request(app).get("/api/summary").set(headers).expect(200)).body.writable;
    const { app } = writable({ token });
    expect(await isWritable(app)).toBe(true);
    expect(await isWritable(app, { "X-Forwarded-For": "203.0.113.9" })).toBe(false);
    expect(await isWritable(app, { Authorization: `Bearer ${token}` })).toBe(true);
    expect(await isWritable(newsApp())).toBe(false);
  });
});
