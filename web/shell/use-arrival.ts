import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Moves the focus to a heading that has just come, when the reader came by search or link. Who walks
 * the list beside the canvas stays there.
 */
export function useArrival(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const from = document.activeElement;
    const isWalking = from?.closest('[role="tree"]') !== null && from !== null;
    if (!isWalking) heading.current?.focus({ preventScroll: true });
  }, [heading]);
}
