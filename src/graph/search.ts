import { compareStrings } from "../base/index.ts";
import type { Document } from "../documents/index.ts";
import { type Entity, foldName, normalizeName } from "../resolve/index.ts";
import { type GraphFilter, sieve } from "./graph-filter.ts";
import { compareNodes, type GraphNode, nodeOf } from "./graph-node.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

/** An entity that a search found. */
export interface EntityMatch {
  readonly node: GraphNode;
  /** The name that fits, its label or one of its aliases. */
  readonly matched: string;
}

export interface SearchOptions {
  /** Most results to give. */
  readonly limit: number;
  readonly filter?: GraphFilter;
}

/**
 * The entities whose names fit what someone types: the whole name best, then its beginning, then the
 * beginning of a later word, then the beginnings of words in any order. Among equals a label comes
 * before an alias, then what more is known of. Case, marks and punctuation make no difference.
 */
export function searchEntities(
  graph: KnowledgeGraph,
  query: string,
  { limit, filter }: SearchOptions,
): { readonly entities: readonly EntityMatch[]; readonly total: number } {
  const passing = sieve(graph, filter);
  const wanted = foldBoth(query);
  const best = new Map<Entity, { readonly matched: string; readonly fit: number }>();
  for (const { entity, isAlias, name } of namesOf(graph)) {
    const fit = fitOf(wanted, name) * 2 - Number(isAlias);
    if (fit > (best.get(entity)?.fit ?? 0)) {
      best.set(entity, { matched: name.form, fit });
    }
  }
  const matches = [...best]
    .filter(([entity]) => passing.entity(entity))
    .flatMap(([{ id }, match]) => {
      const node = nodeOf(graph, id);
      return node === undefined ? [] : [{ node, ...match }];
    })
    .sort((a, b) => b.fit - a.fit || compareNodes(a.node, b.node));
  return {
    entities: matches.slice(0, limit).map(({ node, matched }) => ({ node, matched })),
    total: matches.length,
  };
}

/** The documents whose titles fit, best first, then the latest first. */
export function searchDocuments(
  graph: KnowledgeGraph,
  query: string,
  { limit }: { readonly limit: number },
): { readonly documents: readonly Document[]; readonly total: number } {
  const wanted = foldBoth(query);
  const matches = graph
    .getAttribute("documents")
    .map((document) => ({ document, fit: fitOf(wanted, foldBoth(document.title)) }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        compareStrings(b.document.published ?? "", a.document.published ?? "") ||
        compareStrings(a.document.id, b.document.id),
    );
  return {
    documents: matches.slice(0, limit).map(({ document }) => document),
    total: matches.length,
  };
}

/**
 * A name folded with and without the common spelling: "organisat" is not yet a word that could be
 * folded to it, and must find "Organisation" all the same.
 */
interface Folded {
  readonly form: string;
  readonly spelt: string;
  readonly common: string;
}

interface NameEntry {
  readonly entity: Entity;
  readonly isAlias: boolean;
  readonly name: Folded;
}

const nameLists = new WeakMap<KnowledgeGraph, readonly NameEntry[]>();

/** All names of all entities, folded once for each graph. */
function namesOf(graph: KnowledgeGraph): readonly NameEntry[] {
  const list =
    nameLists.get(graph) ??
    graph
      .mapNodes((_, { entity }) =>
        [entity.label, ...entity.aliases].map((form, index) => ({
          entity,
          isAlias: index > 0,
          name: foldBoth(form),
        })),
      )
      .flat();
  nameLists.set(graph, list);
  return list;
}

function foldBoth(form: string): Folded {
  return { form, spelt: foldName(form), common: normalizeName(form) };
}

/** From 0 (does not fit) to 4 (the whole name). */
function fitOf(query: Folded, name: Folded): number {
  return Math.max(fitOfFolded(query.spelt, name.spelt), fitOfFolded(query.common, name.common));
}

function fitOfFolded(query: string, name: string): number {
  if (query === "") {
    return 0;
  }
  if (name === query) {
    return 4;
  }
  if (name.startsWith(query)) {
    return 3;
  }
  if (name.includes(` ${query}`)) {
    return 2;
  }
  const words = name.split(" ");
  return query.split(" ").every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}
