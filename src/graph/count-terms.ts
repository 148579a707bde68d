import { compareStrings } from "../base/index.ts";
import type { ClassIri, PropertyIri, Status } from "../extract/index.ts";
import { type GraphFilter, sieve } from "./graph-filter.ts";
import { indexOf } from "./graph-index.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

export interface TermCount<Term> {
  readonly term: Term;
  readonly count: number;
}

/** How often each term is used; those that are not used are left out, most used ones come first. */
export interface TermCounts {
  /** Entities of each class. */
  readonly classes: readonly TermCount<ClassIri>[];
  /** Statements of each property, with things and with values. */
  readonly properties: readonly TermCount<PropertyIri>[];
  readonly statuses: readonly TermCount<Status>[];
  readonly entities: number;
  readonly statements: number;
}

/** Counts what of the graph passes the filter. */
export function countTerms(graph: KnowledgeGraph, filter: GraphFilter = {}): TermCounts {
  const passing = sieve(graph, filter);
  const statements = indexOf(graph).statements.filter(passing.statement);
  const entities = graph.mapNodes((_, { entity }) => entity).filter(passing.entity);
  return {
    classes: count(entities.map((entity) => entity.class)),
    properties: count(statements.map(({ property }) => property)),
    statuses: count(statements.map(({ status }) => status)),
    entities: entities.length,
    statements: statements.length,
  };
}

function count<Term extends string>(terms: readonly Term[]): readonly TermCount<Term>[] {
  const counts = new Map<Term, number>();
  for (const term of terms) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .map(([term, uses]) => ({ term, count: uses }))
    .sort((a, b) => b.count - a.count || compareStrings(a.term, b.term));
}
