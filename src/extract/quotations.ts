import { containsSpan, overlapsSpan, type Span } from "../documents/index.ts";
import type { Clause } from "./clause.ts";
import type { SpeechFrame } from "./speech.ts";

/**
 * Adds the speakers of quotations that the sentence itself does not name: a quoted stretch with a
 * verb in it is the words of whoever the same paragraph gives as the speaker of its other quotations,
 * and of somebody unknown where it names nobody. What is quoted is never the document's own statement.
 *
 * @param frames by sentence
 */
export function speakersOfQuotations(
  clauses: readonly Clause[],
  frames: readonly (readonly SpeechFrame[])[],
): SpeechFrame[][] {
  return clauses.map((clause, index) => {
    const own = frames[index] ?? [];
    const orphans = clause.view.quoted.filter(
      (quote) =>
        speaks(clause, quote) &&
        !own.some(({ content }) => content.some((part) => overlapsSpan(part, quote))),
    );
    if (orphans.length === 0) return [...own];
    const near = neighbours(clauses, index).flatMap((other) => frames[other] ?? []);
    const frame = own[0] ?? near.find(({ speaker }) => speaker !== undefined);
    return [...own, borrowed(frame, orphans, clause)];
  });
}

/** The sentences of the same paragraph, the nearest first. */
function neighbours(clauses: readonly Clause[], index: number): number[] {
  const block = clauses[index]?.block;
  const found = [index];
  let [before, after] = [index - 1, index + 1];
  while (clauses[before]?.block === block || clauses[after]?.block === block) {
    if (clauses[before]?.block === block) found.push(before);
    else before = -1;
    if (clauses[after]?.block === block) found.push(after);
    else after = clauses.length;
    before -= 1;
    after += 1;
  }
  return found;
}

function borrowed(
  frame: SpeechFrame | undefined,
  content: readonly Span[],
  clause: Clause,
): SpeechFrame {
  return {
    verb: undefined,
    speaker: frame?.speaker,
    others: frame?.others ?? [],
    cue: content[0] ?? clause.view.span,
    content,
    stance: "said",
  };
}

/** Whether a quoted stretch says something, with a finite verb; a quoted word or two does not. */
function speaks(clause: Clause, quote: Span): boolean {
  return clause.chunks.some((chunk) => {
    const word = chunk.kind === "verb" ? clause.view.words[chunk.group.last] : undefined;
    return (
      word !== undefined &&
      chunk.kind === "verb" &&
      chunk.group.form === "finite" &&
      containsSpan(quote, word.span)
    );
  });
}
