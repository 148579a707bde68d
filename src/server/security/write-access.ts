import { createHash, timingSafeEqual } from "node:crypto";
import { BlockList } from "node:net";
import type { Request } from "express";
import { RequestError } from "../errors/request-error.ts";
import type { Context } from "../options.ts";
import { hostName } from "./hosts.ts";
import { isSameOrigin } from "./origins.ts";

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  return LOOPBACK.check(plain, plain.includes(":") ? "ipv6" : "ipv4");
}

/** Headers by which a proxy says that it asks for someone else. */
const FORWARDING = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** Whether a program on this machine asks for itself, under a name that only this machine has. */
function isFromHere(request: Request): boolean {
  const address = request.socket.remoteAddress;
  const name = hostName(request.headers.host) ?? "localhost";
  return (
    address !== undefined &&
    isLoopback(address) &&
    (name === "localhost" || isLoopback(name)) &&
    FORWARDING.every((header) => request.headers[header] === undefined)
  );
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

type Access = "granted" | "not-accepted" | "wrong-token" | "needs-token" | "only-from-here";

function accessOf(request: Request, context: Context): Access {
  if (context.read === undefined) {
    return "not-accepted";
  }
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const right =
      given !== undefined &&
      context.token !== undefined &&
      // Hashed, so that both sides have one length and the time taken tells nothing.
      timingSafeEqual(hash(given), hash(context.token));
    return right ? "granted" : "wrong-token";
  }
  if (context.trustLoopback && isFromHere(request)) {
    return "granted";
  }
  return context.token === undefined ? "only-from-here" : "needs-token";
}

/** Whether the asker may add and remove documents. */
export function mayWrite(request: Request, context: Context): boolean {
  return accessOf(request, context) === "granted" && isSameOrigin(request);
}

const CHALLENGE = { "WWW-Authenticate": 'Bearer realm="epigraph"' };

/** @throws RequestError `unauthorized` or `forbidden` unless the asker may add and remove documents */
export function requireWriteAccess(request: Request, context: Context): void {
  if (!isSameOrigin(request)) {
    throw new RequestError("forbidden", "Pages of other origins may not change this server.", {
      where: "Origin",
      remedy: "Use the explorer of this server, or a program.",
    });
  }
  switch (accessOf(request, context)) {
    case "granted":
      return;
    case "not-accepted":
      throw new RequestError("forbidden", "This server takes no documents.", {
        remedy: "Add them where it is started.",
      });
    case "wrong-token":
      throw new RequestError("unauthorized", "The token is not this server's.", {
        where: "Authorization",
        remedy: 'Send "Authorization: Bearer" and the token the server was started with.',
        headers: CHALLENGE,
      });
    case "needs-token":
      throw new RequestError("unauthorized", "Changing this server takes its token.", {
        where: "Authorization",
        remedy: 'Send "Authorization: Bearer" and the token the server was started with.',
        headers: CHALLENGE,
      });
    case "only-from-here":
      throw new RequestError(
        "forbidden",
        "Only programs on the server's own machine may change it.",
        { remedy: "Start the server with a token to change it from elsewhere." },
      );
  }
}
