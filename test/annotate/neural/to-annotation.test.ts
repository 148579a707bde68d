import { expect, it } from "vitest";
import type { Reading, ReadMention } from "../../../src/annotate/neural/reading.ts";
import { toAnnotation } from "../../../src/annotate/neural/to-annotation.ts";
import { plainDocument } from "../plain-document.ts";

/** Words of a text with the relation and the head of each, as "word/UPOS/relation/head". */
function readingOf(tree: string, mentions: readonly ReadMention[]): [string, Reading] {
  let text = "";
  const words = tree.split(" ").map((entry) => {
    const [form = "", upos = "", deprel = "", head = ""] = entry.split("/");
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? form : `${text} ${form}`;
    const end = start + form.length;
    const word = { form, lemma: form, upos, features: "_", deprel, head: Number(head) };
    return { ...word, start, end, spaceBefore: start > 0 };
  });
  const names = mentions
    .filter(({ kind }) => kind === "name")
    .map(({ first, last }) => ({ first, last, type: "person" as const }));
  const sentences = [
    { first: 0, last: 3 },
    { first: 4, last: 6 },
  ];
  return [text, { words, sentences, names, mentions, relations: [] }];
}

function mention(at: number, kind: ReadMention["kind"], antecedent?: number): ReadMention {
  return { first: at, last: at, head: at, type: "person", kind, chain: 0, antecedent };
}

/** What each mention is called of two sentences of four and three words. */
function called(tree: string, mentions: readonly ReadMention[]): string[] {
  const [text, reading] = readingOf(tree, mentions);
  const annotation = toAnnotation(plainDocument(text), reading, {
    nouns: new Map(),
    verbs: new Set(),
  });
  return annotation.mentions.map(({ name, kind }) => `${kind} ${name}`);
}

const SKLYAR_MET_BEKTENOV =
  "Sklyar/PROPN/nsubj/1 met/VERB/root/1 Bektenov/PROPN/obj/1 ./PUNCT/punct/1";

it("takes a pronoun where its link leads, not to the last name of a chain that holds two people", () => {
  const tree = `${SKLYAR_MET_BEKTENOV} He/PRON/nsubj/5 left/VERB/root/5 ./PUNCT/punct/5`;
  const mentions = [mention(0, "name"), mention(2, "name", 0), mention(4, "pronoun", 0)];
  expect(called(tree, mentions)).toEqual(["name Sklyar", "name Bektenov", "pronoun Sklyar"]);
});

it("takes they for no one person", () => {
  const tree = `${SKLYAR_MET_BEKTENOV} They/PRON/nsubj/5 left/VERB/root/5 ./PUNCT/punct/5`;
  const mentions = [mention(0, "name"), mention(2, "name", 0), mention(4, "pronoun", 0)];
  expect(called(tree, mentions)).toEqual(["name Sklyar", "name Bektenov", "pronoun They"]);
});
