import { readData } from "../annotate/read-data.ts";
import type { OpenExtraction } from "./carb-match.ts";

/** Extractions by the sentence they are of, as its file has it. */
export type BySentence = ReadonlyMap<string, readonly OpenExtraction[]>;

/** The sentences of CaRB dev, tokenised in the Penn way. */
export function carbSentences(): string[] {
  return lines("carb/dev.sentences.txt.gz").map((line) => line.trim());
}

/** The gold extractions: sentence, relation, subject, further arguments; contexts ("C: …") left out. */
export function carbGold(): BySentence {
  return bySentence(
    lines("carb/dev.gold.tsv.gz").map((line) => {
      const [sentence = "", relation = "", ...args] = line.trim().split("\t");
      const kept = args.filter((arg) => !arg.includes("C: ")).map((arg) => arg.trim());
      return [sentence.trim(), { relation: relation.trim(), args: kept, confidence: 1 }];
    }),
  );
}

/** What OpenIE 5 gives for the same sentences: a check of the scorer, and a rival. */
export function carbOpenIe5(): BySentence {
  return bySentence(lines("carb/dev.openie5.txt.gz").flatMap(readOpenIe5Line));
}

/** Reads as CaRB's `openieFiveReader.py` does: an extraction without an object is left out. */
function readOpenIe5Line(line: string): [string, OpenExtraction][] {
  const [confidence = "", context = "", subject = "", relation = "", rest = "", sentence = ""] =
    line.trim().split("\t");
  if (subject === "" || relation === "" || rest === "") return [];
  const [first, said] = [inner(subject), inner(relation)];
  const frame = context === "" ? "" : inner(context);
  const whole = `${first} ${said}`.startsWith(frame) ? first : `${frame} ${first}`;
  const args = [whole, ...rest.trim().split(");").map(inner)];
  return [[sentence, { relation: said, args, confidence: Number(confidence) }]];
}

/** `President Bush` of `SimpleArgument(President Bush,List([20, 34)))`. */
function inner(part: string): string {
  return part.slice(part.indexOf("(") + 1, part.indexOf(",List("));
}

function bySentence(pairs: readonly (readonly [string, OpenExtraction])[]): BySentence {
  const found = new Map<string, OpenExtraction[]>();
  for (const [sentence, extraction] of pairs) {
    const list = found.get(sentence) ?? [];
    list.push(extraction);
    found.set(sentence, list);
  }
  return found;
}

function lines(path: string): string[] {
  return readData(path)
    .split("\n")
    .filter((line) => line.trim() !== "");
}
