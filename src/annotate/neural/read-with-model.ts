import type { MentionKind } from "../annotation.ts";
import type { NameSpan } from "./decode-names.ts";
import { spanHead, type WordSpan } from "./decode-spans.ts";
import type { EncodedWords } from "./encode-window.ts";
import { joinSame } from "./join-same.ts";
import type { LanguageModel } from "./language-model.ts";
import { contentOf } from "./link-candidates.ts";
import { createMentionLinker, type VectorMention } from "./link-mentions.ts";
import { proposeRelations } from "./propose-relations.ts";
import { readWindow, type WindowReading } from "./read-window.ts";
import type { Reading, ReadMention, ReadRelation, ReadWord } from "./reading.ts";
import { relationUnits } from "./relation-units.ts";
import { type ScoredType, settleTypes } from "./settle-types.ts";
import { wholeNames } from "./whole-names.ts";
import { cutWindows, paragraphStarts, type Window, windowStarts } from "./windows.ts";
import { wordBorders } from "./word-borders.ts";

/**
 * Reads a text with a trained model, window after window; chains run through all of it. Memory grows
 * with the words and mentions, not with the windows.
 *
 * @param borders where stretches begin that are read on their own, in UTF-16 code units, ascending;
 *   an empty line is a border in any case
 */
export async function readWithModel(
  model: LanguageModel,
  text: string,
  borders: readonly number[],
): Promise<Reading> {
  const borderWords = wordBorders(text);
  const forms = borderWords.map(({ start, end }) => text.slice(start, end));
  const paragraphs = paragraphStarts(text, borderWords, borders);
  const encoded: EncodedWords = {
    forms,
    paragraphs,
    spaceBefore: borderWords.map(({ spaceBefore }) => spaceBefore),
    pieces: forms.map(model.pieces),
  };
  const windows = cutWindows(
    encoded.pieces.map(({ length }) => length),
    windowStarts(forms, borderWords, paragraphs),
    paragraphs,
    model.config.pieces.window,
  );
  const link = createMentionLinker(model);
  const stop = new Set(model.config.coreference.stop);
  const words: ReadWord[] = [];
  const sentences: WordSpan[] = [];
  const names: NameSpan[] = [];
  const mentions: (Omit<ReadMention, "type"> & ScoredType)[] = [];
  const relations: ReadRelation[] = [];
  for (const window of windows) {
    const read = await readWindow(model, encoded, window);
    for (const [index, border] of borderWords.slice(window.first, window.end).entries()) {
      words.push({
        ...border,
        form: forms[window.first + index] ?? "",
        lemma: read.lemmas[index] ?? "",
        upos: read.upos[index] ?? "X",
        features: read.features[index] ?? "_",
        head: read.heads[index] ?? window.first + index,
        deprel: read.relations[index] ?? "dep",
      });
    }
    const found = mentionsOf(read, window, forms, sentences.length, stop);
    const linked = await link(found, read.vectors, window.first);
    for (const [index, { first, last, head, kind }] of found.entries()) {
      const { types = new Float32Array(), chain = 0, antecedent } = linked[index] ?? {};
      const isName = kind === "name";
      mentions.push({ first, last, head, kind, chain, antecedent, types, isName });
    }
    const typedOnly = found.map((mention, index) => {
      return { ...mention, type: likeliest(linked[index]?.types, model.config.mentionTypes) };
    });
    const units = relationUnits(read.names, typedOnly, read.heads, window.first);
    relations.push(...(await proposeRelations(model, units, { firstWord: window.first, ...read })));
    sentences.push(...read.sentences);
    names.push(...read.names);
  }
  const types = settleTypes(mentions, names, model.config.mentionTypes);
  const typed = mentions.map(({ first, last, head, kind, chain, antecedent }, index) => {
    return { first, last, head, kind, chain, antecedent, type: types[index] ?? "" };
  });
  const chains = joinSame(typed, words, stop);
  return {
    words,
    sentences,
    names,
    mentions: wholeNames(
      typed.map((mention, index) => ({ ...mention, chain: chains[index] ?? index })),
      names,
    ),
    relations,
  };
}

const ARGUMENTS = /^(?:nsubj|obj|iobj)(?::(?!outer)|$)/u;
const REFLEXIVE = /(?:self|selves)$|^(?:each|other)$/u;

function mentionsOf(
  { spans, sentences, heads, upos, relations }: WindowReading,
  window: Window,
  forms: readonly string[],
  sentencesBefore: number,
  stop: ReadonlySet<string>,
): VectorMention[] {
  const governor = heads.map((head) => head - window.first);
  let sentence = 0;
  return spans.map(({ first, last }) => {
    while ((sentences[sentence]?.last ?? last) < last) sentence += 1;
    const inWindow = { first: first - window.first, last: last - window.first };
    const head = spanHead(inWindow, governor) + window.first;
    const headForm = (forms[head] ?? "").toLowerCase();
    const isArgument =
      ARGUMENTS.test(relations[head - window.first] ?? "") && !REFLEXIVE.test(headForm);
    return {
      first,
      last,
      head,
      isSubject: /^nsubj(?::|$)/u.test(relations[head - window.first] ?? ""),
      argumentOf: isArgument ? heads[head - window.first] : undefined,
      kind: kindOf(upos[head - window.first]),
      sentence: sentencesBefore + sentence,
      headForm,
      content: contentOf(forms.slice(first, last + 1), stop),
    };
  });
}

function likeliest(logits: Float32Array | undefined, labels: readonly string[]): string {
  let best = 0;
  for (const [index, logit] of (logits ?? []).entries()) {
    if (logit > (logits?.[best] ?? 0)) best = index;
  }
  return labels[best] ?? "";
}

function kindOf(upos: string | undefined): MentionKind {
  return upos === "PROPN" ? "name" : upos === "PRON" ? "pronoun" : "nominal";
}
