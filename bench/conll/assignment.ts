/**
 * The greatest total weight of a matching between rows and columns, each used at most once
 * (Kuhn 1955, Munkres 1957; here by shortest augmenting paths with potentials, O(n²m)).
 *
 * @param weight not negative; `weight(row, column)`
 */
export function greatestMatching(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): number {
  if (rows > columns) return greatestMatching(columns, rows, (row, column) => weight(column, row));
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const from = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j] === 1) continue;
        const cost =
          -weight(current - 1, j - 1) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (cost < (slack[j] ?? 0)) {
          slack[j] = cost;
          from[j] = column;
        }
        if ((slack[j] ?? 0) < delta) {
          delta = slack[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j] === 1) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else {
          slack[j] = (slack[j] ?? 0) - delta;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = from[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  let total = 0;
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j] ?? 0;
    if (row > 0) total += weight(row - 1, j - 1);
  }
  return total;
}
