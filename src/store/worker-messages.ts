import type { EngineFailure } from "./engine-error.ts";
import type { QueryForm } from "./store.ts";

/** A part of a change of the RDF data; the parts are applied one after the other. */
export interface DataPart {
  /** Named graphs that go, before anything is added. */
  readonly dropped: readonly string[];
  /** N-Quads of whole named graphs. */
  readonly named: string;
  /** N-Triples that leave and join the default graph. */
  readonly retracted: string;
  readonly asserted: string;
}

/** A query with all that the engine needs to know. */
export interface EngineQuery {
  readonly sparql: string;
  readonly form: QueryForm;
  readonly star: { readonly at: number; readonly variables: readonly string[] } | undefined;
  /** Extension of the result's syntax, as the engine knows it. */
  readonly format: string;
  readonly defaultGraphs: readonly string[] | undefined;
  readonly namedGraphs: readonly string[] | undefined;
  /** Most UTF-16 code units that the result may have. */
  readonly maxResult: number;
}

/** To the worker. Each is answered once, in order, so an answer needs no number. */
export type Order =
  | { readonly kind: "change"; readonly part: DataPart }
  | { readonly kind: "query"; readonly query: EngineQuery };

/** From the worker. */
export type Answer =
  | { readonly kind: "changed" }
  | { readonly kind: "result"; readonly body: string }
  | { readonly kind: "failure"; readonly failure: EngineFailure };
