import { describe, expect, it } from "vitest";
import { joinSame } from "../../../src/annotate/neural/join-same.ts";
import type { ReadMention, ReadWord } from "../../../src/annotate/neural/reading.ts";

const STOP = new Set(["the", "his"]);

/** `"name person The White House"`: a mention of its own chain; `=2` at the end puts it into chain 2. */
function chainsOf(...lines: string[]): number[] {
  const words: ReadWord[] = [];
  const mentions = lines.map((line, index): ReadMention => {
    const [kind = "", type = "", ...rest] = line.split(" ");
    const chain = rest.at(-1)?.startsWith("=") ? Number(rest.pop()?.slice(1)) : index;
    const first = words.length;
    for (const form of rest) {
      const upos = /^\p{Lu}/u.test(form) && form !== "The" ? "PROPN" : "NOUN";
      const at = words.length;
      words.push({
        form,
        upos,
        lemma: form,
        features: "_",
        head: at,
        deprel: "dep",
        start: at,
        end: at + 1,
        spaceBefore: true,
      });
    }
    return {
      first,
      last: words.length - 1,
      head: first,
      type,
      kind: kind as ReadMention["kind"],
      chain,
      antecedent: undefined,
    };
  });
  return joinSame(mentions, words, STOP);
}

describe("joinSame", () => {
  it("joins names of the same words and type, whatever article", () => {
    expect(chainsOf("name place Georgia", "name person Georgia", "name place The Georgia")).toEqual(
      [0, 1, 0],
    );
  });

  it("joins definite common nouns of more than one word", () => {
    expect(chainsOf("nominal person his old mentor", "nominal person the old mentor")).toEqual([
      0, 0,
    ]);
    expect(chainsOf("nominal person an old mentor", "nominal person an old mentor")).toEqual([
      0, 1,
    ]);
    expect(chainsOf("nominal person mentors", "nominal person mentors")).toEqual([0, 1]);
  });

  it("joins a surname with the only full name that ends in it", () => {
    const full = "name person Joe Biden";
    expect(chainsOf(full, "name person Biden")).toEqual([0, 0]);
    expect(chainsOf(full, "name person Hunter Biden", "name person Biden")).toEqual([0, 1, 2]);
  });

  it("takes whole chains along and numbers by first mention", () => {
    const chains = chainsOf(
      "pronoun person she =1",
      "name person Ann Lee =1",
      "name person Bo Ray =2",
      "pronoun person he =2",
      "name person Lee =3",
      "pronoun person her =3",
    );
    expect(chains).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it("leaves pronouns and times alone", () => {
    expect(
      chainsOf("pronoun person he", "pronoun person he", "name time Monday", "name time Monday"),
    ).toEqual([0, 1, 2, 3]);
  });
});
