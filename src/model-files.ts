import { readFile } from "node:fs/promises";
import type { ModelFiles } from "./annotate/index.ts";

/** Where the trained annotator stands, seen from `src/` and from `dist/` alike. */
const FOLDER = new URL("../models/", import.meta.url);

/** The files of an annotator: of the one that Epigraph ships, unless another folder is given. */
export async function readModelFiles(folder: URL = FOLDER): Promise<ModelFiles> {
  const text = (name: string): Promise<string> => readFile(new URL(name, folder), "utf8");
  const graph = (name: string): Promise<Buffer> => readFile(new URL(`${name}.onnx`, folder));
  const [config, tokenizer, reader, relations, mentions, antecedents, facts] = await Promise.all([
    text("annotator.json"),
    text("tokenizer.json"),
    graph("reader"),
    graph("relations"),
    graph("mentions"),
    graph("antecedents"),
    graph("facts"),
  ]);
  return { config, tokenizer, reader, relations, mentions, antecedents, facts };
}
