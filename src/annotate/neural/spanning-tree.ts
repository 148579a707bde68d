/**
 * The tree of highest total score with exactly one word under the root: Chu and Liu 1965, Edmonds
 * 1967. Root arcs are made dear enough that a second one never pays, which is exact here because any
 * word may govern any other (see Zmigrod, Vieira and Cotterell 2020, "Please Mind the Root").
 *
 * @param scores finite; `scores[d * (words + 1) + h]` is how well word `h` governs word `d`, both
 *   from 1, with 0 as the root; row 0 and the diagonal are not read
 * @returns by word from 1 its governor, 0 for the root; entry 0 is -1
 */
export function maximumSpanningTree(scores: ArrayLike<number>, words: number): Int32Array {
  const size = words + 1;
  const rows = Array.from({ length: size }, (_, d) =>
    Float64Array.from({ length: size }, (_, h) => (d === h ? 0 : (scores[d * size + h] ?? 0))),
  );
  const best = greedy(rows);
  if (best.filter((head) => head === 0).length === 1 && isTree(best)) return best;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) {
      if (h === d) continue;
      low = Math.min(low, rows[d]?.[h] ?? 0);
      high = Math.max(high, rows[d]?.[h] ?? 0);
    }
  }
  const dear = (high - low + 1) * size;
  for (const row of rows) row[0] = (row[0] ?? 0) - dear;
  return arborescence(rows);
}

/** Best governor of each node but 0, cycles broken by contracting them all and solving the rest. */
function arborescence(rows: readonly Float64Array[]): Int32Array {
  const heads = greedy(rows);
  const group = contract(heads);
  const groups = group.reduce((most, number) => Math.max(most, number), 0) + 1;
  if (groups === rows.length) return heads;
  const merged = Array.from({ length: groups }, () =>
    new Float64Array(groups).fill(Number.NEGATIVE_INFINITY),
  );
  // Which arc between nodes stands behind the best arc between groups.
  const dependent = new Int32Array(groups * groups);
  const governor = new Int32Array(groups * groups);
  for (let d = 1; d < rows.length; d++) {
    const own = rows[d]?.[heads[d] ?? 0] ?? 0;
    const to = group[d] ?? 0;
    const cyclic = group[heads[d] ?? 0] === to;
    for (let h = 0; h < rows.length; h++) {
      const from = group[h] ?? 0;
      if (from === to) continue;
      const score = (rows[d]?.[h] ?? 0) - (cyclic ? own : 0);
      const row = merged[to];
      if (row !== undefined && score > (row[from] ?? 0)) {
        row[from] = score;
        dependent[to * groups + from] = d;
        governor[to * groups + from] = h;
      }
    }
  }
  const solved = arborescence(merged);
  for (let to = 1; to < groups; to++) {
    const arc = to * groups + (solved[to] ?? 0);
    heads[dependent[arc] ?? 0] = governor[arc] ?? 0;
  }
  return heads;
}

function isTree(heads: Int32Array): boolean {
  return new Set(contract(heads)).size === heads.length;
}

function greedy(rows: readonly Float64Array[]): Int32Array {
  const heads = new Int32Array(rows.length).fill(-1);
  for (let d = 1; d < rows.length; d++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let h = 0; h < rows.length; h++) {
      const score = rows[d]?.[h] ?? 0;
      if (h !== d && score > best) {
        best = score;
        heads[d] = h;
      }
    }
  }
  return heads;
}

/** Numbers the nodes from 0 such that exactly the nodes of one cycle share a number. */
function contract(heads: Int32Array): Int32Array {
  const group = new Int32Array(heads.length).fill(-1);
  const seenFrom = new Int32Array(heads.length).fill(-1);
  group[0] = 0;
  let next = 1;
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seenFrom[node] === -1) {
      seenFrom[node] = start;
      node = heads[node] ?? 0;
    }
    if (node > 0 && seenFrom[node] === start && group[node] === -1) {
      for (let at = node; group[at] === -1; at = heads[at] ?? 0) group[at] = next;
      next += 1;
    }
  }
  for (let node = 1; node < heads.length; node++) {
    if (group[node] === -1) {
      group[node] = next;
      next += 1;
    }
  }
  return group;
}
