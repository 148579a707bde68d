import { maximumSpanningTree } from "./spanning-tree.ts";

/**
 * The governor of each word of a sentence, from a table of the window's words: the score of word h as
 * governor of word d is at `d * stride + h`, of d as the root at `d * stride + d`.
 *
 * @param offset of the sentence's first word in the window
 * @returns by word of the sentence; the root's is itself
 */
export function decodeTree(
  arcs: Float32Array,
  offset: number,
  words: number,
  stride: number,
): Int32Array {
  const size = words + 1;
  const scores = new Float64Array(size * size);
  for (let d = 0; d < words; d++) {
    const row = (offset + d) * stride + offset;
    for (let h = 0; h < words; h++) {
      scores[(d + 1) * size + (h === d ? 0 : h + 1)] = arcs[row + h] ?? 0;
    }
  }
  const governors = maximumSpanningTree(scores, words);
  return Int32Array.from({ length: words }, (_, d) => {
    const governor = governors[d + 1] ?? 0;
    return governor === 0 ? d : governor - 1;
  });
}
