import {
  covers,
  dependents,
  type PlacedMention,
  prepositionOf,
  type SentenceTree,
} from "./sentence-tree.ts";

/** What a noun phrase refers to. */
export interface Referent {
  readonly mention: PlacedMention;
  /** The phrase's head word. */
  readonly word: number;
  /** Said with "no", "none" or "neither". */
  readonly none: boolean;
}

/** Nouns that only count or measure what the "of" after them names: "dozens of people". */
const PARTITIVE =
  /^(?:dozen|hundred|thousand|million|billion|score|number|majority|minority|half|some|many|all|most|several|rest|third|quarter|ten|two|three|each|both|any|none|lot|couple|handful|layer|crowd|series|range|variety|pair|total|percent|%|those|type|kind|sort|form)s?$/u;

/**
 * The mentions that the noun phrase of a head word stands for: each of its conjuncts, what a counting
 * noun counts ("dozens of people"), and for a description the name beside it ("the country's former
 * leader Nursultan Nazarbayev").
 *
 * @param before only conjuncts that stand before this word: of "Democrats backing it and Republicans
 *   opposing it", only Democrats back it
 */
export function referents(
  tree: SentenceTree,
  at: number,
  before = Number.POSITIVE_INFINITY,
): Referent[] {
  const joined = conjuncts(tree, at).filter((word) => word === at || word < before);
  const described = joined.length > 1 ? describedBy(tree, joined) : undefined;
  if (described !== undefined) return [described];
  return joined.flatMap((word) => {
    // "No person, firm or company": the first "no" is that of all.
    const none = [at, word].some((noun) => {
      const said = dependents(tree, noun, "det", "advmod").map((child) => tree.words[child]?.lower);
      const isMore = said.some((lower) => lower === "only" || lower === "just");
      return !isMore && said.some((lower) => /^(?:no|not|neither|none)$/u.test(lower ?? ""));
    });
    const single = tree.words[word]?.lower === "one" ? nameOfOne(tree, word) : undefined;
    if (single !== undefined) return [{ mention: single, word, none }];
    const counted = countedBy(tree, word);
    if (counted !== undefined)
      return referents(tree, counted).map((inner) => {
        return { ...inner, none: inner.none || none || isNone(tree, word) };
      });
    const mention = mentionAt(tree, word);
    if (mention === undefined) return [];
    const subject = mention.item.kind === "nominal" ? saidOf(tree, word) : undefined;
    if (subject !== undefined && subject !== at) return referents(tree, subject);
    const named =
      mention.item.kind === "name"
        ? undefined
        : (nameBeside(tree, word, mention) ?? nameBefore(tree, word, mention));
    return [{ mention: named ?? mention, word, none: none || isNone(tree, word) }];
  });
}

function isNone(tree: SentenceTree, at: number): boolean {
  return /^(?:none|neither)$/u.test(tree.words[at]?.lower ?? "");
}

/** A word and the nouns joined to it by "and", "or" or commas. */
export function conjuncts(tree: SentenceTree, at: number): number[] {
  const joined = dependents(tree, at, "conj").filter(
    (word) =>
      /^(?:NOUN|PROPN|PRON|NUM|ADJ|X|SYM)$/u.test(tree.words[word]?.upos ?? "") &&
      !isInstead(tree, word),
  );
  return [at, ...joined.flatMap((word) => conjuncts(tree, word))];
}

/** "A geopolitical significance rather than an economic one", "Paris, not London": what stands behind is denied. */
function isInstead(tree: SentenceTree, at: number): boolean {
  return dependents(tree, at, "cc", "advmod").some((child) =>
    /^(?:not|rather|instead)$/u.test(tree.words[child]?.lower ?? ""),
  );
}

/**
 * "An expert and former official, Avinoam Idan", "his daughter, and member of the party, Sharmistha": all
 * describe the one name behind the last, whichever the parser hangs it on.
 */
function describedBy(tree: SentenceTree, joined: readonly number[]): Referent | undefined {
  const last = joined.at(-1) ?? -1;
  const placed = joined.map((word) => ({ word, mention: mentionAt(tree, word) }));
  // "The code-sharing and hosting service GitHub": one article for all.
  const isShared = joined
    .slice(1)
    .every((word) => dependents(tree, word, "det", "nmod:poss").length === 0);
  const isDescription = ({ mention }: (typeof placed)[number]): boolean =>
    mention === undefined ||
    (mention.item.kind === "nominal" &&
      (isShared || /^(?:person|office)$/u.test(mention.item.type)));
  if (!placed.every(isDescription)) return undefined;
  for (const { word, mention } of placed) {
    const name = mention === undefined ? undefined : nameBeside(tree, word, mention);
    if (name !== undefined && name.first > last) return { mention: name, word, none: false };
  }
  return undefined;
}

/**
 * The name beside a description that is the last of some joined ones, or stands alone: "anti-war activist Cindy
 * Sheehan", "researcher and co-author Natasha Gownaris". Undefined for none.
 */
export function nameDescribed(
  tree: SentenceTree,
  joined: readonly number[],
): PlacedMention | undefined {
  if (joined.length > 1) return describedBy(tree, joined)?.mention;
  const [word = -1] = joined;
  const mention = mentionAt(tree, word);
  return mention?.item.kind === "nominal" ? nameBeside(tree, word, mention) : undefined;
}

