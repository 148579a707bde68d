import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { ListenError, type Listening, listen } from "../../src/server/index.ts";
import { newsApp } from "./news-app.ts";
import { newsStore } from "./news-store.ts";
import { rawRequest } from "./raw-request.ts";

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(requestMs?: number): Promise<Listening> {
  const store = newsStore(() => ({ form: "ask", mediaType: "x", body: "{}" }));
  const app = newsApp({
    store,
    read: async () => {
      throw new Error("nothing is to be read");
    },
  });
  const options = { host: "127.0.0.1", port: 0 };
  const server = await listen(app, requestMs === undefined ? options : { ...options, requestMs });
  open.push(server);
  return server;
}

async function connectTo(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** All that the server says until it hangs up. */
async function untilEnd(socket: Socket): Promise<string> {
  let said = "";
  socket.on("data", (piece: Buffer) => {
    said += piece.toString("utf8");
  });
  await once(socket, "close");
  return said;
}

async function expectToServe({ url }: Listening): Promise<void> {
  expect((await rawRequest(url, "/healthz")).status).toBe(200);
  expect((await rawRequest(url, "/sparql?query=ASK%7B%7D")).status).toBe(200);
}

const HALVES = [
  [
    "POST /sparql",
    "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nSELECT",
  ],
  [
    "POST /api/documents",
    "POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
  ],
  [
    "POST /api/documents in chunks",
    "POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords",
  ],
] as const;

describe("a body that stops half way", () => {
  test.each(HALVES)(
    "%s, by an asker who hangs up: the server still serves",
    async (_what, head) => {
      const server = await serve();
      const socket = await connectTo(server.url);
      socket.write(head);
      await new Promise((resolve) => setImmediate(resolve));
      socket.destroy();
      await expectToServe(server);
    },
  );

  test.each(HALVES)(
    "%s, by an asker who closes his side: an answer, and the end",
    async (_w, head) => {
      const server = await serve();
      const socket = await connectTo(server.url);
      const answer = untilEnd(socket);
      socket.end(head);
      expect(await answer).toMatch(/^(HTTP\/1\.1 400 |$)/);
      await expectToServe(server);
    },
  );

  test.each(HALVES)("%s, by an asker who waits for ever: 408 in due time", async (_what, head) => {
    const server = await serve(150);
    const socket = await connectTo(server.url);
    const answer = untilEnd(socket);
    socket.write(head);
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toContain("application/problem+json");
    await expectToServe(server);
  });
});

describe("requests that are none", () => {
  test.each([
    ["headers over 16 KiB", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["something else than HTTP", "\x16\x03\x01 hello\r\n\r\n", 400],
    [
      "two lengths",
      "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
    ],
  ])("%s give a problem", async (_what, text, status) => {
    const server = await serve();
    const socket = await connectTo(server.url);
    const answer = untilEnd(socket);
    socket.write(text);
    const said = await answer;
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(JSON.parse(said.slice(said.indexOf("{")))).toMatchObject({ status });
    await expectToServe(server);
  });

  test("a URL over 8 192 characters gives 414, and says to POST", async () => {
    const server = await serve();
    const answer = await rawRequest(server.url, `/sparql?query=${"x".repeat(9_000)}`);
    expect(answer.status).toBe(414);
    expect(JSON.parse(answer.body).remedy).toContain("POST");
  });
});

describe("listen", () => {
  test("names the address with the port that was taken", async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("says that a port is in use, and that an address is not this machine's", async () => {
    const { url } = await serve();
    const port = Number(new URL(url).port);
    const app = newsApp();
    const taken = await listen(app, { host: "127.0.0.1", port }).catch((error: unknown) => error);
    expect(taken).toBeInstanceOf(ListenError);
    expect(taken).toMatchObject({ code: "address-in-use", where: `127.0.0.1:${port}` });
    const foreign = await listen(app, { host: "192.0.2.1", port: 0 }).catch((e: unknown) => e);
    expect(foreign).toMatchObject({ name: "ListenError", code: "address" });
  });

  test("closes though an asker keeps his connection open", async () => {
    const server = await serve();
    const socket = await connectTo(server.url);
    const ended = once(socket, "close");
    await server.close();
    await ended;
    open.splice(0);
  });
});
