import type { SearchWire } from "../../src/server/wire.ts";
import type { Route } from "../routing/route.ts";
import { selecting } from "../routing/scope.ts";

/** One line of the results, in the order in which the arrow keys pass them. */
export type Hit =
  | { readonly kind: "entity"; readonly entity: SearchWire["entities"][number] }
  | { readonly kind: "document"; readonly document: SearchWire["documents"][number] };

export function hitsOf({ entities, documents }: SearchWire): Hit[] {
  return [
    ...entities.map((entity) => ({ kind: "entity", entity }) as const),
    ...documents.map((document) => ({ kind: "document", document }) as const),
  ];
}

export function routeOf(hit: Hit): Route {
  return hit.kind === "entity"
    ? selecting({ kind: "entity", id: hit.entity.id })
    : { view: "document", id: hit.document.id, statement: null, at: null };
}
