import { isInside, type SentenceTree } from "./sentence-tree.ts";
import { type SpeechFrame, saysSomething } from "./speech.ts";

/**
 * Adds the speakers of quotations that the sentence itself does not name: a quoted stretch with a
 * verb in it is the words of whoever the same block gives as the speaker of its other quotations,
 * and of somebody unknown where it names nobody. What is quoted is never the document's own statement.
 *
 * @param frames by sentence
 */
export function speakersOfQuotations(
  trees: readonly SentenceTree[],
  frames: readonly (readonly SpeechFrame[])[],
): SpeechFrame[][] {
  return trees.map((tree, index) => {
    const own = frames[index] ?? [];
    const orphans = tree.quoted
      .map((stretch) => [...tree.words.keys()].filter((at) => isInside(tree, at, stretch)))
      .filter(
        (words) =>
          saysSomething(tree, words) &&
          !own.some(({ content }) => words.some((at) => content.has(at))),
      );
    if (orphans.length === 0) return [...own];
    const near = neighbours(trees, index).flatMap((other) => frames[other] ?? []);
    const frame = own[0] ?? near.find(({ speaker }) => speaker !== undefined);
    return [...own, borrowed(frame, orphans.flat())];
  });
}

/** The sentences of the same block, the nearest first. */
function neighbours(trees: readonly SentenceTree[], index: number): number[] {
  const block = trees[index]?.block;
  const inBlock = (at: number): boolean => trees[at]?.block === block;
  const found = [index];
  for (let step = 1; inBlock(index - step) || inBlock(index + step); step++) {
    found.push(...[index - step, index + step].filter(inBlock));
  }
  return found;
}

function borrowed(frame: SpeechFrame | undefined, words: readonly number[]): SpeechFrame {
  return {
    verb: undefined,
    speaker: frame?.speaker,
    others: frame?.others ?? [],
    content: new Set(words),
    stance: "said",
  };
}
