import type { LanguageModel } from "./language-model.ts";
import { createLinkCandidates, type LinkMention, type LinkPair } from "./link-candidates.ts";
import { gather } from "./read-window.ts";
import { floats, type Tensors, wholeNumbers } from "./tensor-model.ts";

/** A mention and where its words' vectors are in its window. */
export interface VectorMention extends LinkMention {
  readonly head: number;
  /** The verb that it is the subject or an object of; undefined for reflexives. */
  readonly argumentOf: number | undefined;
  readonly isSubject: boolean;
}

/** What the mentions of one window turn out to be. */
export interface LinkedMention {
  /** A logit for each of the model's mention types. */
  readonly types: Float32Array;
  readonly chain: number;
  /** Which earlier mention of the document it goes to, counted from 0; undefined for the first of its chain. */
  readonly antecedent: number | undefined;
}

/** Types the mentions of one window and links them to those before; windows come in order. */
export type MentionLinker = (
  mentions: readonly VectorMention[],
  vectors: Float32Array,
  firstWord: number,
) => Promise<LinkedMention[]>;

/**
 * Links the mentions of one document, a window at a time: each goes to the best-scored earlier one,
 * if that scores above the mention's own score for being new. Two arguments of one verb are two things
 * (Chomsky's binding principles B and C): "Merkel met the president".
 */
export function createMentionLinker(model: LanguageModel): MentionLinker {
  const { config } = model;
  const candidates = createLinkCandidates(config.coreference);
  const seen: VectorMention[] = [];
  const verbs: (number | undefined)[] = [];
  const antecedents: Float32Array[] = [];
  const chains: number[] = [];
  let used = 0;
  return async (mentions, vectors, firstWord) => {
    if (mentions.length === 0) return [];
    const from = seen.length;
    const at = (place: (mention: VectorMention) => number): Tensors[string] => ({
      dims: [mentions.length, config.vector],
      data: gather(
        vectors,
        config.vector,
        mentions.map((mention) => place(mention) - firstWord),
      ),
    });
    const outputs = await model.mentions.run({
      start: at(({ first }) => first),
      end: at(({ last }) => last),
      head: at(({ head }) => head),
    });
    const fresh = floats(outputs, "new");
    const own = rows(floats(outputs, "antecedent"), mentions.length);
    seen.push(...mentions);
    verbs.push(...mentions.map(({ argumentOf }) => argumentOf));
    antecedents.push(...own);
    const pairs = candidates(seen, from);
    const scores = await scorePairs(model, outputs, antecedents, pairs, from);
    const best = Array.from(fresh, (score) => score + config.coreference.bias);
    const link: (number | undefined)[] = [];
    for (const [index, pair] of pairs.entries()) {
      const { mention, antecedent } = pair;
      const score = (scores[index] ?? 0) - doubtOf(pair, seen);
      const verb = verbs[mention];
      if (verb !== undefined && verb === verbs[antecedent]) continue;
      if (score > (best[mention - from] ?? 0)) {
        best[mention - from] = score;
        link[mention - from] = antecedent;
      }
    }
    const types = rows(floats(outputs, "types"), mentions.length);
    return mentions.map((_, index) => {
      const antecedent = link[index];
      const chain = antecedent === undefined ? used : (chains[antecedent] ?? used);
      if (antecedent === undefined) used += 1;
      chains.push(chain);
      return { types: types[index] ?? new Float32Array(), chain, antecedent };
    });
  };
}

/**
 * How much better than new an antecedent must be: two descriptions in different words ("the campaign",
 * "a rally in Minsk") are of one thing in one link of five that scores less, two names without a word in
 * common hardly ever. Chosen on GUM's development set.
 */
const UNLIKE = 2;

/**
 * How much sooner a subject goes back to the subject of the sentence before than to others (the centre
 * goes on: Grosz, Joshi & Weinstein 1995). Chosen on GUM's development set.
 */
const GOES_ON = 0.5;

function doubtOf(
  { mention, antecedent, likeness }: LinkPair,
  mentions: readonly VectorMention[],
): number {
  const [anaphor, before] = [mentions[mention], mentions[antecedent]];
  if (anaphor === undefined || before === undefined) return 0;
  if (anaphor.kind === "pronoun") {
    const follows = anaphor.sentence - before.sentence === 1;
    return follows && anaphor.isSubject && before.isSubject ? -GOES_ON : 0;
  }
  const least = anaphor.kind === "name" ? 1 : 3;
  return anaphor.kind === before.kind && likeness < least ? UNLIKE : 0;
}

async function scorePairs(
  model: LanguageModel,
  mentions: Tensors,
  antecedents: readonly Float32Array[],
  pairs: readonly LinkPair[],
  from: number,
): Promise<Float32Array> {
  if (pairs.length === 0) return new Float32Array();
  const places = new Map<number, number>();
  const numbers = new Int32Array(pairs.length * 2);
  const features = new Int32Array(pairs.length * 4);
  for (const [index, pair] of pairs.entries()) {
    const place = places.get(pair.antecedent) ?? places.size;
    places.set(pair.antecedent, place);
    numbers[index * 2] = pair.mention - from;
    numbers[index * 2 + 1] = place;
    features.set(pair.features, index * 4);
  }
  const anaphors = floats(mentions, "anaphor");
  const width = antecedents[0]?.length ?? 0;
  const data = new Float32Array(places.size * width);
  for (const [antecedent, place] of places) {
    data.set(antecedents[antecedent] ?? [], place * width);
  }
  const outputs = await model.antecedents.run({
    anaphor: { dims: [anaphors.length / width, width], data: anaphors },
    antecedent: { dims: [places.size, width], data },
    pairs: wholeNumbers(numbers, [pairs.length, 2]),
    features: wholeNumbers(features, [pairs.length, 4]),
  });
  return floats(outputs, "score");
}

function rows(matrix: Float32Array, count: number): Float32Array[] {
  const width = matrix.length / count;
  return Array.from({ length: count }, (_, row) => matrix.slice(row * width, (row + 1) * width));
}
