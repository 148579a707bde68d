import { useEffect } from "preact/hooks";
import type { Pointed } from "./emphasis.ts";
import { pointed } from "./pointed.ts";

interface Pointing {
  /** To be called when pointer or focus comes. */
  readonly point: () => void;
  /** To be called when it goes. */
  readonly unpoint: () => void;
}

/** Lets an element stand for a node or an edge: what is on it stands out on the canvas. */
export function usePointing({ kind, id }: Pointed): Pointing {
  const unpoint = () => {
    if (pointed.peek()?.id === id) pointed.value = null;
  };
  // An element that goes while the pointer is on it never tells that the pointer has left.
  useEffect(() => unpoint, [kind, id]);
  return {
    point: () => {
      pointed.value = { kind, id };
    },
    unpoint,
  };
}