/** "One of the authors, David Blackburn", whichever noun the parser hangs the name on. */
function nameOfOne(tree: SentenceTree, word: number): PlacedMention | undefined {
  const group = dependents(tree, word, "nmod").find((child) => prepositionOf(tree, child) === "of");
  return nameApposed(tree, word) ?? (group === undefined ? undefined : nameApposed(tree, group));
}

function nameApposed(tree: SentenceTree, word: number): PlacedMention | undefined {
  return dependents(tree, word, "appos")
    .map((child) => {
      const mention = mentionAt(tree, child);
      return mention?.item.kind === "nominal" ? nameBeside(tree, child, mention) : mention;
    })
    .find((mention) => mention?.item.kind === "name");
}

/** "Robinson is a footballer born in Rochdale": what the complement of "be" is said of. */
function saidOf(tree: SentenceTree, word: number): number | undefined {
  const isBe = dependents(tree, word, "cop").some((cop) => tree.words[cop]?.lemma === "be");
  const subject = isBe ? dependents(tree, word, "nsubj")[0] : undefined;
  return subject === undefined ? undefined : antecedentOf(tree, subject);
}

function countedBy(tree: SentenceTree, word: number): number | undefined {
  const { lower = "", upos = "" } = tree.words[word] ?? {};
  if (upos === "PROPN") return undefined;
  const counted = dependents(tree, word, "nmod", "obl").find(
    (child) => prepositionOf(tree, child) === "of" && child > word,
  );
  if (counted === undefined) return undefined;
  // "A mission of 2,000 troops": as many troops.
  const isNumbered = dependents(tree, counted, "nummod").length > 0;
  return PARTITIVE.test(lower) || isNumbered ? counted : undefined;
}

/** The mention whose head a word is, the widest of several; or the name that the word is part of. */
export function mentionAt(tree: SentenceTree, word: number): PlacedMention | undefined {
  const headed = tree.mentions.filter(({ head }) => head === word);
  if (headed.length > 0) return headed.sort((a, b) => b.last - b.first - (a.last - a.first))[0];
  return tree.mentions.find((mention) => mention.item.kind === "name" && covers(mention, word));
}

/** "The leader Nazarbayev", "his mentor, Nazarbayev", "Foreign Minister Cavusoglu": the name, not the description. */
function nameBeside(
  tree: SentenceTree,
  word: number,
  { item }: PlacedMention,
): PlacedMention | undefined {
  if (item.kind === "pronoun") return undefined;
  for (const child of dependents(tree, word, "appos", "flat", "nmod:desc")) {
    const beside = mentionAt(tree, child);
    if (beside?.item.kind !== "name" || beside.first <= word) continue;
    const person = beside.item.type === "person" && /^(?:office|person)$/u.test(item.type);
    const alike = beside.item.type === item.type && beside.item.type !== "place";
    const isPaper = beside.item.type === "work" && item.type === "organization";
    if (person || alike || isPaper) return beside;
  }
  return undefined;
}

/** "Arnav Gupta, a 33-year-old man": what is said of the man is said of Gupta. */
function nameBefore(
  tree: SentenceTree,
  word: number,
  { item }: PlacedMention,
): PlacedMention | undefined {
  const { relation = "", head = word } = tree.words[word] ?? {};
  const name = relation === "appos" && item.kind === "nominal" ? mentionAt(tree, head) : undefined;
  const isHim = name?.item.kind === "name" && name.item.type === "person" && item.type === "person";
  return isHim ? name : undefined;
}

/** The noun that a relative pronoun stands for; the word itself if it is none. */
export function antecedentOf(tree: SentenceTree, at: number): number {
  const word = tree.words[at];
  if (word === undefined || !isRelativePronoun(tree, at)) return at;
  for (let clause = word.head; ; ) {
    const { relation = "root", head = clause } = tree.words[clause] ?? {};
    if (relation === "acl:relcl" || relation === "acl") return personBefore(tree, at, head) ?? head;
    if (head === clause) return at;
    clause = head;
  }
}

/** "Words for his mentor, Nazarbayev, who …": "who" is the person before it, whatever the parser hangs it on. */
function personBefore(tree: SentenceTree, at: number, noun: number): number | undefined {
  const type = mentionAt(tree, noun)?.item.type ?? "person";
  if (!/^whom?$/u.test(tree.words[at]?.lower ?? "") || !THINGS.test(type)) return undefined;
  const end = tree.words[at - 1]?.text === "," ? at - 2 : at - 1;
  return tree.mentions.find(({ item, last }) => item.type === "person" && last === end)?.head;
}

const THINGS = /^(?:concept|event|work|product|law|facility|city|place|country)$/u;

/** The noun that a relative "where" stands for: "Geneva, where he lives"; undefined if the word is none. */
export function placeOfWhere(tree: SentenceTree, at: number): number | undefined {
  const { lower, head = at } = tree.words[at] ?? {};
  const clause = tree.words[head];
  return lower === "where" && clause?.relation === "acl:relcl" ? clause.head : undefined;
}

export function isRelativePronoun(tree: SentenceTree, at: number): boolean {
  const { lower = "", upos, features } = tree.words[at] ?? {};
  return upos === "PRON" && (features?.PronType === "Rel" || /^(?:who|whom|which)$/u.test(lower));
}
