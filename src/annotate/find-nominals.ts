import type { MentionType } from "./annotation.ts";
import { monthNumber, weekdayNumber } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import type { Lexicon } from "./lexicon.ts";
import { singular } from "./morphology.ts";
import { OF_COUNTRY } from "./qualify-offices.ts";
import type { Tag } from "./tag.ts";
import { joinWords, type Text } from "./text.ts";

/** Adjectives that say when, how or for which party an office is held, not which: left out of the mention. */
const STATUS =
  /^(?:former|now-former|retired|ousted|deposed|disgraced|onetime|one-time|acting|interim|caretaker|current|new|then|ex|outgoing|incoming|exiting|departing|sitting|embattled|late|longtime|long-time|own|other|same|such|next|first-time|many|several|more|few|most|fellow|veteran|incumbent|republican|democratic|democrat|conservative|labour|libertarian)$/u;
const LONGEST_NOUN = 5;

/** "The presidency" is the office of the president. */
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ["presidency", "president"],
  ["premiership", "prime minister"],
  ["chairmanship", "chairman"],
  ["governorship", "governor"],
  ["chancellorship", "chancellor"],
  ["speakership", "speaker"],
  ["mayoralty", "mayor"],
]);

interface Match {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: MentionType;
}

/**
 * Finds phrases with a common noun of the lexicon as head ("the prime minister", "Kazakhstan's lower
 * house", "an extraordinary virtual meeting"). The mention leaves out articles, possessors and
 * numbers, and what follows the noun. A noun inside a longer compound is no head and gives nothing.
 *
 * @param names the mentions with a name, which a phrase may begin with but not end in
 */
export function findNominals(
  text: Text,
  tags: readonly Tag[],
  names: readonly Draft[],
  lexicon: Lexicon,
): Draft[] {
  const nameAt = new Map<number, Draft>();
  for (const name of names) {
    for (let i = name.first; i <= name.last; i++) {
      const known = nameAt.get(i);
      if (known === undefined || known.last - known.first < name.last - name.first)
        nameAt.set(i, name);
    }
  }
  const found: Draft[] = [];
  for (const [sentence, { first, last }] of text.sentences.entries()) {
    let run = first;
    for (let i = first; i <= last; i++) {
      if (!continues(text, tags, i, run)) run = i;
      const match = longestNoun(text, tags, nameAt, lexicon, i, last);
      if (match === undefined) continue;
      found.push(complete(text, tags, nameAt, match, Math.min(run, match.first), sentence));
      i = match.last;
      run = match.last + 1;
    }
  }
  return found;
}

/** Whether a piece belongs to the noun phrase that runs up to it. */
function continues(text: Text, tags: readonly Tag[], index: number, run: number): boolean {
  const upos = tags[index]?.upos ?? "";
  const previous = tags[index - 1]?.upos ?? "";
  const part = /^(?:NOUN|ADJ|PROPN)$/u;
  return index > run && part.test(upos) && part.test(previous) && /^\s+$/u.test(text.gap(index));
}

/** The longest noun of the lexicon that begins at a piece and closes its compound. */
function longestNoun(
  text: Text,
  tags: readonly Tag[],
  nameAt: ReadonlyMap<number, Draft>,
  lexicon: Lexicon,
  index: number,
  end: number,
): Match | undefined {
  for (let last = Math.min(index + LONGEST_NOUN - 1, end); last >= index; last--) {
    if (!isPhrase(text, index, last)) continue;
    const words = joinWords(text, { first: index, last }).toLowerCase().split(" ");
    const closing = words.pop() ?? "";
    const forms = [closing, singular(closing)].map((form) => [...words, form].join(" "));
    const type = forms.map((form) => lexicon.nouns.get(form)).find((known) => known !== undefined);
    if (type === undefined) continue;
    const of = words.findIndex((word) => word === "of" || word === "to");
    const head = of > 0 ? index + of - 1 : last;
    if (nameAt.has(head) || tags[head]?.upos !== "NOUN" || closedByNoun(tags, last)) continue;
    return { first: index, last, head, type };
  }
  return undefined;
}

/** Whether pieces stand apart by white space, or are joined by hyphens: "secretary-general". */
function isPhrase(text: Text, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const hyphen = [i - 1, i].some((at) => text.pieces[at]?.text === "-");
    if (!/^\s+$/u.test(text.gap(i)) && !(hyphen && text.gap(i) === "")) return false;
  }
  return text.pieces[last]?.text !== "-";
}

function closedByNoun(tags: readonly Tag[], last: number): boolean {
  return tags[last + 1]?.upos === "NOUN";
}

function complete(
  text: Text,
  tags: readonly Tag[],
  nameAt: ReadonlyMap<number, Draft>,
  match: Match,
  run: number,
  sentence: number,
): Draft {
  let first = match.first;
  while (first > run && isPartOfName(text, first - 1) && mayModify(tags, first - 1)) {
    first -= 1;
  }
  // "36-year-old man": the age is no part of the phrase.
  if (first < match.head && text.gap(first) === "" && text.pieces[first - 1]?.text === "-")
    first += 1;
  // The country before an office or a body is a mention of its own and no part of this one.
  const leading = nameAt.get(first);
  if (leading?.type === "country" && OF_COUNTRY.has(match.type)) first = leading.last + 1;
  if (match.type === "group") first = countedFrom(text, tags, first);
  const words = joinWords(text, { first, last: match.last });
  const holder = match.type === "office" ? HOLDERS.get(words.toLowerCase()) : undefined;
  return {
    first,
    last: match.last,
    head: match.head,
    // Several persons are a group: "gay men", "prosecutors" as against "the prosecutor".
    type: match.type === "person" && isPlural(tags[match.head]) ? "group" : match.type,
    kind: "nominal",
    sentence,
    name: holder ?? words,
    demonym: false,
    titled: false,
  };
}

/** "Dozens of people", "9,900 people": how many belongs to what a group is called. */
function countedFrom(text: Text, tags: readonly Tag[], first: number): number {
  let from = first;
  const word = (index: number): string => text.pieces[index]?.text.toLowerCase() ?? "";
  if (
    word(from - 1) === "of" &&
    /^(?:dozens|scores|hundreds|thousands|millions)$/u.test(word(from - 2))
  ) {
    from -= 2;
  }
  while (tags[from - 1]?.upos === "NUM" && text.gap(from) !== "") from -= 1;
  return from;
}

/** Neither how an office is held nor a day: "acting minister", "on Wednesday President Tokayev …". */
function isPartOfName(text: Text, index: number): boolean {
  const word = text.pieces[index]?.text.toLowerCase() ?? "";
  const day = weekdayNumber(word) ?? monthNumber(word);
  return day === undefined && !STATUS.test(word);
}

function mayModify(tags: readonly Tag[], index: number): boolean {
  return /^(?:NOUN|ADJ|PROPN)$/u.test(tags[index]?.upos ?? "");
}

function isPlural(tag: Tag | undefined): boolean {
  const { Number: number } = { Number: undefined, ...tag?.features };
  return number === "Plur";
}
