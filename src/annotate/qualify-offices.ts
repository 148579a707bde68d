import type { MentionType } from "./annotation.ts";
import type { Draft } from "./draft.ts";
import type { Text } from "./text.ts";

/** Types whose common name is one of many: every country has its president and its parliament. */
export const OF_COUNTRY: ReadonlySet<MentionType> = new Set(["office", "governmentBody"]);

/**
 * Finds the country that the text puts beside the name of an office or a body of state: in "Kazakh
 * President", "Kazakhstan's president" and "the president of Kazakhstan". Two offices of one name
 * are one thing only where their countries agree.
 */
export function qualifyOffices(text: Text, drafts: readonly Draft[]): Draft[] {
  const countries = drafts.filter(({ type }) => type === "country");
  const ending = new Map(countries.map((draft) => [draft.last, draft]));
  const starting = new Map(countries.map((draft) => [draft.first, draft]));
  const word = (index: number): string => text.pieces[index]?.text.toLowerCase() ?? "";
  return drafts.map((draft) => {
    if (draft.kind !== "nominal" || !OF_COUNTRY.has(draft.type)) return draft;
    const { first, last } = draft;
    let country = ending.get(first - 1);
    if (/^['’]s?$/u.test(word(first - 1))) country = ending.get(first - 2);
    if (word(last + 1) === "of") {
      country = starting.get(last + (word(last + 2) === "the" ? 3 : 2)) ?? country;
    }
    return country === undefined ? draft : { ...draft, country: country.name };
  });
}
