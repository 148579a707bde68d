/** SPARQL 1.1 Query Results JSON Format, with the triple terms of 1.2. */
export type Term =
  | { readonly type: "uri"; readonly value: string }
  | { readonly type: "bnode"; readonly value: string }
  | {
      readonly type: "literal" | "typed-literal";
      readonly value: string;
      readonly datatype?: string;
      readonly "xml:lang"?: string;
    }
  | {
      readonly type: "triple";
      readonly value: { readonly subject: Term; readonly predicate: Term; readonly object: Term };
    };

export interface SelectResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, Term | undefined>>[] };
}

export type Answer =
  | { readonly form: "rows"; readonly results: SelectResults; readonly text: string }
  | { readonly form: "boolean"; readonly value: boolean; readonly text: string }
  | { readonly form: "graph"; readonly mediaType: string; readonly text: string };

/** What a response of a SPARQL endpoint holds. */
export function readAnswer(mediaType: string, text: string): Answer {
  if (!/json/.test(mediaType) || /ld\+json/.test(mediaType)) {
    return { form: "graph", mediaType, text };
  }
  const body = JSON.parse(text) as Partial<SelectResults> & { boolean?: boolean };
  if (typeof body.boolean === "boolean") return { form: "boolean", value: body.boolean, text };
  return {
    form: "rows",
    results: { head: body.head ?? {}, results: body.results ?? { bindings: [] } },
    text,
  };
}

/** Where a message says that a query is wrong, counted from 1 as in editors; null where it does not. */
export function errorPlace(message: string): { line: number; column: number | null } | null {
  const line = /\bline[: ]+(\d+)/i.exec(message) ?? /\b(\d+):\d+\b/.exec(message);
  if (!line) return null;
  const column =
    /\bcolumns?[: ]+(?:between )?(\d+)/i.exec(message) ?? /\b\d+:(\d+)\b/.exec(message);
  return { line: Number(line[1]), column: column ? Number(column[1]) : null };
}
