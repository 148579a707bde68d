/** A word as the scorer of trees sees it. */
export interface ScoredWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: string;
  /** Index of the governing word in the whole document; -1 for a root. */
  readonly head: number;
  readonly deprel: string;
  /** Range of non-space characters of the document; of the whole token for a word of a multiword one. */
  readonly start: number;
  readonly end: number;
  readonly multiword: boolean;
}

export interface ScoredSentence {
  readonly start: number;
  readonly end: number;
}

/** A document as gold or system has it. `characters` is its text without white space. */
export interface ScoredDocument {
  readonly characters: string;
  readonly sentences: readonly ScoredSentence[];
  readonly words: readonly ScoredWord[];
}

/** A gold word and the system's word that stands for it, by index. */
export type AlignedPair = readonly [gold: number, system: number];

/**
 * Aligns words as the CoNLL 2018 shared task did (Zeman et al. 2018, "CoNLL 2018 Shared Task:
 * Multilingual Parsing from Raw Text to Universal Dependencies", section 3): words outside multiword
 * tokens by equal ranges of characters; those inside by the longest common subsequence of their
 * forms in lower case, within the smallest stretch that both sides cut alike.
 */
export function alignWords(
  gold: readonly ScoredWord[],
  system: readonly ScoredWord[],
): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let g = 0;
  let s = 0;
  for (;;) {
    const a = gold[g];
    const b = system[s];
    if (a === undefined || b === undefined) return pairs;
    if (a.multiword || b.multiword) {
      const stretch = multiwordStretch(gold, system, g, s);
      pairs.push(...commonWords(gold, system, stretch));
      g = stretch.goldEnd;
      s = stretch.systemEnd;
    } else if (a.start === b.start && a.end === b.end) {
      pairs.push([g, s]);
      g += 1;
      s += 1;
    } else if (a.start <= b.start) {
      g += 1;
    } else {
      s += 1;
    }
  }
}

interface Stretch {
  readonly goldFirst: number;
  readonly goldEnd: number;
  readonly systemFirst: number;
  readonly systemEnd: number;
}

function multiwordStretch(
  gold: readonly ScoredWord[],
  system: readonly ScoredWord[],
  g: number,
  s: number,
): Stretch {
  const a = gold[g];
  const b = system[s];
  let goldFirst = g;
  let systemFirst = s;
  let end = 0;
  if (a?.multiword) {
    end = a.end;
    if (b !== undefined && !b.multiword && b.start < a.start) systemFirst += 1;
  } else if (b !== undefined) {
    end = b.end;
    if (a !== undefined && a.start < b.start) goldFirst += 1;
  }
  let goldEnd = goldFirst;
  let systemEnd = systemFirst;
  while (!beyond(gold[goldEnd], end) || !beyond(system[systemEnd], end)) {
    const nextGold = gold[goldEnd];
    const nextSystem = system[systemEnd];
    const takeGold =
      nextGold !== undefined && (nextSystem === undefined || nextGold.start <= nextSystem.start);
    const taken = takeGold ? nextGold : nextSystem;
    if (taken?.multiword) end = Math.max(end, taken.end);
    if (takeGold) goldEnd += 1;
    else systemEnd += 1;
  }
  return { goldFirst, goldEnd, systemFirst, systemEnd };
}

function beyond(word: ScoredWord | undefined, end: number): boolean {
  if (word === undefined) return true;
  return word.multiword ? word.start >= end : word.end > end;
}

function commonWords(
  gold: readonly ScoredWord[],
  system: readonly ScoredWord[],
  { goldFirst, goldEnd, systemFirst, systemEnd }: Stretch,
): AlignedPair[] {
  const a = gold.slice(goldFirst, goldEnd).map(({ form }) => form.toLowerCase());
  const b = system.slice(systemFirst, systemEnd).map(({ form }) => form.toLowerCase());
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: AlignedPair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([goldFirst + i, systemFirst + j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}
