import type { Draft } from "./draft.ts";
import type { Tag } from "./tag.ts";
import type { Text } from "./text.ts";

/** A pronoun, or a bare noun such as "the country", with the mention it stands for. */
export interface Anaphor {
  readonly draft: Draft;
  readonly antecedent: Draft;
}

/** "The country" or "the nation" right after a sentence part that names exactly one country. */
export function findCountryNouns(
  text: Text,
  tags: readonly Tag[],
  drafts: readonly Draft[],
): Anaphor[] {
  const found: Anaphor[] = [];
  // "Russian-led troops" are not about Russia.
  const countries = drafts.filter(
    ({ type, kind, last }) =>
      type === "country" && kind === "name" && text.pieces[last + 1]?.text !== "-",
  );
  for (const [sentence, { first, last }] of text.sentences.entries()) {
    for (let i = first + 1; i <= last; i++) {
      const bare =
        /^(?:country|nation)$/u.test(tags[i]?.lemma ?? "") &&
        /^(?:country|nation)$/u.test(text.pieces[i]?.text ?? "");
      if (!bare || text.pieces[i - 1]?.text.toLowerCase() !== "the" || tags[i + 1]?.upos === "NOUN")
        continue;
      const here = countries.filter((draft) => draft.sentence === sentence && draft.last < i);
      const before = countries.filter((draft) => draft.sentence === sentence - 1);
      const near = here.length > 0 ? here : before;
      const names = new Set(near.map(({ name }) => name));
      const antecedent = near.at(-1);
      if (names.size !== 1 || antecedent === undefined) continue;
      found.push({
        draft: {
          ...antecedent,
          first: i,
          last: i,
          head: i,
          kind: "nominal",
          sentence,
          demonym: false,
        },
        antecedent,
      });
    }
  }
  return found;
}
