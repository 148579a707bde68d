/** A word as it is drawn: its text, what stands beneath it, and the number of its head. */
export interface DrawnWord {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string | null;
  /** From 1; 0 for a root, null without a tree. */
  readonly head: number | null;
  readonly relation: string | null;
}

/** A stretch of words with a bracket under it; words are numbered from 1. */
export interface DrawnStretch {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  readonly kind: "mention" | "value";
}

export type TextStyle = "word" | "tag" | "lemma" | "label";

/** Width of a text in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

export interface Arc {
  /** Numbers of the governing and the governed word. */
  readonly head: number;
  readonly dependent: number;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Height above the words: from 1. */
  readonly level: number;
}

export interface Bracket extends DrawnStretch {
  readonly from: number;
  readonly to: number;
  /** Row under the words: from 0. */
  readonly row: number;
}

/** Where everything stands, in pixels from the left; heights are in levels and rows. */
export interface TreeLayout {
  readonly width: number;
  /** The middle of each word. */
  readonly middles: readonly number[];
  readonly arcs: readonly Arc[];
  readonly roots: readonly { readonly word: number; readonly x: number }[];
  readonly brackets: readonly Bracket[];
  readonly levels: number;
  readonly rows: number;
}

/** Pixels around a word, between the ends of two arcs at one word, and around a label. */
const GAP = 20;
const PORT = 6;
const LABEL_ROOM = 18;
const BRACKET_INSET = 5;

interface Edge {
  readonly head: number;
  readonly dependent: number;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/**
 * Lays out a sentence: words in a line, an arc above from each word's head to the word, brackets
 * under stretches. Arcs and brackets lie over those that they span, and words move apart until every
 * label has room.
 */
export function layOutTree(
  words: readonly DrawnWord[],
  stretches: readonly DrawnStretch[],
  measure: Measure,
): TreeLayout {
  const edges = edgesOf(words);
  const widths = words.map(
    ({ text, upos, lemma }) =>
      GAP + Math.max(measure(text, "word"), measure(upos ?? "", "tag"), measure(lemma, "lemma")),
  );
  makeRoomForArcs(widths, edges, measure);
  makeRoomForBrackets(widths, stretches, measure);
  const starts = startsOf(widths);
  const middles = widths.map((width, index) => (starts[index] ?? 0) + width / 2);
  const levels = stack(edges.map(({ left, right }) => ({ start: left, end: right })));
  const ports = portsOf(edges, words);
  const place = (word: number, edge: Edge | null) =>
    (middles[word - 1] ?? 0) + (ports[word - 1]?.get(edge) ?? 0);
  const arcs = edges.map((edge, index): Arc => {
    return {
      head: edge.head,
      dependent: edge.dependent,
      label: edge.label,
      from: place(edge.head, edge),
      to: place(edge.dependent, edge),
      level: (levels[index] ?? 0) + 1,
    };
  });
  const rows = stack(stretches.map(({ first, last }) => ({ start: first, end: last + 1 })));
  const brackets = stretches.map(
    (stretch, index): Bracket => ({
      ...stretch,
      from: (starts[stretch.first - 1] ?? 0) + BRACKET_INSET,
      to: (starts[stretch.last] ?? 0) - BRACKET_INSET,
      row: rows[index] ?? 0,
    }),
  );
  return {
    width: starts.at(-1) ?? 0,
    middles,
    arcs,
    roots: words.flatMap(({ head }, index) =>
      head === 0 ? [{ word: index + 1, x: place(index + 1, null) }] : [],
    ),
    brackets,
    levels: Math.max(0, ...arcs.map(({ level }) => level)),
    rows: Math.max(0, ...brackets.map(({ row }) => row + 1)),
  };
}

function edgesOf(words: readonly DrawnWord[]): Edge[] {
  return words.flatMap(({ head, relation }, index) => {
    const dependent = index + 1;
    if (head === null || head === 0 || head > words.length) return [];
    const [left, right] = [Math.min(head, dependent), Math.max(head, dependent)];
    return [{ head, dependent, label: relation ?? "", left, right }];
  });
}

/** Widens the words at both ends of an arc that is too narrow for its label; the shortest first. */
function makeRoomForArcs(widths: number[], edges: readonly Edge[], measure: Measure): void {
  const byLength = [...edges].sort((a, b) => a.right - a.left - (b.right - b.left));
  for (const { left, right, label } of byLength) {
    const [a, b] = [left - 1, right - 1];
    const between = widths.slice(a + 1, b).reduce((sum, width) => sum + width, 0);
    const missing =
      measure(label, "label") + LABEL_ROOM - between - ((widths[a] ?? 0) + (widths[b] ?? 0)) / 2;
    if (missing > 0) {
      widths[a] = (widths[a] ?? 0) + missing;
      widths[b] = (widths[b] ?? 0) + missing;
    }
  }
}

function makeRoomForBrackets(
  widths: number[],
  stretches: readonly DrawnStretch[],
  measure: Measure,
): void {
  for (const { first, last, label } of stretches) {
    const width = widths.slice(first - 1, last).reduce((sum, one) => sum + one, 0);
    const share = (measure(label, "label") + 2 * BRACKET_INSET - width) / (last - first + 1);
    if (share <= 0) continue;
    for (let index = first - 1; index < last; index += 1) {
      widths[index] = (widths[index] ?? 0) + share;
    }
  }
}

/** Left borders of the words, and at the end the right border of the last. */
function startsOf(widths: readonly number[]): number[] {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
  return starts;
}

/** The lowest row for each interval in which it lies over all shorter ones that it overlaps. */
function stack(intervals: readonly { readonly start: number; readonly end: number }[]): number[] {
  const rows: number[] = intervals.map(() => 0);
  const order = intervals
    .map((interval, index) => ({ ...interval, index }))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  order.forEach(({ start, end, index }, at) => {
    const below = order.slice(0, at).filter((other) => other.start < end && start < other.end);
    rows[index] = Math.max(-1, ...below.map((other) => rows[other.index] ?? 0)) + 1;
  });
  return rows;
}

/**
 * How far from a word's middle each of its arcs ends; under null the arrow of a root. Arcs to the
 * left end left of those to the right, and long ones nearest the middle, so that no two at one word
 * cross.
 */
function portsOf(
  edges: readonly Edge[],
  words: readonly DrawnWord[],
): readonly ReadonlyMap<Edge | null, number>[] {
  const length = ({ left, right }: Edge) => right - left;
  return words.map(({ head }, index) => {
    const toLeft = edges
      .filter(({ right }) => right === index + 1)
      .sort((a, b) => length(a) - length(b));
    const toRight = edges
      .filter(({ left }) => left === index + 1)
      .sort((a, b) => length(b) - length(a));
    const all = [...toLeft, ...(head === 0 ? [null] : []), ...toRight];
    const middle = (all.length - 1) / 2;
    return new Map(all.map((edge, at) => [edge, (at - middle) * PORT]));
  });
}
