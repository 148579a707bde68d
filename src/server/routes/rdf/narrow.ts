import type { Statement } from "../../../extract/index.ts";
import {
  buildGraph,
  findStatements,
  type GraphFilter,
  type KnowledgeGraph,
  sieve,
} from "../../../graph/index.ts";
import type { Entity, EntityId } from "../../../resolve/index.ts";

/** Everything that a statement names: without it the statement would point at nothing. */
function named({ subject, object, speaker, place, qualifiers }: Statement<EntityId>) {
  const objects = [object, ...qualifiers.map(({ value }) => value)];
  return [
    subject,
    ...objects.flatMap((one) => (one.kind === "ref" ? [one.ref] : [])),
    ...[speaker, place].filter((one) => one !== undefined),
  ];
}

/**
 * The part of a graph that some statements make up, with the documents they stand in.
 *
 * @param whole entities that keep all their mentions, and with them the documents that mention them;
 *   others are there only as what the statements name
 */
export function partOf(
  graph: KnowledgeGraph,
  statements: readonly Statement<EntityId>[],
  whole: readonly EntityId[],
): KnowledgeGraph {
  const entityOf = (id: EntityId): Entity => graph.getNodeAttribute(id, "entity");
  const kept = whole.map(entityOf);
  const inPassing = new Set(statements.flatMap(named));
  for (const id of whole) {
    inPassing.delete(id);
  }
  const documents = new Set(
    [...statements.flatMap(({ evidence }) => evidence), ...kept.flatMap((one) => one.mentions)].map(
      ({ document }) => document,
    ),
  );
  return buildGraph(
    {
      entities: [...kept, ...[...inPassing].map((id) => ({ ...entityOf(id), mentions: [] }))],
      statements,
    },
    graph.getAttribute("documents").filter(({ id }) => documents.has(id)),
  );
}

/**
 * The graph without what a filter keeps back. Entities that no statement names stay only while the
 * filter asks nothing of statements.
 */
export function narrow(graph: KnowledgeGraph, filter: GraphFilter): KnowledgeGraph {
  const { classes = [], properties = [], statuses = [], documents = [] } = filter;
  const { open = true, confidence = 0 } = filter;
  const asksOfStatements = properties.length + statuses.length > 0 || !open || confidence > 0;
  if (!asksOfStatements && classes.length + documents.length === 0) {
    return graph;
  }
  const passing = sieve(graph, filter);
  const whole = asksOfStatements
    ? []
    : graph.mapNodes((_id, { entity }) => entity).filter(passing.entity);
  return partOf(
    graph,
    findStatements(graph, {}).statements.filter(passing.statement),
    whole.map(({ id }) => id),
  );
}
