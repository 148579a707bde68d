import type { EntityWire } from "../../src/server/wire.ts";
import type { Expansion } from "../graph/subgraph.ts";
import { currentScope, rescope } from "../routing/scope.ts";
import { counted } from "../text/counts.ts";

interface EntityActionsProps {
  readonly entity: EntityWire;
  readonly expansion: Expansion | undefined;
}

/** What can be done with an entity on the canvas. */
export function EntityActions({ entity, expansion }: EntityActionsProps) {
  const { id, statements } = entity;
  const { focus, expanded } = currentScope();
  const neighbours = countNeighbours(id, statements);
  if (neighbours === 0) return null;
  return (
    <div class="entity-actions">
      {focus === id ? (
        <button type="button" class="button" onClick={() => rescope({ focus: null })}>
          Back to the whole graph
        </button>
      ) : (
        <button type="button" class="button" onClick={() => rescope({ focus: id, expanded: [] })}>
          Show only its neighbours
        </button>
      )}
      {focus !== id &&
        (expanded.includes(id) ? (
          <button
            type="button"
            class="button"
            onClick={() => rescope({ expanded: expanded.filter((other) => other !== id) })}
          >
            Take added neighbours away
          </button>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => rescope({ expanded: [...expanded, id] })}
          >
            Add its {counted(neighbours, "neighbour")}
          </button>
        ))}
      {expansion && expansion.shown < expansion.total && (
        <p class="quiet">
          {expansion.shown} of {expansion.total} neighbours shown, by connections.
        </p>
      )}
    </div>
  );
}

function countNeighbours(id: string, statements: EntityWire["statements"]): number {
  const others = new Set<string>();
  for (const { subject, object } of statements) {
    if (!("entity" in object)) continue;
    if (subject.id === id) others.add(object.entity.id);
    else if (object.entity.id === id) others.add(subject.id);
  }
  others.delete(id);
  return others.size;
}
