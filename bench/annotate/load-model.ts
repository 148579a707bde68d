import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LanguageModel, loadLanguageModel } from "../../src/annotate/neural/language-model.ts";

/** The model of a folder such as `models/`. */
export async function loadModel(folder: string): Promise<LanguageModel> {
  const graph = (name: string): Promise<Buffer> => readFile(join(folder, `${name}.onnx`));
  const text = (name: string): Promise<string> => readFile(join(folder, name), "utf8");
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
