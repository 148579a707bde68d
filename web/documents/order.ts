import type { DocumentSummaryWire } from "../../src/server/wire.ts";

export type Order = "newest" | "oldest" | "facts" | "title";

export const ORDERS: readonly { readonly value: Order; readonly label: string }[] = [
  { value: "newest", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
  { value: "facts", label: "Most statements first" },
  { value: "title", label: "By title" },
];

/** A sorted copy; undated reports come last in either order of time. */
export function inOrder(
  documents: readonly DocumentSummaryWire[],
  order: Order,
): DocumentSummaryWire[] {
  const byTitle = (a: DocumentSummaryWire, b: DocumentSummaryWire) =>
    a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
  const byDate = (sign: number) => (a: DocumentSummaryWire, b: DocumentSummaryWire) => {
    if (a.published === b.published) return byTitle(a, b);
    if (a.published === null) return 1;
    if (b.published === null) return -1;
    return a.published < b.published ? -sign : sign;
  };
  const compare = {
    newest: byDate(-1),
    oldest: byDate(1),
    facts: (a: DocumentSummaryWire, b: DocumentSummaryWire) =>
      b.statements - a.statements || byTitle(a, b),
    title: byTitle,
  }[order];
  return [...documents].sort(compare);
}
