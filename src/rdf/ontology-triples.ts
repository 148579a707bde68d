import type {
  NamedNode,
  Quad,
  Quad_Object,
  Quad_Predicate,
  Quad_Subject,
  Term,
} from "@rdfjs/types";
import { DataFactory, Parser } from "n3";
import { compareStrings } from "../base/index.ts";
import { SchemaError } from "./error.ts";
import { iri } from "./vocabulary.ts";

/** A term as the object of a triple, with the line of the file on which the triple ends. */
export interface PlacedTerm {
  readonly term: Term;
  readonly line: number;
}

/** The triples of an ontology file, each with its line, so that errors can name it. */
export interface OntologyTriples {
  /** IRIs that have the type, sorted. */
  instancesOf(type: string): readonly string[];
  /** In the order of the file. */
  objects(subject: string, predicate: string): readonly PlacedTerm[];
  /** The predicates that a subject has, each with the line of its first use. */
  predicates(subject: string): ReadonlyMap<string, number>;
  /** The line of the first triple about a subject. */
  lineOf(subject: string): number | undefined;
  /** The items of an RDF list, or undefined if the node is not a well-formed list. */
  list(node: Term): readonly Term[] | undefined;
  /** All triples as text, sorted, with blank nodes written out: the same for any order of the file. */
  fingerprint(): string;
}

/** @throws SchemaError `schema-syntax` when the text is not Turtle */
export function readOntologyTriples(turtle: string): OntologyTriples {
  const placed = parseWithLines(turtle);
  const bySubject = new Map<string, { quad: Quad; line: number }[]>();
  for (const entry of placed) {
    const key = keyOf(entry.quad.subject);
    const entries = bySubject.get(key);
    if (entries === undefined) bySubject.set(key, [entry]);
    else entries.push(entry);
  }
  const about = (subject: string, predicate: string): PlacedTerm[] =>
    (bySubject.get(subject) ?? [])
      .filter(({ quad }) => quad.predicate.value === predicate)
      .map(({ quad, line }) => ({ term: quad.object, line }));

  function list(node: Term): readonly Term[] | undefined {
    const items: Term[] = [];
    const seen = new Set<string>();
    let rest: Term = node;
    while (rest.value !== iri("rdf", "nil")) {
      const first = about(keyOf(rest), iri("rdf", "first"))[0]?.term;
      const next = about(keyOf(rest), iri("rdf", "rest"))[0]?.term;
      if (first === undefined || next === undefined || seen.has(keyOf(rest))) return undefined;
      seen.add(keyOf(rest));
      items.push(first);
      rest = next;
    }
    return items;
  }

  function describe(term: Term, path: readonly string[]): string {
    if (term.termType === "Literal") {
      return `${JSON.stringify(term.value)}@${term.language}^^${term.datatype.value}`;
    }
    const key = keyOf(term);
    if (term.termType !== "BlankNode" || path.includes(key)) return `<${term.value}>`;
    const parts = (bySubject.get(key) ?? []).map(
      ({ quad }) => `<${quad.predicate.value}> ${describe(quad.object, [...path, key])}`,
    );
    return `[${parts.sort(compareStrings).join("; ")}]`;
  }

  return {
    instancesOf(type) {
      const instances = placed
        .map(({ quad }) => quad)
        .filter(
          ({ subject, predicate, object }) =>
            isNamedNode(subject) && predicate.value === iri("rdf", "type") && object.value === type,
        )
        .map(({ subject }) => subject.value);
      return [...new Set(instances)].sort(compareStrings);
    },
    objects: about,
    predicates(subject) {
      const found = new Map<string, number>();
      for (const { quad, line } of bySubject.get(subject) ?? []) {
        if (!found.has(quad.predicate.value)) found.set(quad.predicate.value, line);
      }
      return found;
    },
    lineOf: (subject) => bySubject.get(subject)?.[0]?.line,
    list,
    fingerprint: () =>
      placed
        .filter(({ quad }) => isNamedNode(quad.subject))
        .map(
          ({ quad }) =>
            `<${quad.subject.value}> <${quad.predicate.value}> ${describe(quad.object, [])}`,
        )
        .sort(compareStrings)
        .join("\n"),
  };
}

/** Keeps a blank node apart from an IRI that happens to have the same text. */
function keyOf(term: Term): string {
  return term.termType === "BlankNode" ? `_:${term.value}` : term.value;
}

function parseWithLines(turtle: string): { quad: Quad; line: number }[] {
  const lines: number[] = [];
  let current = 1;
  let previous = 1;
  const factory = {
    ...DataFactory,
    // The parser makes a quad when it reads the token after the object: the object's line is the
    // one before.
    quad(subject: Quad_Subject, predicate: Quad_Predicate, object: Quad_Object): Quad {
      lines.push(previous);
      return DataFactory.quad(subject, predicate, object);
    },
  };
  const observer = {
    onToken({ line }: { line: number }) {
      previous = current;
      current = line;
    },
  };
  const parser = new Parser({ format: "text/turtle", factory });
  try {
    // The type declarations of n3 lag behind it: they do not know `onToken`, and that without
    // `onQuad` the quads are returned.
    const quads: Quad[] = parser.parse(turtle, observer as unknown as null);
    return quads.map((quad, index) => ({ quad, line: lines[index] ?? 1 }));
  } catch (error) {
    const line = syntaxLine(error);
    if (line === undefined) throw error;
    throw new SchemaError(
      "schema-syntax",
      `The ontology is not valid Turtle: ${(error as Error).message}`,
      line,
      "Correct the syntax at that line.",
    );
  }
}

/** The line that n3 attaches to its syntax errors; undefined for anything else that was thrown. */
function syntaxLine(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("context" in error)) return undefined;
  const { context } = error as { context?: { line?: number } };
  return context?.line;
}

/** Whether a term is an IRI. */
export function isNamedNode(term: Term): term is NamedNode {
  return term.termType === "NamedNode";
}
