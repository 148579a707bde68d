import { useState } from "preact/hooks";
import type { WordWire } from "../../src/server/wire.ts";
import { type Arc, type Bracket, type DrawnStretch, layOutTree } from "./lay-out-tree.ts";
import { measureText } from "./measure.ts";
import { relationName, uposName } from "./words-for-tags.ts";

/** Pixels: of one level of arcs, from arcs to words, of the lines of a word, of a row of brackets. */
const LEVEL = 23;
const CROWN = 20;
const WORD = { text: 22, tag: 39, lemma: 57, height: 64 };
const ROW = 28;
const ARROW = 5;
/** From which length on an arc has its label near its end, and how far from it. */
const LONG = 220;
const LABEL_AT = 60;

interface TreeDrawingProps {
  readonly words: readonly WordWire[];
  readonly stretches: readonly DrawnStretch[];
}

/** A sentence as a drawing: arcs from heads to words, tags and lemmas, brackets of what is named. */
export function TreeDrawing({ words, stretches }: TreeDrawingProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const layout = layOutTree(words, stretches, measureText);
  const { width, middles, arcs, roots, brackets, levels, rows } = layout;
  const base = roots.length === 0 ? 4 : CROWN + levels * LEVEL + ARROW;
  const height = base + WORD.height + rows * ROW + 4;
  const isLit = ({ head, dependent }: Arc) => pointed === head || pointed === dependent;
  return (
    <svg
      class="tree"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Drawing of the sentence. The table of words says the same."
    >
      {roots.map(({ word, x }) => (
        <g key={word} class="tree-root">
          <path class="tree-line" d={`M${x} 15V${base - ARROW}`} />
          <path class="tree-arrow" d={arrowAt(x, base)} />
          <text class="tree-label" x={x} y={10}>
            root
          </text>
        </g>
      ))}
      {[...arcs]
        .sort((a, b) => Number(isLit(a)) - Number(isLit(b)) || b.level - a.level)
        .map((arc) => (
          <ArcLine key={arc.dependent} arc={arc} base={base} lit={isLit(arc)} words={words} />
        ))}
      {words.map(({ text, upos, lemma }, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a hint for the eye; the table says the same
        <g
          key={index}
          class={pointed === index + 1 ? "tree-word is-pointed" : "tree-word"}
          onMouseEnter={() => setPointed(index + 1)}
          onMouseLeave={() => setPointed(null)}
        >
          <text class="tree-text" x={middles[index]} y={base + WORD.text}>
            {text}
          </text>
          {upos && (
            <text class="tree-tag" x={middles[index]} y={base + WORD.tag}>
              <title>{uposName(upos)}</title>
              {upos}
            </text>
          )}
          <text class="tree-lemma" x={middles[index]} y={base + (upos ? WORD.lemma : WORD.tag + 3)}>
            {lemma}
          </text>
        </g>
      ))}
      {brackets.map((bracket, index) => (
        <BracketLine key={index} bracket={bracket} top={base + WORD.height + bracket.row * ROW} />
      ))}
    </svg>
  );
}

interface ArcLineProps {
  readonly arc: Arc;
  readonly base: number;
  readonly lit: boolean;
  readonly words: readonly WordWire[];
}

function ArcLine({ arc, base, lit, words }: ArcLineProps) {
  const { from, to, level, label, head, dependent } = arc;
  const top = base - ARROW - level * LEVEL + 6;
  const side = to > from ? 1 : -1;
  const round = Math.min(11, Math.abs(to - from) / 2);
  // The label of a long arc stands near the word that it is about: the middle may be out of sight.
  const middle = Math.abs(to - from) > LONG ? to - side * LABEL_AT : (from + to) / 2;
  const room = measureText(label, "label") / 2 + 3;
  return (
    <g class={lit ? "tree-arc is-lit" : "tree-arc"}>
      <title>
        {words[dependent - 1]?.text}: {relationName(label)} of {words[head - 1]?.text}
      </title>
      <path
        class="tree-line"
        d={`M${from} ${base}V${top + round}Q${from} ${top} ${from + side * round} ${top}H${
          to - side * round
        }Q${to} ${top} ${to} ${top + round}V${base - ARROW}`}
      />
      <path class="tree-arrow" d={arrowAt(to, base)} />
      <rect class="tree-gap" x={middle - room} y={top - 7} width={2 * room} height={14} />
      <text class="tree-label" x={middle} y={top + 3.5}>
        {label}
      </text>
    </g>
  );
}

function BracketLine({ bracket, top }: { readonly bracket: Bracket; readonly top: number }) {
  const { from, to, label, kind } = bracket;
  return (
    <g class={`tree-bracket is-${kind}`}>
      <path class="tree-line" d={`M${from} ${top}v5H${to}v-5`} />
      <text class="tree-label" x={(from + to) / 2} y={top + 18}>
        {label}
      </text>
    </g>
  );
}

function arrowAt(x: number, y: number): string {
  return `M${x} ${y}l${-ARROW * 0.62} ${-ARROW - 1.5}h${ARROW * 1.24}z`;
}
