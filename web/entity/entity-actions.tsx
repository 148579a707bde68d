import type { EntityWire } from "../../src/server/wire.ts";
import { isLetIn } from "../filters/standing.ts";
import type { Shown } from "../graph/subgraph.ts";
import { currentScope, rescope } from "../routing/scope.ts";
import { counted } from "../text/counts.ts";

interface EntityActionsProps {
  readonly entity: EntityWire;
  readonly shown: Shown;
}

/** What can be done with an entity on the canvas. */
export function EntityActions({ entity, shown }: EntityActionsProps) {
  const { id, statements } = entity;
  const { focus, expanded, filters } = currentScope();
  const all = neighboursOf(id, statements);
  if (all.size === 0) return null;
  const neighbours = neighboursOf(
    id,
    statements.filter((statement) => isLetIn(statement, filters)),
  );
  const heldBack = all.size - neighbours.size;
  const expansion = shown.expansions.get(id);
  const drawn = new Set(shown.nodes.map((node) => node.id));
  const missing = [...neighbours].filter((other) => !drawn.has(other)).length;
  return (
    <div class="entity-actions">
      {focus === id ? (
        <button type="button" class="button" onClick={() => rescope({ focus: null })}>
          Back to the whole graph
        </button>
      ) : (
        neighbours.size > 0 && (
          <button type="button" class="button" onClick={() => rescope({ focus: id, expanded: [] })}>
            Show only its neighbours
          </button>
        )
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
          missing > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => rescope({ expanded: [...expanded, id] })}
            >
              Add {counted(missing, "more neighbour")}
            </button>
          )
        ))}
      {expansion && expansion.shown < expansion.total && (
        <p class="quiet">
          {expansion.shown} of {expansion.total} neighbours shown, by connections.
        </p>
      )}
      {heldBack > 0 && (
        <p class="quiet">
          {counted(heldBack, neighbours.size > 0 ? "more neighbour" : "neighbour")} only in
          statements that the drawing holds back.
        </p>
      )}
    </div>
  );
}

function neighboursOf(id: string, statements: EntityWire["statements"]): Set<string> {
  const others = new Set<string>();
  for (const { subject, object } of statements) {
    if (!("entity" in object)) continue;
    if (subject.id === id) others.add(object.entity.id);
    else if (object.entity.id === id) others.add(subject.id);
  }
  others.delete(id);
  return others;
}
