import { once } from "node:events";
import { createServer, type Server, STATUS_CODES } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Express } from "express";
import { EpigraphError } from "../base/index.ts";

export interface ListenOptions {
  /** Address to listen at; `127.0.0.1` keeps others out. */
  readonly host: string;
  /** From 0 to 65535; 0 takes a free one. */
  readonly port: number;
  /** Milliseconds in which a request must have arrived in full, from 1; default 120 000. */
  readonly requestMs?: number;
}

export interface Listening {
  /** Where the explorer is, with the port that was taken: `http://127.0.0.1:4321/`. */
  readonly url: string;
  /** Takes no more requests, lets those under way finish for a moment, and cuts off the rest. */
  close(): Promise<void>;
}

/** The address cannot be listened at. */
export class ListenError extends EpigraphError {
  override readonly name = "ListenError";
  readonly code: "address-in-use" | "address";

  constructor(code: ListenError["code"], message: string, where: string, cause: unknown) {
    super(message, {
      where,
      remedy: code === "address-in-use" ? "Choose another port, or 0 for any." : "Choose another.",
      cause,
    });
    this.code = code;
  }
}

/** Milliseconds that requests under way are given when the server closes. */
const FAREWELL_MS = 2_000;

/**
 * Serves the app. Requests that dawdle are ended (408), so that no one holds a connection for ever.
 * @throws ListenError when the address is taken or is not this machine's
 */
export async function listen(app: Express, options: ListenOptions): Promise<Listening> {
  const { host, port, requestMs = 120_000 } = options;
  const server = createServer(
    {
      requestTimeout: requestMs,
      headersTimeout: Math.min(10_000, requestMs),
      connectionsCheckingInterval: Math.min(5_000, requestMs),
    },
    app,
  );
  // A reader that takes nothing for so long has gone. Requests that dawdle are found before that.
  server.setTimeout(3 * requestMs);
  server.on("clientError", answerBroken);
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw listenError(cause, `${host}:${port}`);
  }
  const { address, family, port: taken } = server.address() as AddressInfo;
  const name = family === "IPv6" ? `[${address}]` : address;
  return { url: `http://${name}:${taken}/`, close: () => close(server) };
}

function listenError(cause: unknown, where: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") {
    return new ListenError("address-in-use", "The port is in use.", where, cause);
  }
  if (code === "EADDRNOTAVAIL" || code === "EACCES" || code === "ENOTFOUND") {
    return new ListenError("address", "This address cannot be listened at.", where, cause);
  }
  return cause;
}

/** What Node's parser found, as status and sentence. */
const BROKEN: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "The URL and headers are over 16 KiB. Send a long query by POST."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive in time. Send it again."],
};

/** Requests that never become one: the app does not see them, so the problem is written by hand. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, detail] = BROKEN[error.code ?? ""] ?? [400, "This is not an HTTP request."];
  const title = STATUS_CODES[status] ?? "Bad request";
  const body = JSON.stringify({ type: "about:blank", title, status, detail });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await closed;
  clearTimeout(cut);
}
