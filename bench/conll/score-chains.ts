import { greatestMatching } from "./assignment.ts";
import { addCounts, type Counts, f1, NO_COUNTS } from "./f-score.ts";

/** A mention in its chain: `span` names its place, the same string on both sides for the same place. */
export interface ChainedMention {
  readonly span: string;
  readonly chain: string;
}

export interface ChainScore {
  readonly muc: Counts;
  readonly b3: Counts;
  readonly ceafe: Counts;
}

export const NO_CHAINS: ChainScore = { muc: NO_COUNTS, b3: NO_COUNTS, ceafe: NO_COUNTS };

export function addChainScores(a: ChainScore, b: ChainScore): ChainScore {
  return {
    muc: addCounts(a.muc, b.muc),
    b3: addCounts(a.b3, b.b3),
    ceafe: addCounts(a.ceafe, b.ceafe),
  };
}

/** The CoNLL 2012 average (Pradhan et al. 2012): the mean of the three F1. */
export function conllAverage({ muc, b3, ceafe }: ChainScore): number {
  return (f1(muc) + f1(b3) + f1(ceafe)) / 3;
}

/**
 * Scores the chains of one document over predicted mentions, as the reference scorer does (Pradhan et
 * al. 2014, "Scoring Coreference Partitions of Predicted Mentions"): MUC (Vilain et al. 1995), B³
 * (Bagga and Baldwin 1998), CEAFe with φ4 (Luo 2005). Without `singletons`, chains of one mention
 * are dropped from both sides first.
 */
export function scoreChains(
  gold: readonly ChainedMention[],
  system: readonly ChainedMention[],
  { singletons = false } = {},
): ChainScore {
  const key = partition(gold, singletons);
  const response = partition(system, singletons);
  return {
    muc: join(links(response, key), links(key, response)),
    b3: join(overlaps(response, key), overlaps(key, response)),
    ceafe: similarity(key, response),
  };
}

interface Partition {
  readonly chains: readonly (readonly string[])[];
  readonly chainOf: ReadonlyMap<string, number>;
}

/** One right share out of a total. */
interface Share {
  readonly right: number;
  readonly total: number;
}

function partition(mentions: readonly ChainedMention[], singletons: boolean): Partition {
  const byChain = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { span, chain } of mentions) {
    // A span that stands in two chains counts in the first: a partition has each mention once.
    if (seen.has(span)) continue;
    seen.add(span);
    const chained = byChain.get(chain) ?? new Set();
    byChain.set(chain, chained.add(span));
  }
  const chains = [...byChain.values()]
    .map((spans) => [...spans])
    .filter((spans) => singletons || spans.length > 1);
  const chainOf = new Map(chains.flatMap((spans, index) => spans.map((span) => [span, index])));
  return { chains, chainOf };
}

function join(precise: Share, recalled: Share): Counts {
  return {
    precise: precise.right,
    system: precise.total,
    recalled: recalled.right,
    gold: recalled.total,
  };
}

/** Links of `these` that `those` keep: chain size less the number of parts it falls into. */
function links(these: Partition, those: Partition): Share {
  let right = 0;
  let total = 0;
  for (const chain of these.chains) {
    const parts = new Set(chain.map((span) => those.chainOf.get(span) ?? span));
    right += chain.length - parts.size;
    total += chain.length - 1;
  }
  return { right, total };
}

/** Mention by mention, the share of its chain that the other side puts with it. */
function overlaps(these: Partition, those: Partition): Share {
  let right = 0;
  let total = 0;
  for (const chain of these.chains) {
    for (const shared of sharedWith(chain, those).values()) {
      right += (shared * shared) / chain.length;
    }
    total += chain.length;
  }
  return { right, total };
}

function similarity(key: Partition, response: Partition): Counts {
  const shared = key.chains.map((chain) => sharedWith(chain, response));
  const right = greatestMatching(key.chains.length, response.chains.length, (row, column) => {
    const common = shared[row]?.get(column) ?? 0;
    const size = (key.chains[row]?.length ?? 0) + (response.chains[column]?.length ?? 0);
    return common === 0 ? 0 : (2 * common) / size;
  });
  return {
    precise: right,
    system: response.chains.length,
    recalled: right,
    gold: key.chains.length,
  };
}

function sharedWith(chain: readonly string[], { chainOf }: Partition): Map<number, number> {
  const shared = new Map<number, number>();
  for (const span of chain) {
    const other = chainOf.get(span);
    if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}
