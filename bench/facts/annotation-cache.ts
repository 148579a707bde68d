import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Annotation } from "../../src/annotate/index.ts";
import { stableHash } from "../../src/base/index.ts";
import type { Document } from "../../src/documents/index.ts";
import { lexiconOf, type Schema } from "../../src/extract/index.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(tmpdir(), "epigraph-annotations");
/** Folders of earlier annotators that are kept beside the present one. */
const KEPT = 4;

/** Annotations on disk, so that the bench runs again quickly while only the extractor changes. */
export interface AnnotationCache {
  get(document: Document, annotate: () => Promise<Annotation>): Promise<Annotation>;
}

/**
 * The cache of one state of the annotator: a folder named by a hash over everything that an
 * annotation depends on but the document, which is its code, its weights and the ontology's words.
 */
export function annotationCache(schema: Schema, fresh: boolean): AnnotationCache {
  const folder = join(CACHE, annotatorState(schema));
  mkdirSync(folder, { recursive: true });
  dropOld();
  return {
    async get(document, annotate) {
      const { id, published = "", blocks } = document;
      const file = join(folder, `${stableHash(id, published, JSON.stringify(blocks))}.json`);
      if (!fresh && existsSync(file)) {
        return JSON.parse(readFileSync(file, "utf8")) as Annotation;
      }
      const annotation = await annotate();
      // Renamed into place, so that a bench beside this one never reads half a file.
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(annotation));
      renameSync(`${file}.${process.pid}`, file);
      return annotation;
    },
  };
}

function annotatorState(schema: Schema): string {
  // Of the lexicon the annotator takes nouns alone: a new phrase of a property invalidates nothing.
  const { nouns } = lexiconOf(schema);
  return stableHash(
    JSON.stringify([...nouns]),
    ...["src/annotate", "models", "src/pipeline.ts"].flatMap((path) => contents(join(ROOT, path))),
  );
}

/** The texts of a file, or of all files of a folder at any depth, in order of their names. */
function contents(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path, readFileSync(path, "latin1")];
  return readdirSync(path)
    .sort()
    .flatMap((name) => contents(join(path, name)));
}

function dropOld(): void {
  const folders = readdirSync(CACHE).map((name) => join(CACHE, name));
  const byAge = folders.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of byAge.slice(1 + KEPT)) rmSync(folder, { recursive: true, force: true });
}
