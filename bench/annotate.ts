import { fileURLToPath } from "node:url";
import type { LanguageModel } from "../src/annotate/neural/language-model.ts";
import { readWithModel } from "../src/annotate/neural/read-with-model.ts";
import { loadModel } from "./annotate/load-model.ts";
import { NAME_SETS, type NameSet } from "./annotate/name-sets.ts";
import { readData } from "./annotate/read-data.ts";
import { scoreMeantime } from "./annotate/score-meantime.ts";
import { readingRanges, scoreTreebank, type TreebankScore } from "./annotate/score-treebank.ts";
import { measureSpeed, measureStart, median } from "./annotate/speed.ts";
import { readConllu } from "./conll/conllu.ts";
import { addCounts, type Counts, f1, NO_COUNTS } from "./conll/f-score.ts";
import { readOntogum } from "./conll/ontogum.ts";
import { type ChainScore, conllAverage } from "./conll/score-chains.ts";
import { scoreMentions } from "./conll/score-mentions.ts";

/**
 * `npm run bench:annotate [-- FOLDER]`: every figure of the annotator, or of the model in another
 * folder, from raw text, on the development sets.
 */
const FOLDER = process.argv[2] ?? fileURLToPath(new URL("../models", import.meta.url));

function percent(value: number): string {
  return (100 * value).toFixed(2);
}

function row(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function treeRows(set: string, { trees }: TreebankScore): void {
  row(`${set}: sentences / words`, `${percent(f1(trees.sentences))} / ${percent(f1(trees.words))}`);
  row(`${set}: UPOS / lemma`, `${percent(f1(trees.upos))} / ${percent(f1(trees.lemma))}`);
  row(`${set}: universal features`, percent(f1(trees.features)));
  row(`${set}: UAS / LAS`, `${percent(f1(trees.uas))} / ${percent(f1(trees.las))}`);
}

function chainRow(title: string, score: ChainScore): void {
  const parts = [score.muc, score.b3, score.ceafe].map((part) => percent(f1(part))).join(", ");
  row(title, `${percent(conllAverage(score))} (MUC, B³, CEAFe: ${parts})`);
}

async function scoreNames(model: LanguageModel, set: NameSet): Promise<[Counts, Counts]> {
  let typed = NO_COUNTS;
  let spans = NO_COUNTS;
  for (const { text, names } of set.texts()) {
    const reading = await readWithModel(model, text, []);
    const ranges = readingRanges(reading);
    const found = reading.names.flatMap(({ first, last, type }) => {
      const label = set.labels[type];
      const place = { start: ranges[first]?.start ?? 0, end: ranges[last]?.end ?? 0 };
      return label === undefined ? [] : [{ ...place, type: label }];
    });
    typed = addCounts(typed, scoreMentions(names, found));
    spans = addCounts(spans, scoreMentions(names, found, { untyped: true }));
  }
  return [typed, spans];
}

const model = await loadModel(FOLDER);
console.log(`Model ${model.config.version}; F1 in per cent on development data, from raw text.\n`);
row("measure", "figure");
row("---", "---");

const gum = await scoreTreebank(
  model,
  readConllu(readData("gum/dev.conllu.gz")),
  readOntogum(readData("gum/dev.ontogum.conll.gz")),
);
treeRows("GUM", gum);
const ewt = await scoreTreebank(model, readConllu(readData("ewt/dev.conllu.gz")));
treeRows("EWT", ewt);
row("GUM names (head is a proper noun), span and type", percent(f1(gum.names)));
row("GUM mentions, span and type, nested", percent(f1(gum.mentions)));
row("GUM mentions, span alone", percent(f1(gum.mentionSpans)));
chainRow("GUM chains without singletons, CoNLL average", gum.chains);
chainRow("OntoGUM chains, CoNLL average", gum.ontogum);
chainRow("OntoGUM chains, GUM's own gold chains", gum.goldOnOntogum);
const meantime = await scoreMeantime(model);
row("MEANTIME news, people, bodies and places, span and type", percent(f1(meantime.mentions)));
chainRow("MEANTIME news, their chains, CoNLL average", meantime.chains);
for (const set of NAME_SETS) {
  const [typed, spans] = await scoreNames(model, set);
  row(`Names, ${set.title}: span and type / span`, `${percent(f1(typed))} / ${percent(f1(spans))}`);
}
const speeds = await measureSpeed(model, 60);
row(
  "words of news a second, one core (median, least, most of 5 rounds over 60 articles)",
  [median(speeds), Math.min(...speeds), Math.max(...speeds)].map(Math.round).join(", "),
);
const starts = measureStart(FOLDER);
row(
  "start to first annotation, ms (median, least, most of 5)",
  [median(starts), Math.min(...starts), Math.max(...starts)].map(Math.round).join(", "),
);
