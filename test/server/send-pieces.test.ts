import express from "express";
import { afterEach, describe, expect, test } from "vitest";
import { errorHandler } from "../../src/server/errors/error-handler.ts";
import { sendPieces } from "../../src/server/http/send-pieces.ts";
import { type Listening, listen } from "../../src/server/index.ts";
import { rawRequest } from "./raw-request.ts";

let server: Listening | undefined;
const bugs: unknown[] = [];
afterEach(async () => {
  await server?.close();
  bugs.splice(0);
});

/** Serves a text that is made as the test says. */
async function serve(make: () => AsyncIterable<string>): Promise<string> {
  const app = express();
  app.get("/", (request, response) =>
    sendPieces(request, response, { mediaType: "text/plain", identity: ["x"], make }),
  );
  app.use(errorHandler((bug) => bugs.push(bug)));
  server = await listen(app, { host: "127.0.0.1", port: 0 });
  return server.url;
}

const CODINGS = ["identity", "gzip"];

describe.each(CODINGS)("sendPieces, %s", (coding) => {
  const headers = { "accept-encoding": coding };

  test("sends nothing at all as an empty text", async () => {
    const url = await serve(async function* () {});
    expect((await rawRequest(url, "/", { headers })).status).toBe(200);
  });

  test("cuts an answer off that fails on the way: no one takes a part for the whole", async () => {
    const fault = new Error("the second piece cannot be made");
    const url = await serve(async function* () {
      yield "x".repeat(100_000);
      throw fault;
    });
    await expect(rawRequest(url, "/", { headers })).rejects.toThrow();
    expect(bugs).toEqual([fault]);
  });

  test("stops making pieces when the asker goes away, and takes it for no fault", async () => {
    let made = 0;
    let stopped: (() => void) | undefined;
    const stop = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const url = await serve(async function* () {
      try {
        for (; made < 100_000; made += 1) {
          yield `${Math.sin(made)}`.repeat(1_000);
        }
      } finally {
        stopped?.();
      }
    });
    const controller = new AbortController();
    const response = await fetch(url, { headers, signal: controller.signal });
    await response.body?.getReader().read();
    controller.abort();
    await stop;
    expect(made).toBeLessThan(100_000);
    expect(bugs).toEqual([]);
  });
});
