/**
 * Sets of numbers `0..size-1` that can only grow together (union-find with path halving; Tarjan,
 * JACM 22(2), 1975). The least member represents its set, so the order of joining leaves no trace.
 */
export class DisjointSets {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  find(member: number): number {
    let current = member;
    for (;;) {
      const parent = this.#parent[current] ?? current;
      const grandparent = this.#parent[parent] ?? parent;
      if (parent === grandparent) {
        return parent;
      }
      this.#parent[current] = grandparent;
      current = grandparent;
    }
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
