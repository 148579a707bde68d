import { decodeNames, type NameSpan } from "./decode-names.ts";
import { decodeSpans, type WordSpan } from "./decode-spans.ts";
import { decodeTree } from "./decode-tree.ts";
import { type EncodedWords, encodeWindow } from "./encode-window.ts";
import type { LanguageModel } from "./language-model.ts";
import { applyLemmaScript } from "./lemma-script.ts";
import { settleLemma } from "./settle-lemma.ts";
import { classes, floats } from "./tensor-model.ts";
import type { Window } from "./windows.ts";

/** What a window says of its words; all indices count through the document. */
export interface WindowReading {
  readonly upos: readonly string[];
  readonly features: readonly string[];
  readonly lemmas: readonly string[];
  /** A root's is its own. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly sentences: readonly WordSpan[];
  readonly names: readonly NameSpan[];
  readonly spans: readonly WordSpan[];
  /** The words' vectors, one after the other. */
  readonly vectors: Float32Array;
}

export async function readWindow(
  model: LanguageModel,
  words: EncodedWords,
  window: Window,
): Promise<WindowReading> {
  const { config } = model;
  const { first, end } = window;
  const size = end - first;
  const outputs = await model.reader.run(encodeWindow(words, window, config.pieces));
  const sentences = sentencesOf(floats(outputs, "begin"), words, window);
  const arcs = floats(outputs, "arcs");
  const logits = floats(outputs, "names");
  const scores = floats(outputs, "spans");
  const heads: number[] = [];
  const names: NameSpan[] = [];
  const spans: WordSpan[] = [];
  for (const sentence of sentences) {
    const offset = sentence.first - first;
    const length = sentence.last - sentence.first + 1;
    for (const head of decodeTree(arcs, offset, length, size)) heads.push(sentence.first + head);
    for (const name of decodeNames(logits, offset, length, config.nameTags)) {
      names.push({ ...name, ...shifted(name, sentence.first) });
    }
    const { threshold } = config.spans;
    for (const span of decodeSpans(scores, { offset, words: length, stride: size, threshold })) {
      spans.push(shifted(span, sentence.first));
    }
  }
  const vectors = floats(outputs, "vectors");
  const forms = words.forms.slice(first, end);
  const upos = labelled(classes(outputs, "upos"), config.upos, size);
  const isVerb = (lemma: string): boolean => model.verbs.has(lemma);
  return {
    upos,
    features: labelled(classes(outputs, "feats"), config.feats, size),
    lemmas: labelled(classes(outputs, "lemma"), config.lemmaScripts, size).map((script, index) => {
      const form = forms[index] ?? "";
      const lemma = applyLemmaScript(script, form) || form;
      return settleLemma(form, lemma, upos[index] ?? "X", isVerb);
    }),
    heads,
    relations: await relationsOf(model, vectors, heads, first),
    sentences,
    names,
    spans,
    vectors,
  };
}

function shifted({ first, last }: WordSpan, by: number): WordSpan {
  return { first: first + by, last: last + by };
}

function labelled(numbers: Int32Array, labels: readonly string[], words: number): string[] {
  return Array.from(numbers.subarray(0, words), (number) => labels[number] ?? "_");
}

/**
 * A sentence begins with the window, with each paragraph, and wherever the model says so; but not inside one, as
 * `goesOn` tells.
 */
function sentencesOf(
  begin: Float32Array,
  { forms, paragraphs }: EncodedWords,
  { first, end }: Window,
): WordSpan[] {
  const sentences: WordSpan[] = [];
  let open = first;
  for (let word = first + 1; word < end; word++) {
    const begins = (begin[word - first] ?? 0) > 0 && !goesOn(forms, word);
    if (paragraphs[word] || begins) {
      sentences.push({ first: open, last: word - 1 });
      open = word;
    }
  }
  sentences.push({ first: open, last: end - 1 });
  return sentences;
}

/** A small letter behind a word, and whatever stands behind a quotation that ends in a comma: "…," Tokayev said. */
function goesOn(forms: readonly string[], word: number): boolean {
  const [before = "", form = ""] = forms.slice(word - 1, word + 1);
  if (/^\p{Ll}/u.test(form) && /^[\p{L}\p{N}'’-]+$/u.test(before)) return true;
  let end = word - 1;
  while (end > 0 && CLOSING.test(forms[end] ?? "")) end -= 1;
  return end < word - 1 && forms[end] === ",";
}

const CLOSING = /^["'”’]+$/u;

async function relationsOf(
  { config, relations }: LanguageModel,
  vectors: Float32Array,
  heads: readonly number[],
  first: number,
): Promise<string[]> {
  const dims = [heads.length, config.vector];
  const governors = gather(
    vectors,
    config.vector,
    heads.map((head) => head - first),
  );
  const outputs = await relations.run({
    dependent: { dims, data: vectors },
    head: { dims, data: governors },
  });
  return labelled(classes(outputs, "label"), config.relations, heads.length).map((label, index) =>
    heads[index] === first + index ? "root" : label === "root" ? "parataxis" : label,
  );
}

/** The vectors at some places of a row of vectors, in a row. */
export function gather(
  vectors: Float32Array,
  size: number,
  places: readonly number[],
): Float32Array {
  const gathered = new Float32Array(places.length * size);
  for (const [index, place] of places.entries()) {
    gathered.set(vectors.subarray(place * size, (place + 1) * size), index * size);
  }
  return gathered;
}
