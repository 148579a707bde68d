import { navigate, route } from "./location.ts";
import { type GraphScope, type Route, type Selection, WHOLE_GRAPH } from "./route.ts";

/** The scope on the canvas, or the whole graph where another view is open. */
export function currentScope(): GraphScope {
  return route.value.view === "graph" ? route.value.scope : WHOLE_GRAPH;
}

/** The graph with something selected, in the scope that is on the canvas now. */
export function selecting(selection: Selection | null): Route {
  return { view: "graph", selection, scope: currentScope() };
}

/** The graph in a changed scope, with the selection kept. */
export function rescope(change: Partial<GraphScope>): void {
  const now = route.value;
  const selection = now.view === "graph" ? now.selection : null;
  navigate({ view: "graph", selection, scope: { ...currentScope(), ...change } });
}
