import type { PlacedMention, SentenceTree } from "./sentence-tree.ts";
import { isInside } from "./sentence-tree.ts";
import type { SpeechFrame } from "./speech.ts";

const FIRST_PERSON = /^(?:I|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|us|[Oo]ur|[Oo]urs|[Oo]urselves)$/u;
/** From so many blocks in the first person on, what stands between them is the same talk. */
const TALK = 3;

/**
 * Adds the speech of blocks in the first person without quotation marks: the answers of an interview,
 * an account of one's own. It is the words of whoever the block is labelled with ("Rich Bowen: …"), and
 * of somebody unknown without a label; never the document's own statement.
 *
 * @param frames by sentence
 */
export function firstPersonSpeech(
  trees: readonly SentenceTree[],
  frames: readonly (readonly SpeechFrame[])[],
): SpeechFrame[][] {
  const spoken = spokenBlocks(trees);
  const speakers = new Map<number, PlacedMention>();
  for (const tree of trees) {
    const label = labelOf(tree);
    if (label !== undefined && !speakers.has(tree.block)) speakers.set(tree.block, label);
  }
  return trees.map((tree, index) => {
    const own = [...(frames[index] ?? [])];
    if (!spoken.has(tree.block)) return own;
    const content = new Set(tree.words.keys());
    const speaker = speakers.get(tree.block);
    return [...own, { verb: undefined, speaker, others: [], content, stance: "said" }];
  });
}

function spokenBlocks(trees: readonly SentenceTree[]): Set<number> {
  const blocks = new Set(trees.filter(isInFirstPerson).map(({ block }) => block));
  if (blocks.size < TALK) return blocks;
  const sorted = [...blocks].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return new Set(trees.map(({ block }) => block).filter((at) => first <= at && at <= last));
}

function isInFirstPerson(tree: SentenceTree): boolean {
  return tree.words.some(
    ({ text, upos }, at) =>
      upos === "PRON" &&
      FIRST_PERSON.test(text) &&
      !tree.quoted.some((stretch) => isInside(tree, at, stretch)),
  );
}

/** "Rich Bowen: …", "((Rich Bowen)) …": the name that opens a block. */
function labelOf(tree: SentenceTree): PlacedMention | undefined {
  return tree.mentions.find(({ item, first, last }) => {
    const opens = tree.words.slice(0, first).every(({ upos }) => upos === "PUNCT");
    const next = tree.words[last + 1]?.text ?? "";
    return opens && item.kind === "name" && item.type === "person" && /^[:)]/u.test(next);
  });
}
