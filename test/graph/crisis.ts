import type { ClassIri } from "../../src/extract/index.ts";
import { buildGraph, type KnowledgeGraph } from "../../src/graph/index.ts";
import type { EntityId } from "../../src/resolve/index.ts";
import { newsSchema } from "../resolve/news-schema.ts";
import { type Mentioned, report } from "../resolve/report.ts";
import { resolveAll } from "../resolve/resolve-all.ts";

const people = (...names: readonly string[]): readonly Mentioned[] =>
  names.map((words) => ({ words, type: "person" }));

/** Ann – Bob – Cid – Dan in a row, Ann and Bob twice, Eve named only, and a value about Ann. */
export const reports = [
  report({
    source: "one.txt",
    title: "A nomination at the Organisation",
    published: "2022-01-11",
    text: "Ann Lee nominated Bob Ray; Bob Ray met Cid Fox. Ann Lee is 40. Eve Poe watched.",
    mentions: [...people("Ann Lee", "Bob Ray", "Cid Fox"), ...people("Eve Poe")],
    said: [
      { subject: 0, property: "nominated", object: 1 },
      { subject: 1, property: "met", object: 2 },
      { subject: 0, property: "age", object: { value: "40" } },
    ],
  }),
  report({
    source: "two.txt",
    title: "Criticism",
    published: "2022-02-01",
    text: "Did Bob Ray criticize Ann Lee? Cid Fox nominated Dan Tod, Gil Hay said in Paris.",
    mentions: [
      ...people("Bob Ray", "Ann Lee", "Cid Fox", "Dan Tod", "Gil Hay"),
      { words: "Paris", type: "city" },
    ],
    said: [
      { subject: 0, property: "criticized", object: 1, status: "hypothetical" },
      { subject: 2, property: "nominated", object: 3, status: "reported", speaker: 4, place: 5 },
    ],
  }),
];

/** The graph of these reports, given in this order or turned round. */
export function crisisGraph(turned = false): KnowledgeGraph {
  const list = turned ? reports.toReversed() : reports;
  return buildGraph(
    resolveAll(...list),
    list.map(({ document }) => document),
  );
}

export const id = (name: string): EntityId => name as EntityId;

export const personClass: ClassIri = newsSchema.classOf("person");
