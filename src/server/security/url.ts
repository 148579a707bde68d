import type { RequestHandler } from "express";
import { RequestError } from "../errors/request-error.ts";

/** Characters of a request target. Node refuses headers of over 16 KiB, these included. */
const LONGEST = 8_192;

/** Whether every `%` begins two hexadecimal digits and the bytes are UTF-8. */
function isWellEncoded(target: string): boolean {
  try {
    decodeURIComponent(target);
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuses targets that some decoder downstream would read differently from another: broken
 * percent-encoding, overlong UTF-8, NUL. Slashes and dots that hide behind `%` are left to the routes:
 * none of them makes a path of a name but the static files', which stay below their root.
 */
export const checkUrl: RequestHandler = (request, _response, next) => {
  const target = request.originalUrl;
  if (target.length > LONGEST) {
    throw new RequestError("url-too-long", `The URL is over ${LONGEST} characters.`, {
      remedy: "Send a long SPARQL query by POST.",
    });
  }
  if (!isWellEncoded(target) || /%00/.test(target)) {
    throw new RequestError("malformed", "The URL's percent-encoding is not valid UTF-8 text.", {
      where: "URL",
      remedy: "Encode it with encodeURIComponent or its like.",
    });
  }
  next();
};
