import { spawnSync } from "node:child_process";
import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";

const RAPPER = "rapper";

/** Whether Debian's `rapper` (raptor2-utils), an RDF 1.1 parser of other descent, is there. */
export const hasRapper = spawnSync(RAPPER, ["--version"]).error === undefined;

/** Reads triples by rapper, which writes them as N-Triples. */
export function readByRapper(text: string, syntax: "turtle" | "ntriples" | "rdfxml"): Quad[] {
  const { status, stdout, stderr, error } = spawnSync(
    RAPPER,
    ["-q", "-i", syntax, "-o", "ntriples", "-", "http://base.invalid/"],
    { input: text, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`rapper: ${stderr}`);
  return new Parser({ format: "application/n-triples" }).parse(stdout);
}
