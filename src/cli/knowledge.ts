import { readFile } from "node:fs/promises";
import type { AnnotationWarning } from "../annotate/index.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";
import { openStore, type Store, type StoredDocument } from "../store/index.ts";
import { UsageError } from "./command.ts";
import { readDocuments, type Tally } from "./read-documents.ts";
import type { Terminal } from "./terminal.ts";

/** Where instance IRIs live unless `--base` says otherwise: they resolve at `epigraph serve`'s default address. */
const DEFAULT_BASE = "http://localhost:4321/";

/** Options of every command that works on a store. */
export const KNOWLEDGE_OPTIONS = {
  data: { type: "string" },
  base: { type: "string" },
  ontology: { type: "string" },
} as const;

export const KNOWLEDGE_HELP = `  --data DIR       keep documents and what was read from them in DIR (made if absent)
  --base IRI       what instance IRIs begin with (default ${DEFAULT_BASE})
  --ontology FILE  Turtle that says what is extracted, instead of the shipped ontology
`;

export interface KnowledgeOptions {
  readonly data?: string | undefined;
  readonly base?: string | undefined;
  readonly ontology?: string | undefined;
}

/** A store with the command line's documents in it. */
export interface Knowledge {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly base: string;
  readonly tally: Tally;
}

/**
 * The pipeline with the shipped ontology or the one of `--ontology`.
 * @throws UsageError when the file cannot be read; SchemaError when it cannot be used
 */
export async function openPipeline(
  { ontology }: KnowledgeOptions,
  terminal: Terminal,
): Promise<Pipeline> {
  const onWarning = ({ document: { source } }: AnnotationWarning): void =>
    terminal.say(`${source}: this does not seem to be English; it is read as if it were.`);
  if (ontology === undefined) {
    return createPipeline({ onWarning });
  }
  let turtle: string;
  try {
    turtle = await readFile(ontology, "utf8");
  } catch (cause) {
    throw new UsageError("The ontology cannot be read.", {
      where: ontology,
      remedy: "Give --ontology the path of a Turtle file.",
      cause,
    });
  }
  return createPipeline({ ontology: turtle, onWarning });
}

/**
 * The base of instance IRIs: `--base`, checked, or the default.
 * @throws UsageError unless it is an absolute http(s) IRI that ends with a slash
 */
export function baseIri({ base = DEFAULT_BASE }: KnowledgeOptions): string {
  if (!URL.canParse(base) || !/^https?:\/\/[^?#]+\/$/.test(base)) {
    throw new UsageError(`--base cannot be "${base}".`, {
      remedy:
        "Give an http or https address that ends with a slash, such as https://example.org/news/.",
    });
  }
  return base;
}

/**
 * Opens the store of `--data`, or one in memory, and puts the named documents into it.
 * The caller closes `store`.
 */
export async function openKnowledge(
  paths: readonly string[],
  options: KnowledgeOptions,
  terminal: Terminal,
): Promise<Knowledge> {
  const base = baseIri(options);
  const pipeline = await openPipeline(options, terminal);
  const tally: Tally = { read: 0, failed: 0 };
  const read: StoredDocument[] = [];
  for await (const stored of readDocuments(paths, pipeline.read, terminal, tally)) {
    read.push(stored);
  }
  const store = await openStore({
    base,
    schema: pipeline.schema,
    ...(options.data === undefined ? {} : { directory: options.data }),
  });
  try {
    await store.put(read);
  } catch (error) {
    await store.close();
    throw error;
  }
  return { store, pipeline, base, tally };
}
