import { type BySentence, carbGold, carbOpenIe5, carbSentences } from "./carb-data.ts";
import { extractionsOf } from "./carb-extractions.ts";
import { sentenceKey } from "./carb-key.ts";
import type { OpenExtraction } from "./carb-match.ts";
import {
  areaUnder,
  bestPoint,
  type CarbSentence,
  type CurvePoint,
  precisionRecallCurve,
} from "./carb-score.ts";
import type { Options } from "./options.ts";
import { joinPenn } from "./penn-sentence.ts";
import { drawByKey } from "./ranked.ts";
import type { Reader } from "./reader.ts";
import { markdownTable, type PartReport, percent } from "./report.ts";

/** Each gold sentence of CaRB dev with what a system gives for it. */
export function carbPairs(gold: BySentence, system: BySentence): CarbSentence[] {
  const given = byKey(system);
  return [...byKey(gold)].map(([key, list]) => ({ gold: list, system: given.get(key) ?? [] }));
}

/** As in CaRB's own scorer, sentences of one key are one, and the last of them counts. */
function byKey(sentences: BySentence): Map<string, readonly OpenExtraction[]> {
  return new Map([...sentences].map(([sentence, list]) => [sentenceKey(sentence), list]));
}

/** Open information extraction on CaRB dev by its default matching. */
export async function reportCarb(reader: Reader, options: Options): Promise<PartReport> {
  const all = carbSentences();
  const { sample = all.length, seed } = options;
  const sentences = drawByKey(all, (sentence) => sentence, seed, sample);
  const keys = new Set(sentences.map(sentenceKey));
  const gold = new Map([...carbGold()].filter(([sentence]) => keys.has(sentenceKey(sentence))));
  const system = new Map<string, OpenExtraction[]>();
  for (const sentence of sentences) system.set(sentence, await readSentence(reader, sentence));
  const curve = precisionRecallCurve(carbPairs(gold, system));
  const rival = precisionRecallCurve(carbPairs(gold, carbOpenIe5()));
  const row = {
    figure: "CaRB dev, best F1, open statements included",
    measured: percent(bestPoint(curve)?.f1 ?? 0),
    least: "46",
    aim: "54",
  };
  const details = [
    markdownTable(
      ["CaRB dev", "precision", "recall", "best F1", "at confidence", "area"],
      [line("Epigraph", curve), line("OpenIE 5", rival)],
    ),
    ...(options.misses ? [listing(gold, system)] : []),
  ];
  return { rows: [row], details, observations: [] };
}

async function readSentence(reader: Reader, sentence: string): Promise<OpenExtraction[]> {
  const penn = joinPenn(sentence);
  const stored = await reader.read({ source: "carb.txt", text: penn.text });
  if (stored.document.text !== penn.text) {
    throw new Error(`The document's text differs from the sentence's: ${penn.text}`);
  }
  return extractionsOf(stored, penn);
}

function line(name: string, curve: readonly CurvePoint[]): string[] {
  const { precision = 0, recall = 0, f1 = 0, threshold = 0 } = bestPoint(curve) ?? {};
  const area = curve.length === 0 ? 0 : areaUnder(curve);
  return [name, ...[precision, recall, f1].map(percent), threshold.toFixed(2), area.toFixed(3)];
}

/** Gold and given extractions side by side, to read. */
function listing(gold: BySentence, system: BySentence): string {
  const given = byKey(system);
  const show = (mark: string, { relation, args: [subject, ...rest] }: OpenExtraction): string =>
    `  ${mark} (${subject}; ${relation}; ${rest.join("; ")})`;
  return [...gold]
    .map(([sentence, list]) =>
      [
        sentence,
        ...list.map((one) => show("gold ", one)),
        ...(given.get(sentenceKey(sentence)) ?? []).map((one) => show("given", one)),
      ].join("\n"),
    )
    .join("\n\n");
}
