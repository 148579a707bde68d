import { countLetters } from "../base/index.ts";
import { type Document, sliceSpan } from "../documents/index.ts";
import { afterDeath } from "./after-death.ts";
import type { Candidate } from "./candidate.ts";
import { classesOf } from "./classes.ts";
import type { Extractor } from "./extractor.ts";
import { findOpen } from "./find-open.ts";
import { firstPersonSpeech } from "./first-person.ts";
import { matchLearned } from "./match-learned.ts";
import { matchNominalizations } from "./match-nominalizations.ts";
import { matchNouns } from "./match-nouns.ts";
import { matchPatterns } from "./match-patterns.ts";
import { matchSpeech } from "./match-speech.ts";
import { matchVerb } from "./match-verbs.ts";
import { mergeSame } from "./merge-same.ts";
import { keepOneValue } from "./one-value.ts";
import { type PhraseTable, phraseTable } from "./phrase-table.ts";
import { speakersOfQuotations } from "./quotations.ts";
import { type SentenceTree, sentenceTrees } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";
import { settle } from "./settle.ts";
import { sift } from "./sift.ts";
import { findSpeech, type SpeechFrame } from "./speech.ts";
import type { Dropped, MentionRef, Statement } from "./statement.ts";

/**
 * Finds the statements of an annotated document: by the phrases of the ontology over each sentence's
 * dependency tree, by the model's relation head, and, where neither has a property, in the sentence's
 * own words. What is more likely wrong than right is dropped. Pure: same arguments, same record.
 */
export const extract: Extractor = (document, annotation, schema) => {
  const record = extractAll(document, annotation, schema);
  const sifted = sift(record.statements);
  const kept = keepOneValue(sifted.statements, annotation, schema);
  const dropped = [...record.dropped, ...sifted.dropped, ...kept.dropped];
  return { ...record, statements: kept.statements, dropped };
};

/** As `extract`, but with all that is found, however doubtful: what the weights of confidence are fitted on. */
export const extractAll: Extractor = (document, annotation, schema) => {
  const table = phraseTable(schema);
  const classes = classesOf(annotation, document.text, schema);
  const trees = sentenceTrees(document, annotation);
  const frames = firstPersonSpeech(trees, speakersOfQuotations(trees, trees.map(findSpeech)));
  const mentionsOf = new Map<number, number>();
  for (const { kind, chain } of annotation.mentions) {
    if (kind !== "pronoun") mentionsOf.set(chain, (mentionsOf.get(chain) ?? 0) + 1);
  }
  const namesOf = new Map<number, number[]>();
  for (const { kind, chain, sentence } of annotation.mentions) {
    if (kind !== "name") continue;
    const known = namesOf.get(chain);
    if (known === undefined) namesOf.set(chain, [sentence]);
    else known.push(sentence);
  }
  const named = new Set(namesOf.keys());
  const interview = isInterview(trees);
  const statements: Statement<MentionRef>[] = [];
  const dropped: Dropped[] = [];
  for (const [index, tree] of trees.entries()) {
    if (!isLatin(sliceSpan(document.text, tree.span))) continue;
    const own = frames[index] ?? [];
    const candidates = [
      ...findCandidates(tree, own, table, document),
      ...matchLearned(tree, schema, classes),
    ];
    const open = findOpen(tree, document);
    const setting: Setting = {
      document,
      classes,
      mentionsOf,
      named,
      namesOf,
      interview,
      schema,
      tree,
      frames: own,
    };
    const settled = settle(candidates, open, setting);
    statements.push(...settled.statements);
    dropped.push(...settled.dropped);
  }
  return {
    document: document.id,
    producer: `extract/2 ${schema.version}`,
    annotation,
    classes,
    statements: mergeSame(afterDeath(statements, annotation, schema), annotation),
    dropped,
  };
};

/** Whether a document has so many questions that it must be an interview. */
function isInterview(trees: readonly SentenceTree[]): boolean {
  const questions = trees.filter(({ words }) => words.at(-1)?.text === "?").length;
  return questions > 4 && questions > trees.length / 20;
}

/** Whether most of a text's letters are Latin: what is written in another script is not English. */
function isLatin(text: string): boolean {
  const { letters, latin } = countLetters(text);
  return latin >= 0.5 * letters;
}

function findCandidates(
  tree: SentenceTree,
  frames: readonly SpeechFrame[],
  table: PhraseTable,
  document: Document,
): Candidate[] {
  return [
    ...[...tree.words.keys()].flatMap((at) => matchVerb(tree, at, table)),
    ...matchNouns(tree, table),
    ...matchNominalizations(tree, table),
    ...matchPatterns(tree, table),
    ...matchSpeech(tree, frames, table, document),
  ];
}
