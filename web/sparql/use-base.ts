import { useEffect, useState } from "preact/hooks";
import type { DocumentListWire } from "../../src/server/wire.ts";
import { getJson } from "../api/get-json.ts";

/**
 * The base of the graph's own IRIs, learnt from one of them; null until then, or in an empty graph.
 * The server may run at another address than its IRIs name.
 */
export function useBase(): string | null {
  const [base, setBase] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    getJson<DocumentListWire>("/api/documents?limit=1", controller.signal).then(
      ({ documents }) => setBase(documents[0] ? baseOf(documents[0]) : null),
      // Without it the table still stands; its IRIs just lead out of the explorer.
      () => setBase(null),
    );
    return () => controller.abort();
  }, []);
  return base;
}

function baseOf({ id, iri }: { readonly id: string; readonly iri: string }): string | null {
  const end = `document/${id}`;
  return iri.endsWith(end) ? iri.slice(0, -end.length) : null;
}
