import type { DocumentWire, SpanWire } from "../../src/server/wire.ts";
import type { Role } from "../statement/roles.ts";
import { cut, type Mark, type Piece } from "../text/cut.ts";
import type { StatingSentence } from "./numbered-facts.ts";

/** What can be marked in the text of a report. */
export type ReaderMark =
  | { readonly kind: "sentence"; readonly sentence: StatingSentence }
  | { readonly kind: "mention"; readonly entity: string }
  | { readonly kind: "role"; readonly role: Role };

/** Pieces in a row that lie in the same stating sentences, or in none. */
export interface Run {
  readonly sentences: readonly StatingSentence[];
  readonly pieces: readonly Piece<ReaderMark>[];
  /** Sentences that end with this run: their footnote numbers follow it. */
  readonly ending: readonly StatingSentence[];
}

/** All marks of a report, for `runsOf` each of its blocks. */
export function readerMarks(
  mentions: DocumentWire["mentions"],
  sentences: readonly StatingSentence[],
  roles: readonly Mark<Role>[],
): Mark<ReaderMark>[] {
  return [
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
  }[] = [];
  for (const piece of cut(text, block, marks)) {
    const sentences = piece.marks.flatMap(({ value }) =>
      value.kind === "sentence" ? [value.sentence] : [],
    );
    const last = runs.at(-1);
    const run = last && sameItems(last.sentences, sentences) ? last : null;
    if (run) run.pieces.push(piece);
    else runs.push({ sentences, pieces: [piece], ending: [] });
    runs.at(-1)?.ending.push(...sentences.filter(({ span }) => span.end === piece.span.end));
  }
  return runs;
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
