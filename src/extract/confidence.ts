import { type Candidate, endsOf, type FinderKind } from "./candidate.ts";
import type { Status } from "./statement.ts";

/**
 * Statements of less confidence are doubtful: of those judged by hand fewer than half were right
 * (`npm run bench:facts -- --only calibration`). They are kept, and held back until somebody asks.
 */
export const DOUBTFUL_BELOW = 0.6;

/**
 * How often a reading of each kind was right, on names alone: in the judged samples of news and on
 * folds 1 to 3 of KnowledgeNet (`npm run bench:facts -- --only calibration` counts them).
 */
const PRIOR: Readonly<Record<Exclude<FinderKind, "learned">, number>> = {
  speech: 0.94,
  pattern: 0.92,
  active: 0.9,
  passive: 0.9,
  relative: 0.85,
  noun: 0.9,
  participle: 0.85,
  infinitive: 0.75,
  nominalization: 0.8,
  open: 0.75,
};

/** How often a proposal of the relation head was right by its score, where syntax agrees with it. */
const LEARNED = { base: 0.2, slope: 0.64 };

/** What a pronoun or a common noun in the place of a name costs: its antecedent may be another. */
const PRONOUN = 0.78;
const NOMINAL = { subject: 0.8, object: 0.88 };
/** What it costs that somebody else says it, or that it is to come: speakers and plans are misread more often. */
const STATUS: Readonly<Partial<Record<Status, number>>> = { reported: 0.9, planned: 0.85 };
/** What it adds that syntax and the relation head found the same: of the doubt, this share is left. */
const DOUBT_LEFT = 0.5;

/** What is left of a reading that may not stand without its sentence. */
const DOUBTED = { open: 0.58, ontology: 0.6 };

/**
 * The probability that a candidate is right.
 * @param evidence `agreed`: the other of the two finders, phrases and relation head, found the same;
 *   `doubted`: it may not stand without its sentence
 */
export function confidenceOf(
  candidate: Candidate,
  {
    agreed,
    doubted,
    status,
  }: { readonly agreed: boolean; readonly doubted: boolean; readonly status: Status },
): number {
  const { kind, score = 0, subject } = candidate;
  let confidence = kind === "learned" ? LEARNED.base + LEARNED.slope * score : PRIOR[kind];
  for (const end of endsOf(candidate)) {
    if (end.item.kind === "pronoun") confidence *= PRONOUN;
    else if (end.item.kind === "nominal")
      confidence *= end === subject ? NOMINAL.subject : NOMINAL.object;
  }
  if (doubted) confidence *= kind === "open" ? DOUBTED.open : DOUBTED.ontology;
  if (agreed) confidence = 1 - (1 - confidence) * DOUBT_LEFT;
  // Of an open statement the status says little: what is planned is doubted already.
  if (kind !== "open") confidence *= STATUS[status] ?? 1;
  return Math.round(confidence * 1000) / 1000;
}
