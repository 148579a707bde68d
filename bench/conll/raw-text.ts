import type { ConlluDocument } from "./conllu.ts";

/**
 * The text that a treebank document was made from, as far as the file tells: `SpaceAfter` inside a
 * sentence and between sentences, an empty line where `# newpar` opens a paragraph.
 */
export function rawText(document: ConlluDocument): string {
  let text = "";
  for (const { comments, tokens } of document.sentences) {
    const opens = [...comments.keys()].some((key) => /^newpar(?: id)?$/.test(key));
    if (opens && text !== "") text = `${text.trimEnd()}\n\n`;
    for (const { form, spaceAfter } of tokens) text += spaceAfter ? `${form} ` : form;
  }
  return text.trimEnd();
}
