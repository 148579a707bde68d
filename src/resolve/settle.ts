/**
 * Sorts values of different precision into those that can be one. A value joins the narrowest value
 * that it can mean where there is exactly one; where there are several, nobody can tell, and it
 * stays by itself.
 *
 * @param isNarrower whether the first value is strictly narrower than the second; a partial order
 * @returns for each distinct value the one it is settled with (often itself)
 */
export function settle<Value>(
  values: Iterable<Value>,
  isNarrower: (narrow: Value, wide: Value) => boolean,
): ReadonlyMap<Value, Value> {
  const distinct = [...new Set(values)];
  const narrowest = distinct.filter((value) => !distinct.some((other) => isNarrower(other, value)));
  const settled = new Map<Value, Value>();
  for (const value of distinct) {
    const fitting = narrowest.filter((other) => other === value || isNarrower(other, value));
    const [only] = fitting;
    settled.set(value, fitting.length === 1 && only !== undefined ? only : value);
  }
  return settled;
}
