import { readFile } from "node:fs/promises";
import { type LanguageModel, loadLanguageModel } from "../../src/annotate/neural/language-model.ts";

/** The model of a folder such as `models/`. */
export async function loadModel(folder: URL): Promise<LanguageModel> {
  const graph = (name: string): Promise<Buffer> => readFile(new URL(`${name}.onnx`, folder));
  const text = (name: string): Promise<string> => readFile(new URL(name, folder), "utf8");
  const [config, tokenizer, reader, relations, mentions, antecedents] = await Promise.all([
    text("annotator.json"),
    text("tokenizer.json"),
    graph("reader"),
    graph("relations"),
    graph("mentions"),
    graph("antecedents"),
  ]);
  return loadLanguageModel({ config, tokenizer, reader, relations, mentions, antecedents });
}
