import type { Request, RequestHandler, Response } from "express";
import express from "express";

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Epigraph</title>
<h1>Epigraph</h1>
<p>The explorer is not built. Run <code>npm run build</code> and start the server again.</p>
<p>The graph is here without it: <a href="/graph.ttl">as Turtle</a>, <a href="/graph.jsonld">as JSON-LD</a>,
by <a href="/openapi.json">its API</a>, and at <code>/sparql</code>.</p>
</html>
`;

/** Whether the asker would rather have a page than any of the other types: a person at a browser. */
export function prefersPage(request: Request, others: readonly string[]): boolean {
  return request.accepts([...others, "text/html"]) === "text/html";
}

/**
 * Answers with the explorer, which shows what the address names. Every build has other scripts, so
 * the page itself is asked for anew each time.
 */
export async function sendPage(
  response: Response,
  webRoot: string | undefined,
  status: 200 | 404 = 200,
): Promise<void> {
  response.vary("Accept").status(status);
  if (webRoot === undefined || !(await sendIndex(response, webRoot))) {
    response.set("Cache-Control", "no-store").type("html").send(NOT_BUILT);
  }
}

/** @returns false, with nothing sent, where there is no page */
function sendIndex(response: Response, root: string): Promise<boolean> {
  const headers = { "Cache-Control": "no-cache" };
  return new Promise((resolve, reject) => {
    response.sendFile("index.html", { root, headers, cacheControl: false }, (error) => {
      if (error === undefined || response.destroyed) {
        resolve(true);
      } else if (isAbsent(error) && !response.headersSent) {
        resolve(false);
      } else {
        reject(error);
      }
    });
  });
}

function isAbsent(error: Error): boolean {
  return "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/**
 * The explorer's scripts, styles and fonts. Files in `assets/` have a hash of their content in their
 * names and never change; the others are asked for anew. What is not there is left to what follows.
 */
export function explorerFiles(root: string): RequestHandler {
  return express.static(root, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders(response, path) {
      const hashed = /[\\/]assets[\\/][^\\/]+$/.test(path);
      response.setHeader(
        "Cache-Control",
        hashed ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
}
