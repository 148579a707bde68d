import type { DocumentWire } from "../../src/server/wire.ts";

type Block = DocumentWire["blocks"][number];

/** Blocks as they are set: items in a row make one list. */
export type SetBlock =
  | { readonly kind: "list"; readonly items: readonly Block[] }
  | { readonly kind: "block"; readonly block: Block };

export function setBlocks(blocks: readonly Block[]): SetBlock[] {
  const set: SetBlock[] = [];
  let items: Block[] | null = null;
  for (const block of blocks) {
    if (block.kind !== "item") {
      items = null;
      set.push({ kind: "block", block });
    } else if (items) {
      items.push(block);
    } else {
      items = [block];
      set.push({ kind: "list", items });
    }
  }
  return set;
}
