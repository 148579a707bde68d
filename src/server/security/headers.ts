import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * What the explorer may load: only what this server sends, and nothing written into the page. Its
 * layout worker is a file of the build, its editor keeps its styles in a shadow root.
 */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/**
 * Headers that keep a browser from doing more than it must with any answer. No HSTS: whether the
 * name is served over TLS is for whoever ends TLS before this server to say.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}
