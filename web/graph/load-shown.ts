import type { EntityWire, StatementWire, SubgraphWire } from "../../src/server/wire.ts";
import { getJson } from "../api/get-json.ts";
import { entityPath, graphPath, neighboursPath, statementPath } from "../api/paths.ts";
import { Problem } from "../api/problem.ts";
import type { GraphScope, Selection } from "../routing/route.ts";
import { mergeSubgraphs, type Shown, withSelected } from "./subgraph.ts";

/** Neighbours that one expansion adds, and that a focus shows. */
const EXPANSION_LIMIT = 40;
const FOCUS_LIMIT = 120;

/** Parts of the graph that came already, by their address. */
export type Answers = Map<string, SubgraphWire>;

/**
 * Fetches what a route puts on the canvas.
 * @throws Problem when the base cannot be had; a vanished expansion or selection is left out, as the
 *   panel beside the canvas reports it
 */
export async function loadShown(
  scope: GraphScope,
  selection: Selection | null,
  answers: Answers,
  signal: AbortSignal,
): Promise<Shown> {
  const { filters, limit, focus } = scope;
  const subgraph = async (path: string) => {
    const known = answers.get(path);
    if (known) return known;
    const answer = await getJson<SubgraphWire>(path, signal);
    answers.set(path, answer);
    return answer;
  };
  const base = subgraph(
    focus === null ? graphPath(limit, filters) : neighboursPath(focus, FOCUS_LIMIT, filters),
  );
  const expansions = scope.expanded.map(async (id) => {
    const path = neighboursPath(id, EXPANSION_LIMIT, filters);
    return [id, await optional(subgraph(path))] as const;
  });
  const [baseGraph, parts, selected] = await Promise.all([
    base,
    Promise.all(expansions),
    loadSelected(selection, signal),
  ]);
  const found = new Map<string, SubgraphWire>();
  for (const [id, part] of parts) if (part) found.set(id, part);
  if (focus !== null) found.set(focus, baseGraph);
  const shown = mergeSubgraphs(baseGraph, found);

  const missing = selected.entities.filter((id) => !shown.nodes.some((node) => node.id === id));
  const entities = await Promise.all(
    missing.map(async (id) => optional(getJson<EntityWire>(entityPath(id), signal))),
  );
  const neighbourhoods = await Promise.all(
    missing.map(async (id) => {
      const path = neighboursPath(id, EXPANSION_LIMIT, filters);
      return [id, await optional(subgraph(path))] as const;
    }),
  );
  for (const [id, part] of neighbourhoods) if (part) found.set(id, part);
  return withSelected(
    missing.length === 0 ? shown : mergeSubgraphs(baseGraph, found),
    entities.filter((entity) => entity !== null),
    selected.statement,
  );
}

async function loadSelected(selection: Selection | null, signal: AbortSignal) {
  if (selection === null) return { entities: [], statement: null };
  if (selection.kind === "entity") return { entities: [selection.id], statement: null };
  const statement = await optional(getJson<StatementWire>(statementPath(selection.id), signal));
  if (statement === null) return { entities: [], statement };
  const { subject, object } = statement;
  return {
    entities: [subject.id, ...("entity" in object ? [object.entity.id] : [])],
    statement,
  };
}

async function optional<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
