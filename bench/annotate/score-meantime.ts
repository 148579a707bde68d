import type { LanguageModel } from "../../src/annotate/neural/language-model.ts";
import { readWithModel } from "../../src/annotate/neural/read-with-model.ts";
import { addCounts, type Counts, NO_COUNTS } from "../conll/f-score.ts";
import { addChainScores, type ChainScore, NO_CHAINS, scoreChains } from "../conll/score-chains.ts";
import { scoreMentions } from "../conll/score-mentions.ts";
import { joined } from "./name-sets.ts";
import { readJsonLines } from "./read-data.ts";
import { readingRanges } from "./score-treebank.ts";

interface Row {
  readonly sents: readonly (readonly string[])[];
  readonly annotated_sents: number;
  readonly mentions: readonly (readonly [number, number, number, string, string])[];
}

/** MEANTIME's label for each of GUM's types that it shares; its products and finances are left out. */
const LABELS: Readonly<Record<string, string>> = {
  person: "PERSON",
  organization: "ORGANIZATION",
  place: "LOCATION",
};

/**
 * News by hand: people, organisations and places of all kinds, and their chains, in the annotated
 * sentences of MEANTIME. Its spans are cut by other rules than GUM's, which costs on both sides.
 */
export async function scoreMeantime(
  model: LanguageModel,
): Promise<{ mentions: Counts; chains: ChainScore }> {
  let mentions = NO_COUNTS;
  let chains = NO_CHAINS;
  for (const row of readJsonLines<Row>("meantime/dev.jsonl.gz")) {
    const marks = row.mentions.filter(([, , , type]) => Object.values(LABELS).includes(type));
    const sentences = row.sents.slice(0, row.annotated_sents).map((tokens, sentence) => ({
      tokens,
      // The chain rides along in the label.
      spans: marks
        .filter(([at]) => at === sentence)
        .map(([, first, last, type, chain]) => [first, last, `${type} ${chain}`] as const),
    }));
    const { text, names } = joined(sentences);
    const reading = await readWithModel(model, text, []);
    const ranges = readingRanges(reading);
    const system = reading.mentions.flatMap(({ first, last, type, chain }) => {
      const label = LABELS[type];
      const place = { start: ranges[first]?.start ?? 0, end: ranges[last]?.end ?? 0 };
      return label === undefined ? [] : [{ ...place, type: label, chain: String(chain) }];
    });
    const gold = names.map(({ start, end, type: mark }) => {
      const [type = "", chain = ""] = mark.split(" ");
      return { start, end, type, chain };
    });
    mentions = addCounts(mentions, scoreMentions(gold, system));
    const spanned = (list: typeof system): { span: string; chain: string }[] =>
      list.map(({ start, end, chain }) => ({ span: `${start}:${end}`, chain }));
    chains = addChainScores(chains, scoreChains(spanned(gold), spanned(system)));
  }
  return { mentions, chains };
}
