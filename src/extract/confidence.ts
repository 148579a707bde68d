import type { Candidate, FinderKind } from "./candidate.ts";
import type { Status } from "./statement.ts";

/**
 * How often a reading of each kind was right when we read samples of news by hand, rounded: a prior,
 * not yet calibrated. Direct statements do best, borrowed subjects worst.
 */
const PRIOR: Readonly<Record<FinderKind, number>> = {
  speech: 0.9,
  pattern: 0.85,
  active: 0.8,
  passive: 0.8,
  relative: 0.7,
  noun: 0.75,
  participle: 0.65,
  infinitive: 0.6,
  nominalization: 0.65,
  learned: 0.7,
  open: 0.6,
};

/** What a pronoun or a common noun in the place of a name costs: its antecedent may be another. */
const PRONOUN = 0.85;
const NOMINAL = 0.95;

/** The prior of a candidate's kind, lowered for each part that is not a name. */
export function confidenceOf(candidate: Candidate, _status: Status): number {
  const { subject, object, kind } = candidate;
  const parts = object.kind === "mention" ? [subject, object.mention] : [subject];
  let confidence = PRIOR[kind];
  for (const { item } of parts) {
    if (item.kind === "pronoun") confidence *= PRONOUN;
    else if (item.kind === "nominal") confidence *= NOMINAL;
  }
  return Math.round(confidence * 1000) / 1000;
}
