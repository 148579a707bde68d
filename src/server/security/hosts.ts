import { isIP } from "node:net";
import type { RequestHandler } from "express";
import { RequestError } from "../errors/request-error.ts";
import type { Context } from "../options.ts";

/** The name in a Host header, without port and brackets, in lower case; undefined where there is none. */
export function hostName(header: string | undefined): string | undefined {
  if (header === undefined || header === "") {
    return undefined;
  }
  const name = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]+)(:\d*)?$/.exec(header)?.[1];
  return (name ?? header).replace(/^\[|\]$/g, "").toLowerCase();
}

/**
 * Refuses requests under names that are not this server's. A page elsewhere can point its own name
 * at this machine (DNS rebinding) and would then pass for same-origin; it cannot do so with an IP
 * address or with `localhost`.
 */
export function checkHost(context: Context): RequestHandler {
  const known = new Set(["localhost", new URL(context.base).hostname, ...context.hosts]);
  return (request, _response, next) => {
    const name = hostName(request.headers.host);
    // Only old programs send no Host header, never a browser.
    if (name !== undefined && isIP(name) === 0 && !known.has(name)) {
      throw new RequestError("misdirected", `This server is not known as "${name}".`, {
        where: "Host",
        remedy: "Use its IP address, or start it with this name among its hosts.",
      });
    }
    next();
  };
}
