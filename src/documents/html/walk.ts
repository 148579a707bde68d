import { type HtmlElement, type HtmlNode, isElement, TEXT } from "./html-document.ts";

/** Hears of nodes in document order. */
export interface Visitor {
  /** Whether to go into the element; `leave` is called for those that were gone into. */
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
  text(characters: string): void;
}

/** Walks a tree without recursion: pages may nest tens of thousands deep. */
export function walk(root: HtmlElement, visitor: Visitor): void {
  const open: HtmlNode[] = [];
  let node: HtmlNode | null = root;
  while (node !== null) {
    if (isElement(node) && visitor.enter(node)) {
      open.push(node);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
    } else if (node.nodeType === TEXT) {
      visitor.text(node.textContent ?? "");
    }
    node = leaveFinished(node);
  }

  /** Leaves the node, and its ancestors as far as it was their last child; the next one to visit. */
  function leaveFinished(from: HtmlNode): HtmlNode | null {
    let at: HtmlNode | null = from;
    while (at !== null) {
      if (isElement(at) && open.at(-1) === at) {
        open.pop();
        visitor.leave(at);
      }
      if (at === root) {
        return null;
      }
      if (at.nextSibling !== null) {
        return at.nextSibling;
      }
      at = at.parentNode;
    }
    return null;
  }
}
