import type { Schema } from "../extract/index.ts";
import type { KnowledgeGraph } from "../graph/index.ts";
import { FORMATS, type Format, PROFILES, type Profile, serialize, toQuads } from "../rdf/index.ts";
import { choose } from "./arguments.ts";
import { UsageError } from "./command.ts";

/** What `--to` may name, for RDF. */
export const RDF_EXTENSIONS: readonly string[] = FORMATS.map(({ extension }) => extension);

export interface RdfTarget {
  readonly format: Format;
  readonly profile: Profile;
}

/**
 * Reads `--to` and `--profile`.
 * @throws UsageError when there is no such syntax, or it cannot carry the profile
 */
export function rdfTarget(to: string, profile: string | undefined): RdfTarget {
  const extension = choose("--to", to, RDF_EXTENSIONS);
  const format = FORMATS.find((candidate) => candidate.extension === extension);
  if (format === undefined) {
    throw new RangeError(`no format for ${extension}`);
  }
  const chosen =
    profile === undefined ? format.profiles[0] : choose("--profile", profile, PROFILES);
  if (!format.profiles.includes(chosen)) {
    throw new UsageError(`${format.name} cannot carry the profile ${chosen}.`, {
      remedy: `Choose ${format.profiles.join(" or ")}, or another syntax.`,
    });
  }
  return { format, profile: chosen };
}

/** The graph as RDF, piece by piece. */
export function rdfPieces(
  graph: KnowledgeGraph,
  schema: Schema,
  base: string,
  { format, profile }: RdfTarget,
): AsyncIterable<string> {
  return serialize(toQuads(graph, { profile, base, schema }), format, { base });
}
