/** What precision and recall are made of; counts of several documents add up. */
export interface Counts {
  /** Found and right, as far as precision counts it. */
  readonly precise: number;
  /** Of all that was found. */
  readonly system: number;
  /** Found and right, as far as recall counts it: equal to `precise` but in coreference. */
  readonly recalled: number;
  /** Of all there is to find. */
  readonly gold: number;
}

export const NO_COUNTS: Counts = { precise: 0, system: 0, recalled: 0, gold: 0 };

export function counts(correct: number, system: number, gold: number): Counts {
  return { precise: correct, system, recalled: correct, gold };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    precise: a.precise + b.precise,
    system: a.system + b.system,
    recalled: a.recalled + b.recalled,
    gold: a.gold + b.gold,
  };
}

export function precision({ precise, system }: Counts): number {
  return system === 0 ? 0 : precise / system;
}

export function recall({ recalled, gold }: Counts): number {
  return gold === 0 ? 0 : recalled / gold;
}

/** Harmonic mean of precision and recall, 0..1; 0 where both are. */
export function f1(of: Counts): number {
  const sum = precision(of) + recall(of);
  return sum === 0 ? 0 : (2 * precision(of) * recall(of)) / sum;
}
