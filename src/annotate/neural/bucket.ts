/**
 * The number of the bucket that a count is in, as the model was trained with them: counts below the
 * first border have one each, then one begins at each border.
 */
export function bucket(count: number, from: readonly number[]): number {
  const [first = 0] = from;
  if (count < first) return count;
  let index = from.length;
  while (count < (from[index - 1] ?? 0)) index -= 1;
  return first + index - 1;
}
