import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type LanguageModel, loadLanguageModel } from "../../src/annotate/neural/language-model.ts";
import { readModelFiles } from "../../src/model-files.ts";

/** The model of a folder such as `models/`. */
export async function loadModel(folder: string): Promise<LanguageModel> {
  return loadLanguageModel(await readModelFiles(pathToFileURL(`${resolve(folder)}/`)));
}
