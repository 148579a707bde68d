/** A piece of a SPARQL query that is neither white space nor comment. */
export interface SparqlToken {
  readonly kind: "iri" | "string" | "variable" | "name" | "word" | "sign";
  readonly text: string;
  /** Position of its first UTF-16 code unit in the query. */
  readonly start: number;
}

const ESCAPE = String.raw`\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}`;

/**
 * The terminals of SPARQL 1.1, section 19.8, as far as they are needed to tell keywords from what
 * only looks like them; in this order, the first that fits. Broken text falls through to signs.
 */
const PATTERN = new RegExp(
  [
    String.raw`(?<skip>\s+|#[^\r\n]*)`,
    String.raw`(?<iri><(?:[^<>"{}|^\x60\\\u0000-\u0020]|${ESCAPE})*>)`,
    String.raw`(?<string>"""(?:"{0,2}(?:[^"\\]|\\.))*"""|'''(?:'{0,2}(?:[^'\\]|\\.))*'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')`,
    String.raw`(?<variable>[?$][\p{L}\p{N}_][\p{L}\p{M}\p{N}_·]*)`,
    String.raw`(?<name>(?:[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?:(?:[\p{L}\p{M}\p{N}_:.·-]|%[0-9A-Fa-f]{2}|\\[^\s])*|@[A-Za-z]+(?:-[A-Za-z0-9]+)*)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    "(?<sign>.)",
  ].join("|"),
  "suy",
);

/** The tokens of a query, in order. Any text has some: whether it is SPARQL the engine tells. */
export function sparqlTokens(query: string): readonly SparqlToken[] {
  const tokens: SparqlToken[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(query); match !== null; match = PATTERN.exec(query)) {
    for (const kind of ["iri", "string", "variable", "name", "word", "sign"] as const) {
      if (match.groups?.[kind] !== undefined) {
        tokens.push({ kind, text: match[0], start: match.index });
      }
    }
  }
  return tokens;
}

/** `line 3, column 14`, both counted from 1, columns in characters as the engine counts them. */
export function placeIn(query: string, position: number): string {
  const lines = query.slice(0, position).split(/\r\n|[\n\r]/);
  return `line ${lines.length}, column ${[...(lines.at(-1) ?? "")].length + 1}`;
}
