import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Request, Response } from "express";
import { stableHash } from "../../base/index.ts";
import { contentType } from "./content-type.ts";

/** A text that is made piece by piece, and only when the asker does not have it already. */
export interface Pieces {
  readonly mediaType: string;
  /** Everything the text depends on: same parts, same bytes. */
  readonly identity: readonly string[];
  /** Name under which a browser saves it. */
  readonly fileName?: string;
  make(): AsyncIterable<string>;
}

/**
 * Streams a text, compressed where the asker takes gzip, with a strong ETag that holds for the bytes
 * as sent (a compressed answer has another one: RFC 9110, section 8.8.3), or says 304.
 */
export async function sendPieces(
  request: Request,
  response: Response,
  { mediaType, identity, fileName, make }: Pieces,
): Promise<void> {
  const gzip = request.acceptsEncodings(["gzip", "identity"]) === "gzip";
  response.vary("Accept").vary("Accept-Encoding");
  response.set({
    "Content-Type": contentType(mediaType),
    // The ETag names these very bytes, so no one on the way may recode them.
    "Cache-Control": "no-cache, no-transform",
    ETag: `"${stableHash(mediaType, ...identity)}${gzip ? "-gzip" : ""}"`,
  });
  if (fileName !== undefined) {
    response.attachment(fileName).type(contentType(mediaType));
  }
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const source = request.method === "HEAD" ? undefined : await begin(make());
  if (gzip) {
    response.set("Content-Encoding", "gzip");
  }
  if (source === undefined) {
    response.end();
    return;
  }
  try {
    await (gzip
      ? pipeline(Readable.from(source), createGzip(), response)
      : pipeline(Readable.from(source), response));
  } catch (error) {
    // An asker who has gone away is no failure; anything else is.
    if (!isPrematureClose(error)) {
      throw error;
    }
  }
}

/** Makes the first piece at once: a failure there can still be told as a problem. */
async function begin(pieces: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    if (first.done !== true) {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    }
  })();
}

function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}
