import { overlapsSpan, type Span } from "../../src/documents/index.ts";
import { greatestMatching } from "../conll/assignment.ts";
import { type Counts, counts } from "../conll/f-score.ts";

/** A fact between two stretches of a passage. */
export interface TextFact {
  readonly property: string;
  readonly subject: Span;
  readonly object: Span;
}

export interface TextFactScore {
  /**
   * As KnowledgeNet's own scorer counts: a gold fact is found if a prediction overlaps it at both
   * ends; a prediction is wrong if it overlaps no gold fact, nor a prediction that does.
   */
  readonly official: Counts;
  /** Every prediction is right for one gold fact at most: what the official count forgives is wrong. */
  readonly oneToOne: Counts;
}

/** Whether two facts are of the same property and overlap at both ends. */
export function overlapsFact(a: TextFact, b: TextFact): boolean {
  return (
    a.property === b.property &&
    overlapsSpan(a.subject, b.subject) &&
    overlapsSpan(a.object, b.object)
  );
}

/**
 * Text F1 by span overlap of one property in one passage (Mesquita et al. 2019, "KnowledgeNet: A
 * Benchmark Dataset for Knowledge Base Population", section 5; facts of its `evaluator.py`).
 */
export function scoreTextFacts(
  gold: readonly TextFact[],
  system: readonly TextFact[],
): TextFactScore {
  const found = gold.filter((fact) => system.some((one) => overlapsFact(fact, one)));
  const right = system.filter((one) => gold.some((fact) => overlapsFact(fact, one)));
  const wrong = system.filter((one) => !right.some((other) => overlapsFact(one, other)));
  const pairs = greatestMatching(gold.length, system.length, (row, column) => {
    const a = gold[row];
    const b = system[column];
    return a !== undefined && b !== undefined && overlapsFact(a, b) ? 1 : 0;
  });
  return {
    official: counts(found.length, found.length + wrong.length, gold.length),
    oneToOne: counts(pairs, system.length, gold.length),
  };
}
