import type { Document } from "../../documents/index.ts";
import type { Tag } from "../tag.ts";
import type { Text, TextSentence } from "../text.ts";
import type { Reading } from "./reading.ts";

/** The document's text with page furniture blanked out, every place as it was. */
export function readableText({ text, blocks }: Document): string {
  const parts: string[] = [];
  let at = 0;
  for (const { kind, span } of blocks) {
    if (kind !== "boilerplate") continue;
    parts.push(text.slice(at, span.start), " ".repeat(span.end - span.start));
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** A reading in the form that the rules for values, offices and chains work on. */
export function textOf(document: Document, { words, sentences }: Reading): Text {
  const { blocks } = document;
  let block = 0;
  return {
    pieces: words.map(({ start, end, form }) => ({ start, end, text: form })),
    sentences: sentences.map(({ first, last }): TextSentence => {
      const start = words[first]?.start ?? 0;
      while ((blocks[block + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= start) block += 1;
      const kind = blocks[block]?.kind ?? "paragraph";
      return { first, last, block, kind, headline: kind === "title" || kind === "heading" };
    }),
    gap: (index) => document.text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0),
  };
}

export function tagsOf({ words }: Reading): Tag[] {
  return words.map(({ upos, lemma, features }) =>
    features === "_" ? { upos, lemma } : { upos, lemma, features: featureRecord(features) },
  );
}

function featureRecord(features: string): Record<string, string> {
  return Object.fromEntries(
    features.split("|").map((feature) => {
      const [name = "", value = ""] = feature.split("=");
      return [name, value];
    }),
  );
}
