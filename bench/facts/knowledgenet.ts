import { type Counts, f1, precision, recall } from "../conll/f-score.ts";
import { KNOWLEDGENET_PROPERTIES, knowledgeNetPassages } from "./knowledgenet-data.ts";
import { knowledgeNetFacts, type ReadFact } from "./knowledgenet-facts.ts";
import { type Cell, isRight, type ReadPassage, scoreCells, total } from "./knowledgenet-score.ts";
import type { Options } from "./options.ts";
import { drawByKey } from "./ranked.ts";
import type { Reader } from "./reader.ts";
import { markdownTable, type Observation, type PartReport, percent } from "./report.ts";

/** The fold that nothing is learned from. */
const HELD_OUT = 4;

/** KnowledgeNet end to end: raw passages in, facts between stretches of text out. */
export async function reportKnowledgeNet(reader: Reader, options: Options): Promise<PartReport> {
  const passages = await readPassages(reader, options);
  const cells = scoreCells(passages);
  const held = cells.filter(({ fold }) => fold === HELD_OUT);
  const heldPassages = passages.filter(({ passage }) => passage.fold === HELD_OUT);
  const syntax = scoreCells(heldPassages, ({ bySyntax }) => bySyntax);
  const head = scoreCells(heldPassages, ({ byHead }) => byHead);
  const rows = [
    {
      figure: "KnowledgeNet, text F1 by span overlap: held-out fold 4",
      measured: percent(f1(total(held))),
      least: "55",
      aim: "78",
    },
    { figure: "the same: all four folds", measured: percent(f1(total(cells))) },
    {
      figure: "the same, fold 4: phrases alone / learned head alone / both",
      measured: [syntax, head, held].map((some) => percent(f1(total(some)))).join(" / "),
    },
    {
      figure: "the same, fold 4: one prediction for one gold fact",
      measured: percent(f1(total(held, "oneToOne"))),
    },
  ];
  const details = [
    byProperty(cells, held),
    byFold(cells),
    byThreshold(heldPassages),
    ...(options.misses ? [listing(passages)] : []),
  ];
  return { rows, details, observations: passages.flatMap(observationsOf) };
}

async function readPassages(reader: Reader, options: Options): Promise<ReadPassage[]> {
  const all = knowledgeNetPassages();
  const { sample = all.length, seed } = options;
  const read: ReadPassage[] = [];
  for (const passage of drawByKey(all, ({ id }) => id, seed, sample)) {
    const stored = await reader.read({ source: `${passage.id}.txt`, text: passage.text });
    if (stored.document.text !== passage.text) {
      throw new Error(`Passage ${passage.id} was changed in reading: its gold places do not hold.`);
    }
    read.push({ passage, facts: knowledgeNetFacts(stored, reader.schema) });
  }
  return read;
}

function observationsOf({ passage, facts }: ReadPassage): Observation[] {
  return facts
    .filter(({ property }) => passage.properties.includes(property))
    .map((fact) => ({ confidence: fact.confidence, right: isRight(fact, passage.facts) }));
}

function prf(counts: Counts): string[] {
  return [precision(counts), recall(counts), f1(counts)].map(percent);
}

function byProperty(cells: readonly Cell[], held: readonly Cell[]): string {
  const lines = [...KNOWLEDGENET_PROPERTIES, undefined].map((property) => {
    const of = (some: readonly Cell[]): Counts =>
      total(some.filter((cell) => property === undefined || cell.property === property));
    return [property ?? "all", String(of(cells).gold), ...prf(of(cells)), ...prf(of(held))];
  });
  const head = ["KnowledgeNet", "gold", "P", "R", "F1", "P, fold 4", "R, fold 4", "F1, fold 4"];
  return markdownTable(head, lines);
}

function byFold(cells: readonly Cell[]): string {
  const folds = [...new Set(cells.map(({ fold }) => fold))].sort((a, b) => a - b);
  const lines = folds.map((fold) => {
    const own = cells.filter((cell) => cell.fold === fold);
    return [String(fold), ...prf(total(own)), percent(f1(total(own, "oneToOne")))];
  });
  return markdownTable(["fold", "P", "R", "F1", "F1, one to one"], lines);
}

/** What a threshold on the confidence would give, to choose the one of the default view by. */
function byThreshold(passages: readonly ReadPassage[]): string {
  const lines = Array.from({ length: 10 }, (_, tenth) => {
    const least = tenth / 10;
    const keep = ({ confidence }: ReadFact): boolean => confidence >= least;
    return [least.toFixed(1), ...prf(total(scoreCells(passages, keep)))];
  });
  return markdownTable(["confidence at least (fold 4)", "P", "R", "F1"], lines);
}

/** Wrong and missing facts, passage by passage, to read. */
function listing(passages: readonly ReadPassage[]): string {
  return passages
    .flatMap(({ passage, facts }) => {
      const words = (start: number, end: number): string => passage.text.slice(start, end);
      const inScope = facts.filter(({ property }) => passage.properties.includes(property));
      const wrong = inScope.filter((fact) => !isRight(fact, passage.facts));
      const pairs = inScope.flatMap((fact) => fact.pairs);
      const missed = passage.facts.filter((gold) => !isRight({ ...NOTHING, pairs: [gold] }, pairs));
      if (wrong.length + missed.length === 0) return [];
      return [
        `${passage.id} (fold ${passage.fold}) ${passage.text}`,
        ...missed.map(
          ({ property, subject, object }) =>
            `  missed ${words(subject.start, subject.end)} | ${property} | ${words(object.start, object.end)}`,
        ),
        ...wrong.map(({ property, pairs: [first], confidence }) => {
          const { subject, object } = first ?? { subject: NOWHERE, object: NOWHERE };
          return `  wrong  ${words(subject.start, subject.end)} | ${property} | ${words(object.start, object.end)} (${confidence})`;
        }),
      ];
    })
    .join("\n");
}

const NOWHERE = { start: 0, end: 0 };
const NOTHING = { property: "CEO", confidence: 0, bySyntax: false, byHead: false } as const;
