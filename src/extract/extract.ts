import type { Annotation } from "../annotate/index.ts";
import type { Document } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import { chunkSentence } from "./chunk.ts";
import { classesOf } from "./classes.ts";
import type { Clause } from "./clause.ts";
import type { Extractor } from "./extractor.ts";
import { matchNouns } from "./match-nouns.ts";
import { matchPatterns } from "./match-patterns.ts";
import { matchSpeech } from "./match-speech.ts";
import { matchVerb } from "./match-verbs.ts";
import { mergeSame } from "./merge-same.ts";
import { type PhraseTable, phraseTable } from "./phrase-table.ts";
import { speakersOfQuotations } from "./quotations.ts";
import { leavesOpen, sentenceContents, viewSentence } from "./sentence-view.ts";
import { settle } from "./settle.ts";
import { findSpeech, type SpeechFrame } from "./speech.ts";
import type { Dropped, MentionRef, Statement } from "./statement.ts";

/**
 * Finds the statements of an annotated document by the phrases of the ontology alone. It reads parts
 * of speech, mentions, times and quantities, cuts each sentence into chunks and attaches them by
 * rule; a dependency tree is not needed and not used. Pure: same arguments, same record.
 */
export const extract: Extractor = (document, annotation, schema) => {
  const table = phraseTable(schema);
  const classes = classesOf(annotation, document.text, schema);
  const clauses = readClauses(document, annotation);
  const frames = speakersOfQuotations(clauses, clauses.map(findSpeech));
  const statements: Statement<MentionRef>[] = [];
  const dropped: Dropped[] = [];
  for (const [index, clause] of clauses.entries()) {
    const own = frames[index] ?? [];
    const candidates = findCandidates(clause, own, table, document);
    const settled = settle(candidates, {
      document,
      annotation,
      classes,
      schema,
      clause,
      frames: own,
    });
    statements.push(...settled.statements);
    dropped.push(...settled.dropped);
  }
  return {
    document: document.id,
    producer: `extract/1 ${schema.version}`,
    annotation,
    classes,
    statements: mergeSame(statements, annotation),
    dropped,
  };
};

function readClauses(document: Document, annotation: Annotation): Clause[] {
  const contents = sentenceContents(annotation);
  let open = false;
  let block = 0;
  return annotation.sentences.map(({ span }, index) => {
    const last = block;
    while (
      block < document.blocks.length - 1 &&
      (document.blocks[block]?.span.end ?? 0) <= span.start
    ) {
      block += 1;
    }
    if (block !== last) open = false;
    const view = viewSentence(document, annotation, index, contents[index], open);
    open = leavesOpen(document, annotation, index, open);
    return { view, chunks: chunkSentence(view), block };
  });
}

function findCandidates(
  clause: Clause,
  frames: readonly SpeechFrame[],
  table: PhraseTable,
  document: Document,
): Candidate[] {
  const verbs = clause.chunks.flatMap((chunk, index) =>
    chunk.kind === "verb" ? matchVerb(clause, index, table) : [],
  );
  return [
    ...verbs,
    ...matchNouns(clause, table),
    ...matchPatterns(clause, table),
    ...matchSpeech(clause, frames, table, document),
  ];
}
