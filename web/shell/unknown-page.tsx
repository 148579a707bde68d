import { Link } from "../routing/link.tsx";
import { WHOLE_GRAPH } from "../routing/route.ts";
import { useTitle } from "./use-title.ts";

export function UnknownPage({ path }: { readonly path: string }) {
  useTitle("Nothing here");
  return (
    <main class="page">
      <h1>There is nothing at this address</h1>
      <p>
        <bdi>{path}</bdi> is neither an entity, a statement nor a report of this graph. It may have
        gone with the report that it was read from.
      </p>
      <p>
        <Link to={{ view: "graph", selection: null, scope: WHOLE_GRAPH }}>Go to the graph</Link>
      </p>
    </main>
  );
}
