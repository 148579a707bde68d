import type { Schema } from "../../extract/index.ts";
import type { Context } from "../options.ts";
import { type View, viewOf } from "./view.ts";

/** What it takes to put things of the graph into the words of the wire. */
export interface Mapper {
  readonly view: View;
  readonly schema: Schema;
  readonly base: string;
}

export function mapperOf(context: Context): Mapper {
  return { view: viewOf(context.store.graph()), schema: context.schema, base: context.base };
}
