import { addCounts, type Counts, NO_COUNTS } from "../conll/f-score.ts";
import type { KnowledgeNetProperty, Passage } from "./knowledgenet-data.ts";
import type { ReadFact } from "./knowledgenet-facts.ts";
import { overlapsFact, scoreTextFacts, type TextFact } from "./score-text-facts.ts";

/** A passage with what was read from it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly facts: readonly ReadFact[];
}

/** Counts of one property in one passage. */
export interface Cell {
  readonly fold: number;
  readonly property: KnowledgeNetProperty;
  readonly official: Counts;
  readonly oneToOne: Counts;
}

/** Scores the facts that `keep` lets through, for the properties that each passage lists in full. */
export function scoreCells(
  passages: readonly ReadPassage[],
  keep: (fact: ReadFact) => boolean = () => true,
): Cell[] {
  return passages.flatMap(({ passage, facts }) => {
    const kept = facts.filter(keep);
    return passage.properties.map((property) => {
      const gold = passage.facts.filter((fact) => fact.property === property);
      const given = kept.filter((fact) => fact.property === property);
      const score = scoreTextFacts(gold, withoutRepeats(given.flatMap(({ pairs }) => pairs)));
      return { fold: passage.fold, property, ...score };
    });
  });
}

export function total(cells: readonly Cell[], which: "official" | "oneToOne" = "official"): Counts {
  return cells.reduce((sum, cell) => addCounts(sum, cell[which]), NO_COUNTS);
}

/** Whether a fact is right at one pair of mentions at least. */
export function isRight({ pairs }: ReadFact, gold: readonly TextFact[]): boolean {
  return pairs.some((pair) => gold.some((fact) => overlapsFact(pair, fact)));
}

function withoutRepeats(facts: readonly TextFact[]): TextFact[] {
  const byPlace = new Map(
    facts.map((fact) => [
      [fact.subject.start, fact.subject.end, fact.object.start, fact.object.end].join(),
      fact,
    ]),
  );
  return [...byPlace.values()];
}
