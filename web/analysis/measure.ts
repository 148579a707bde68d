import type { Measure, TextStyle } from "./lay-out-tree.ts";

/** The fonts of the drawing; `styles/analysis.css` sets the same. */
const FONTS: Readonly<Record<TextStyle, string>> = {
  word: '500 17px "Newsreader Variable", Georgia, serif',
  tag: '500 10.5px "Libre Franklin Variable", system-ui, sans-serif',
  lemma: 'italic 400 14px "Newsreader Variable", Georgia, serif',
  label: '500 11px "Libre Franklin Variable", system-ui, sans-serif',
};

/** A share more, as tags are set with wide spacing and fonts may still be on their way. */
const SLACK = 1.06;

const pen = document.createElement("canvas").getContext("2d");

/** Width of a text as the browser sets it. */
export const measureText: Measure = (text, style) => {
  if (!pen) return text.length * 8;
  pen.font = FONTS[style];
  return pen.measureText(text).width * SLACK;
};
