import { readFile } from "node:fs/promises";
import type { ModelFiles } from "../annotate/index.ts";

/** Where the trained annotator stands, seen from `src/cli/` and from `dist/cli/` alike. */
const FOLDER = new URL("../../models/", import.meta.url);

/** The files of the annotator that Epigraph ships. */
export async function readShippedModel(): Promise<ModelFiles> {
  const text = (name: string): Promise<string> => readFile(new URL(name, FOLDER), "utf8");
  const graph = (name: string): Promise<Buffer> => readFile(new URL(`${name}.onnx`, FOLDER));
  const [config, tokenizer, reader, relations, mentions, antecedents] = await Promise.all([
    text("annotator.json"),
    text("tokenizer.json"),
    graph("reader"),
    graph("relations"),
    graph("mentions"),
    graph("antecedents"),
  ]);
  return { config, tokenizer, reader, relations, mentions, antecedents };
}
