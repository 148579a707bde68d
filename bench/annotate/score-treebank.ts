import { spanHead, type WordSpan } from "../../src/annotate/neural/decode-spans.ts";
import type { LanguageModel } from "../../src/annotate/neural/language-model.ts";
import { readWithModel } from "../../src/annotate/neural/read-with-model.ts";
import type { Reading } from "../../src/annotate/neural/reading.ts";
import type { ScoredDocument } from "../conll/alignment.ts";
import type { ConlluDocument } from "../conll/conllu.ts";
import { readEntities } from "../conll/entities.ts";
import { addCounts, type Counts, NO_COUNTS } from "../conll/f-score.ts";
import type { ChainSpan } from "../conll/ontogum.ts";
import { rawText } from "../conll/raw-text.ts";
import {
  addChainScores,
  type ChainedMention,
  type ChainScore,
  NO_CHAINS,
  scoreChains,
} from "../conll/score-chains.ts";
import { type ScoredMention, scoreMentions } from "../conll/score-mentions.ts";
import { addTreeScores, NO_TREES, scoreTrees, type TreeScore } from "../conll/score-trees.ts";
import { scoredDocument, universalFeatures, withoutSpace } from "../conll/scored-document.ts";
import { type CharacterRange, wordRanges } from "../conll/word-ranges.ts";

export interface TreebankScore {
  readonly trees: TreeScore;
  /** Mentions of all kinds, nested, with GUM's type; and their spans alone. */
  readonly mentions: Counts;
  readonly mentionSpans: Counts;
  /** Those whose head is a proper noun. */
  readonly names: Counts;
  readonly chains: ChainScore;
  /** Against OntoGUM's chains: the system's, and GUM's own. */
  readonly ontogum: ChainScore;
  readonly goldOnOntogum: ChainScore;
}

const NOTHING: TreebankScore = {
  trees: NO_TREES,
  mentions: NO_COUNTS,
  mentionSpans: NO_COUNTS,
  names: NO_COUNTS,
  chains: NO_CHAINS,
  ontogum: NO_CHAINS,
  goldOnOntogum: NO_CHAINS,
};

/** Reads each document's raw text and compares all that is predicted with the treebank, places by characters. */
export async function scoreTreebank(
  model: LanguageModel,
  documents: readonly ConlluDocument[],
  ontogum: ReadonlyMap<string, readonly ChainSpan[]> = new Map(),
): Promise<TreebankScore> {
  let total = NOTHING;
  for (const document of documents) {
    const reading = await readWithModel(model, rawText(document), []);
    const score = scoreReading(document, reading, ontogum.get(document.id) ?? []);
    total = {
      trees: addTreeScores(total.trees, score.trees),
      mentions: addCounts(total.mentions, score.mentions),
      mentionSpans: addCounts(total.mentionSpans, score.mentionSpans),
      names: addCounts(total.names, score.names),
      chains: addChainScores(total.chains, score.chains),
      ontogum: addChainScores(total.ontogum, score.ontogum),
      goldOnOntogum: addChainScores(total.goldOnOntogum, score.goldOnOntogum),
    };
  }
  return total;
}

function scoreReading(
  document: ConlluDocument,
  reading: Reading,
  ontogum: readonly ChainSpan[],
): TreebankScore {
  const goldWords = wordRanges(document);
  const systemWords = readingRanges(reading);
  const entities = readEntities(document);
  const gold = entities.map((entity) => ({ ...place(entity, goldWords), type: entity.type }));
  const system = reading.mentions.map((mention) => ({
    ...place(mention, systemWords),
    type: mention.type,
  }));
  const tree = goldTree(document);
  const proper = (span: WordSpan): boolean => tree.upos[spanHead(span, tree.heads)] === "PROPN";
  const names = (mentions: ScoredMention[], isName: (index: number) => boolean): ScoredMention[] =>
    mentions.filter((_, index) => isName(index));
  const goldChains = chained(entities, goldWords);
  const systemChains = chained(reading.mentions, systemWords);
  const ontogumChains = chained(ontogum, goldWords);
  return {
    trees: scoreTrees(scoredDocument(document), scoredReading(reading, systemWords)),
    mentions: scoreMentions(gold, system),
    mentionSpans: scoreMentions(gold, system, { untyped: true }),
    names: scoreMentions(
      names(gold, (index) => proper(entities[index] ?? { first: 0, last: 0 })),
      names(system, (index) => reading.mentions[index]?.kind === "name"),
    ),
    chains: scoreChains(goldChains, systemChains),
    ontogum: scoreChains(ontogumChains, systemChains),
    goldOnOntogum: scoreChains(ontogumChains, goldChains),
  };
}

function place({ first, last }: WordSpan, words: readonly CharacterRange[]): CharacterRange {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function chained(
  mentions: readonly (WordSpan & { readonly chain: string | number })[],
  words: readonly CharacterRange[],
): ChainedMention[] {
  return mentions.map((mention) => {
    const { start, end } = place(mention, words);
    return { span: `${start}:${end}`, chain: String(mention.chain) };
  });
}

/** The range of each word among the characters that are not white space. */
export function readingRanges({ words }: Reading): CharacterRange[] {
  let at = 0;
  return words.map(({ form }) => {
    const start = at;
    at += withoutSpace(form).length;
    return { start, end: at };
  });
}

function goldTree({ sentences }: ConlluDocument): { heads: number[]; upos: string[] } {
  const heads: number[] = [];
  const upos: string[] = [];
  for (const { words } of sentences) {
    const offset = heads.length;
    for (const [index, word] of words.entries()) {
      heads.push(offset + (word.head < 0 ? index : word.head));
      upos.push(word.upos);
    }
  }
  return { heads, upos };
}

function scoredReading(
  { words, sentences }: Reading,
  ranges: readonly CharacterRange[],
): ScoredDocument {
  return {
    characters: words.map(({ form }) => withoutSpace(form)).join(""),
    sentences: sentences.map((sentence) => place(sentence, ranges)),
    words: words.map((word, index) => ({
      form: word.form,
      lemma: word.lemma,
      upos: word.upos,
      features: universalFeatures(word.features),
      head: word.head === index ? -1 : word.head,
      deprel: word.deprel,
      start: ranges[index]?.start ?? 0,
      end: ranges[index]?.end ?? 0,
      multiword: false,
    })),
  };
}
