import { QueryError } from "./query-error.ts";
import { placeIn, type SparqlToken, sparqlTokens } from "./sparql-tokens.ts";
import type { QueryForm } from "./store.ts";

/** What has to be known of a query before the engine sees it. */
export interface QueryPlan {
  readonly form: QueryForm;
  /**
   * For `SELECT *`: where the star stands, and all variables of the query in the order of their first
   * use. The engine gives the columns of a star in alphabetical order.
   */
  readonly star: { readonly at: number; readonly variables: readonly string[] } | undefined;
}

const FORMS: Readonly<Record<string, QueryForm>> = {
  SELECT: "select",
  ASK: "ask",
  CONSTRUCT: "construct",
  DESCRIBE: "describe",
};

const UPDATES = new Set([
  "INSERT",
  "DELETE",
  "LOAD",
  "CLEAR",
  "CREATE",
  "DROP",
  "COPY",
  "MOVE",
  "ADD",
  "WITH",
]);

/** Deeper nesting overflows the engine's stack and breaks it; no sensible query comes near. */
const DEEPEST = 128;

/**
 * Tells what kind of query it is.
 * @throws QueryError `syntax` or `unsupported`, with line and column
 */
export function analyseQuery(query: string): QueryPlan {
  const tokens = sparqlTokens(query);
  const head = skipPrologue(tokens);
  const keyword = tokens[head];
  const form = keyword?.kind === "word" ? FORMS[keyword.text.toUpperCase()] : undefined;
  if (keyword?.kind === "word" && UPDATES.has(keyword.text.toUpperCase())) {
    throw new QueryError(
      "unsupported",
      "This is a SPARQL update; the store answers queries only.",
      {
        where: placeIn(query, keyword.start),
        remedy: "Documents are changed through the API or the command line.",
      },
    );
  }
  if (form === undefined) {
    throw new QueryError("syntax", "A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE.", {
      where: placeIn(query, keyword?.start ?? query.length),
      remedy: "Begin with one of these words, after any PREFIX and BASE.",
    });
  }
  refuseService(query, tokens);
  refuseDepth(query, tokens);
  return { form, star: form === "select" ? findStar(tokens, head) : undefined };
}

/** The number of the first token after BASE, PREFIX and VERSION declarations. */
function skipPrologue(tokens: readonly SparqlToken[]): number {
  const lengths: Readonly<Record<string, number>> = { BASE: 2, PREFIX: 3, VERSION: 2 };
  let head = 0;
  for (;;) {
    const token = tokens[head];
    const length = token?.kind === "word" ? lengths[token.text.toUpperCase()] : undefined;
    if (length === undefined) {
      return head;
    }
    head += length;
  }
}

/** A bare word SERVICE is the keyword wherever it stands; the engine would answer SILENT ones with nothing. */
function refuseService(query: string, tokens: readonly SparqlToken[]): void {
  const service = tokens.find(({ kind, text }) => kind === "word" && /^service$/i.test(text));
  if (service !== undefined) {
    throw new QueryError("unsupported", "SERVICE is not answered: this store asks no other one.", {
      where: placeIn(query, service.start),
      remedy: "Ask the other endpoint itself, and this one without SERVICE.",
    });
  }
}

function refuseDepth(query: string, tokens: readonly SparqlToken[]): void {
  let depth = 0;
  for (const { kind, text, start } of tokens) {
    if (kind === "sign") {
      depth += "({[".includes(text) ? 1 : ")}]".includes(text) ? -1 : 0;
    }
    if (depth > DEEPEST) {
      throw new QueryError("syntax", `Brackets are nested more than ${DEEPEST} deep.`, {
        where: placeIn(query, start),
        remedy: "Write the query with fewer brackets inside each other.",
      });
    }
  }
}

function findStar(tokens: readonly SparqlToken[], head: number): QueryPlan["star"] {
  const next = tokens[head + 1];
  const reduced = next?.kind === "word" && /^(?:distinct|reduced)$/i.test(next.text);
  const star = tokens[head + (reduced ? 2 : 1)];
  if (star?.text !== "*") {
    return undefined;
  }
  const variables = tokens.flatMap(({ kind, text }) =>
    kind === "variable" ? [text.slice(1)] : [],
  );
  return { at: star.start, variables: [...new Set(variables)] };
}
