import type { DocumentWire, SpanWire } from "../../src/server/wire.ts";
import type { Role } from "../statement/roles.ts";
import { cut, type Mark, type Piece } from "../text/cut.ts";
import type { StatingSentence } from "./numbered-facts.ts";

/** What can be marked in the text of a report. */
export type ReaderMark =
  | { readonly kind: "sentence"; readonly sentence: StatingSentence }
  | { readonly kind: "read"; readonly index: number }
  | { readonly kind: "mention"; readonly entity: string }
  | { readonly kind: "role"; readonly role: Role };

/** Pieces in a row that lie in the same sentence, or in none, and state the same. */
export interface Run {
  readonly sentences: readonly StatingSentence[];
  /** Index of the sentence, as it was read, that ends with this run. */
  readonly closing: number | null;
  readonly pieces: readonly Piece<ReaderMark>[];
  /** Sentences that end with this run: their footnote numbers follow it. */
  readonly ending: readonly StatingSentence[];
}

/** All marks of a report, for `runsOf` each of its blocks. */
export function readerMarks(
  mentions: DocumentWire["mentions"],
  sentences: readonly StatingSentence[],
  roles: readonly Mark<Role>[],
  read: readonly SpanWire[] = [],
): Mark<ReaderMark>[] {
  return [
    ...read.map((span, index) => ({ span, value: { kind: "read", index } as const })),
    ...sentences.map((sentence) => ({
      span: sentence.span,
      value: { kind: "sentence", sentence } as const,
    })),
    ...mentions.map(({ span, entity }) => ({ span, value: { kind: "mention", entity } as const })),
    ...roles.map(({ span, value }) => ({ span, value: { kind: "role", role: value } as const })),
  ];
}

/** Lays a block out as runs; their pieces joined give its text. */
export function runsOf(text: string, block: SpanWire, marks: readonly Mark<ReaderMark>[]): Run[] {
  const runs: {
    sentences: StatingSentence[];
    pieces: Piece<ReaderMark>[];
    ending: StatingSentence[];
    read: number | null;
    closing: number | null;
  }[] = [];
  for (const piece of cut(text, block, marks)) {
    const sentences = piece.marks.flatMap(({ value }) =>
      value.kind === "sentence" ? [value.sentence] : [],
    );
    const read = piece.marks.find(({ value }) => value.kind === "read");
    const index = read?.value.kind === "read" ? read.value.index : null;
    const last = runs.at(-1);
    const run = last && last.read === index && sameItems(last.sentences, sentences) ? last : null;
    if (run) run.pieces.push(piece);
    else runs.push({ sentences, pieces: [piece], ending: [], read: index, closing: null });
    const current = runs.at(-1);
    if (current === undefined) continue;
    current.ending.push(...sentences.filter(({ span }) => span.end === piece.span.end));
    if (read?.span.end === piece.span.end) current.closing = index;
  }
  return runs;
}

/**
 * Parts the runs of a block after a sentence: what comes up to its end, and what follows, if that is
 * more than space. Null for what follows says that the sentence does not end in this block.
 * @param whole keeps the block in one piece: nothing follows
 */
export function splitAfter(
  runs: readonly Run[],
  sentence: number | null,
  whole = false,
): readonly [before: readonly Run[], after: readonly Run[] | null] {
  const at = sentence === null ? -1 : runs.findIndex(({ closing }) => closing === sentence);
  if (at < 0) return [runs, null];
  if (whole) return [runs, []];
  const after = runs.slice(at + 1);
  const isBlank = ({ pieces }: Run) => pieces.every(({ text }) => text.trim() === "");
  return [runs.slice(0, at + 1), after.every(isBlank) ? [] : after];
}

/** The entity that a piece names: of nested mentions the innermost. */
export function mentionOf(piece: Piece<ReaderMark>): string | null {
  let entity: string | null = null;
  for (const { value } of piece.marks) if (value.kind === "mention") entity = value.entity;
  return entity;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
