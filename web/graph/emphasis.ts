import type { DrawnGraph } from "./drawn-graph.ts";

/** What the reader points at; the pointer and the keyboard both set it. */
export interface Pointed {
  readonly kind: "node" | "edge";
  readonly id: string;
}

/** Which nodes and edges stand out. `null` sets mean that nothing is pointed at: all look alike. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string> | null;
  readonly edges: ReadonlySet<string> | null;
  readonly selected: Pointed | null;
  readonly pointed: Pointed | null;
  /** How far the rest steps back: a lasting selection leaves more to see than a passing glance. */
  readonly fade: number;
}

const GLANCE = 0.78;
const SELECTION = 0.5;

export const NO_EMPHASIS: Emphasis = {
  nodes: null,
  edges: null,
  selected: null,
  pointed: null,
  fade: 0,
};

/** What is pointed at wins over what is selected, so that a hover previews another neighbourhood. */
export function emphasise(
  graph: DrawnGraph,
  selected: Pointed | null,
  pointed: Pointed | null,
): Emphasis {
  const present = (item: Pointed | null) =>
    item && (item.kind === "node" ? graph.hasNode(item.id) : graph.hasEdge(item.id)) ? item : null;
  const subject = present(pointed) ?? present(selected);
  if (subject === null) return { ...NO_EMPHASIS, selected: present(selected) };
  const both = {
    selected: present(selected),
    pointed: present(pointed),
    fade: present(pointed) ? GLANCE : SELECTION,
  };
  if (subject.kind === "edge") {
    return {
      ...both,
      nodes: new Set(graph.extremities(subject.id)),
      edges: new Set([subject.id]),
    };
  }
  return {
    ...both,
    nodes: new Set([subject.id, ...graph.neighbors(subject.id)]),
    edges: new Set(graph.edges(subject.id)),
  };
}
