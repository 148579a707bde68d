import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * What the explorer may load: only what this server sends. ForceAtlas2 starts its worker from a
 * `blob:`; the SPARQL editor and the picture write style rules by script (`unsafe-inline` for styles
 * only: scripts and their attributes stay shut out); pictures for export are `blob:` and `data:`.
 */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  workerSrc: ["'self'", "blob:"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
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
