import oxigraph from "oxigraph";
import type { DataPart, EngineQuery } from "./worker-messages.ts";

/** Thrown when a result is longer than its limit. */
export class ResultTooLarge extends RangeError {}

/** Our own data is checked where it is made; one odd IRI must not keep the rest from being loaded. */
const LENIENT = { lenient: true };

/** The SPARQL engine of one worker. Everything it does blocks the worker until it is done. */
export class Engine {
  readonly #store = new oxigraph.Store();
  /** Tells what a query means without data: the variables of its `*`. */
  readonly #empty = new oxigraph.Store();

  change({ dropped, named, retracted, asserted }: DataPart): void {
    for (const graph of dropped) {
      this.#store.update(`DROP SILENT GRAPH <${graph}>`);
    }
    if (named !== "") {
      this.#store.load(named, { format: "application/n-quads", ...LENIENT });
    }
    if (retracted !== "") {
      this.#store.update(`DELETE DATA {\n${retracted}}`);
    }
    if (asserted !== "") {
      this.#store.load(asserted, { format: "application/n-triples", ...LENIENT });
    }
  }

  /**
   * @returns the result in the syntax asked for
   * @throws Error with the engine's words where the query is at fault; ResultTooLarge; any other
   *   class where the engine itself failed
   */
  query(query: EngineQuery): string {
    const { format, defaultGraphs, namedGraphs, maxResult } = query;
    const isOwnDataset = defaultGraphs === undefined && namedGraphs === undefined;
    const result = this.#store.query(this.#withColumns(query), {
      results_format: format,
      ...(isOwnDataset
        ? {}
        : {
            default_graph: (defaultGraphs ?? []).map(graphName),
            named_graphs: (namedGraphs ?? []).map(graphName),
          }),
    });
    if (typeof result !== "string") {
      throw new TypeError("The engine gave a result that is not text");
    }
    if (result.length > maxResult) {
      throw new ResultTooLarge();
    }
    return result;
  }

  /** The query with its `SELECT *` spelt out in the order of the query. */
  #withColumns({ sparql, star }: EngineQuery): string {
    if (star === undefined) {
      return sparql;
    }
    const head: unknown = JSON.parse(String(this.#empty.query(sparql, { results_format: "json" })));
    const inScope = new Set((head as { head: { vars: readonly string[] } }).head.vars);
    const columns = star.variables.filter((name) => inScope.has(name)).map((name) => ` ?${name}`);
    return columns.length === 0 || columns.length !== inScope.size
      ? sparql
      : `${sparql.slice(0, star.at)}${columns.join("")} ${sparql.slice(star.at + 1)}`;
  }
}

function graphName(iri: string): oxigraph.NamedNode {
  try {
    return oxigraph.namedNode(iri);
  } catch (cause) {
    throw new Error(`"${iri}" cannot name a graph`, { cause });
  }
}
