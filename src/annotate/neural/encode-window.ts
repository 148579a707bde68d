import type { ModelConfig } from "./model-config.ts";
import { type Tensors, wholeNumbers } from "./tensor-model.ts";
import type { Window } from "./windows.ts";
import { MARK_SHAPE, pieceShape, wordShape } from "./word-shape.ts";

/** A document's words as the model reads them. */
export interface EncodedWords {
  readonly forms: readonly string[];
  readonly spaceBefore: readonly boolean[];
  readonly paragraphs: readonly boolean[];
  readonly pieces: readonly (readonly number[])[];
}

/** The inputs of the reader graph for one window. */
export function encodeWindow(
  { forms, spaceBefore, paragraphs, pieces }: EncodedWords,
  { first: begin, end }: Window,
  { cls, sep }: ModelConfig["pieces"],
): Tensors {
  const numbers = [cls];
  const shapes = [MARK_SHAPE];
  const first: number[] = [];
  const last: number[] = [];
  for (let word = begin; word < end; word++) {
    if (paragraphs[word] && word > begin) {
      numbers.push(sep);
      shapes.push(MARK_SHAPE);
    }
    const own = pieces[word] ?? [];
    const shape = wordShape(forms[word] ?? "");
    first.push(numbers.length);
    for (const [index, number] of own.entries()) {
      numbers.push(number);
      shapes.push(pieceShape(shape, spaceBefore[word] ?? true, index === 0));
    }
    last.push(numbers.length - 1);
  }
  numbers.push(sep);
  shapes.push(MARK_SHAPE);
  return {
    pieces: wholeNumbers(numbers, [1, numbers.length]),
    shapes: wholeNumbers(shapes, [1, shapes.length]),
    first: wholeNumbers(first, [1, first.length]),
    last: wholeNumbers(last, [1, last.length]),
  };
}
