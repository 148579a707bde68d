import type { Draft } from "./draft.ts";
import type { Text } from "./read-text.ts";
import type { Tag } from "./tag.ts";

/** A pronoun, or a bare noun such as "the country", with the mention it stands for. */
export interface Anaphor {
  readonly draft: Draft;
  readonly antecedent: Draft;
}

/** How many sentences back an antecedent may stand. */
const REACH = 2;

/**
 * Finds the singular personal pronouns that stand for a person with little doubt: within its own
 * sentence the only person named before it; else the person that is the subject of the sentence
 * before, or the only person within two sentences. "His" and "her" are taken only within the
 * sentence. All others stay unread: a wrong antecedent makes wrong facts.
 */
export function findPronouns(
  text: Text,
  tags: readonly Tag[],
  drafts: readonly Draft[],
): Anaphor[] {
  const found: Anaphor[] = [];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.type !== "person") continue;
    bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  }
  for (const [sentence, { first, last }] of text.sentences.entries()) {
    for (let i = first; i <= last; i++) {
      const word = text.pieces[i]?.text.toLowerCase() ?? "";
      if (!/^(?:he|she|him|his|her)$/u.test(word) || insideQuotation(text, first, i)) continue;
      const subject = /^(?:he|she)$/u.test(word);
      // "…, she added": the speaker of what went before, not somebody named in it.
      const adding =
        subject && /^[,"”]$/u.test(text.pieces[i - 1]?.text ?? "") && tags[i + 1]?.upos === "VERB";
      const antecedent = antecedentOf(tags, bySentence, sentence, adding ? first : i, subject);
      const named = (bySentence.get(sentence) ?? []).filter((other) => adding && other.last < i);
      if (antecedent === undefined || named.some((other) => sameSurname(other, antecedent)))
        continue;
      const draft: Draft = {
        ...antecedent,
        first: i,
        last: i,
        head: i,
        kind: "pronoun",
        sentence,
        titled: false,
      };
      found.push({ draft, antecedent });
      // A resolved subject makes its person the topic of what follows.
      bySentence.set(sentence, [
        ...(bySentence.get(sentence) ?? []),
        { ...antecedent, first: i, last: i },
      ]);
    }
  }
  return found;
}

function antecedentOf(
  tags: readonly Tag[],
  bySentence: ReadonlyMap<number, readonly Draft[]>,
  sentence: number,
  index: number,
  subject: boolean,
): Draft | undefined {
  const here = (bySentence.get(sentence) ?? []).filter(({ last }) => last < index);
  if (here.length > 0) return only(here);
  if (!subject) return undefined;
  const previous = bySentence.get(sentence - 1) ?? [];
  if (previous.length > 0) {
    const topic = [...previous].sort((a, b) => a.first - b.first)[0];
    return only(previous) ?? (topic !== undefined && isSubject(tags, topic) ? topic : undefined);
  }
  const near: Draft[] = [];
  for (let back = 2; back <= REACH; back++) near.push(...(bySentence.get(sentence - back) ?? []));
  return only(near);
}

function sameSurname(a: Draft, b: Draft): boolean {
  return a.name.split(" ").at(-1) === b.name.split(" ").at(-1);
}

/** The one person that all the mentions are of, by name; undefined if there are several. */
function only(drafts: readonly Draft[]): Draft | undefined {
  const surname = (draft: Draft): string => draft.name.split(" ").at(-1) ?? "";
  const names = new Set(drafts.map(surname));
  return names.size === 1 ? drafts.at(-1) : undefined;
}

/** Whether a verb follows the mention, over an age, an adverb or a clitic. */
function isSubject(tags: readonly Tag[], draft: Draft): boolean {
  for (let i = draft.last + 1; i < draft.last + 5; i++) {
    const upos = tags[i]?.upos ?? "";
    if (upos === "VERB" || upos === "AUX") return true;
    if (!/^(?:ADV|PUNCT|NUM)$/u.test(upos)) return false;
  }
  return false;
}

/** Inside an open quotation, "he" is whoever the speaker means. */
function insideQuotation(text: Text, first: number, index: number): boolean {
  let open = false;
  for (let i = first; i < index; i++) {
    if (!/^["“”]$/u.test(text.pieces[i]?.text ?? "")) continue;
    open = !open;
  }
  return open;
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
        /^(?:country|nation)$/iu.test(text.pieces[i]?.text ?? "");
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

/**
 * "The president" as the subject of a verb, where the document gives the title before it to one
 * person only ("President Tokayev"): the person, not the office.
 */
export function findOfficeHolders(
  text: Text,
  tags: readonly Tag[],
  drafts: readonly Draft[],
): Anaphor[] {
  const holders = new Map<string, Draft[]>();
  const named = new Map(
    drafts
      .filter(({ type, kind }) => type === "person" && kind === "name")
      .map((draft) => [draft.first, draft]),
  );
  for (const office of drafts) {
    if (office.type !== "office") continue;
    const holder = named.get(office.last + 1);
    const key = office.name.toLowerCase();
    if (holder !== undefined) holders.set(key, [...(holders.get(key) ?? []), holder]);
  }
  return drafts.flatMap((office): Anaphor[] => {
    const article = text.pieces[office.first - 1]?.text.toLowerCase() === "the";
    const next = tags[office.last + 1];
    const before = tags[office.first - 2]?.upos;
    const subject =
      article &&
      before !== "ADP" &&
      (next?.upos === "VERB" || next?.upos === "AUX" || next?.upos === "ADV");
    if (office.type !== "office" || !subject) return [];
    const known = (holders.get(office.name.toLowerCase()) ?? []).filter(
      ({ last }) => last < office.first,
    );
    const people = new Set(known.map(({ name }) => name.split(" ").at(-1)));
    const antecedent = known.at(-1);
    if (people.size !== 1 || antecedent === undefined) return [];
    return [{ draft: { ...office, type: "person", name: antecedent.name }, antecedent }];
  });
}
