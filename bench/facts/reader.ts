import { readDocument } from "../../src/documents/index.ts";
import { type Extractor, extract, extractAll, type Schema } from "../../src/extract/index.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import { annotationCache } from "./annotation-cache.ts";

export interface BenchText {
  readonly source: string;
  readonly text: string;
  readonly published?: string;
}

/** Reads texts as the pipeline does, but takes annotations from the cache where it has them. */
export interface Reader {
  readonly schema: Schema;
  read(text: BenchText): Promise<StoredDocument>;
  /** As `read`, with all that extraction finds, however doubtful. */
  readAll(text: BenchText): Promise<StoredDocument>;
}

export async function createReader(fresh: boolean): Promise<Reader> {
  const pipeline = await createPipeline();
  const { schema } = pipeline;
  const cache = annotationCache(schema, fresh);
  const readWith =
    (extractor: Extractor) =>
    async (input: BenchText): Promise<StoredDocument> => {
      const document = await readPlain(input);
      const annotation = await cache.get(document, () => pipeline.annotate(document));
      return { document, record: extractor(document, annotation, schema) };
    };
  return { schema, read: readWith(extract), readAll: readWith(extractAll) };
}

/** A text as a plain-text document. */
export function readPlain({ text, ...rest }: BenchText): ReturnType<typeof readDocument> {
  return readDocument({
    bytes: new TextEncoder().encode(text),
    mediaType: "text/plain; charset=utf-8",
    ...rest,
  });
}
