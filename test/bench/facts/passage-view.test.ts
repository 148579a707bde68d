import { expect, it } from "vitest";
import { PassageView } from "../../../bench/facts/passage-view.ts";
import { newsSchema, read } from "../../extract/read-facts.ts";

it("finds a thing where its names, pronouns and relative pronouns stand", async () => {
  const text = "Tom Brown, who is a writer, left Vienna, where he met Mary Jones.";
  const stored = await read(text);
  const view = new PassageView(stored, newsSchema);
  const places = (name: string): string[] => {
    const { mentions } = stored.record.annotation;
    const mention = mentions.findIndex((one) => one.name === name);
    return view
      .spansOf({ document: stored.document.id, mention })
      .map((span) => view.wordsAt(span))
      .sort();
  };
  expect(places("Tom Brown")).toEqual(["Tom Brown", "he", "who"]);
  expect(places("Vienna")).toEqual(["Vienna", "where"]);
});
