import type { SentenceView, Word } from "./sentence-view.ts";

/** A verb with its auxiliaries, negation and the adverbs among them. */
export interface VerbGroup {
  readonly first: number;
  /** The main verb, which is the last word too. */
  readonly last: number;
  readonly lemma: string;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  /** With a form of "be" or "get" and a past participle. */
  readonly passive: boolean;
  /** A past form without auxiliary, which may be a past tense or a participle: "deployed". */
  readonly bare: boolean;
  readonly negated: boolean;
  /** Lemma of the modal: "will", "may". */
  readonly modal: string | undefined;
  /** Lower-case adverbs in the group: "reportedly", "also". */
  readonly adverbs: readonly string[];
}

const NEGATIONS = /^(?:not|n't|never|hardly|barely|nor)$/u;

/** The verb group that begins at a word; undefined where none does. */
export function readVerbGroup(view: SentenceView, first: number): VerbGroup | undefined {
  const opening = view.words[first];
  if (opening === undefined || !opens(view, first)) return undefined;
  const auxiliaries: Word[] = [];
  const adverbs: string[] = [];
  let negated = false;
  let last = first;
  let main: Word | undefined;
  for (let i = first; i < view.words.length && main === undefined; i++) {
    const word = view.words[i];
    if (word === undefined) break;
    if (word.upos === "AUX" || (word.upos === "PART" && word.lemma === "to")) {
      if (word.lemma === "to" && i > first) break;
      auxiliaries.push(word);
      last = i;
    } else if (
      NEGATIONS.test(word.lower) ||
      (word.lower === "no" && view.words[i + 1]?.lower === "longer")
    ) {
      negated = true;
    } else if (word.upos === "ADV") adverbs.push(word.lower);
    else if (word.upos === "VERB") {
      main = word;
      last = i;
    } else break;
  }
  // Adverbs after a copula belong to what follows: "is also the president".
  if (main === undefined) {
    const copula = auxiliaries.at(-1);
    if (copula === undefined || copula.lemma === "to") return undefined;
    main = copula;
    auxiliaries.pop();
  }
  return describe(view, { first, last, main, auxiliaries, adverbs, negated });
}

interface Parts {
  readonly first: number;
  readonly last: number;
  readonly main: Word;
  readonly auxiliaries: readonly Word[];
  readonly adverbs: readonly string[];
  readonly negated: boolean;
}

function describe(view: SentenceView, parts: Parts): VerbGroup {
  const { first, last, main, auxiliaries, adverbs, negated } = parts;
  const form = main.features.VerbForm;
  const isPast = main.features.Tense === "Past" && main.upos === "VERB";
  const lemmas = auxiliaries.map(({ lemma }) => lemma);
  const passive = isPast && lemmas.some((lemma) => lemma === "be" || lemma === "get");
  const bare = isPast && auxiliaries.length === 0;
  const infinitive = lemmas[0] === "to";
  const modal = lemmas.find((lemma) => MODALS.test(lemma));
  const gerund = form === "Ger" && auxiliaries.length === 0;
  return {
    first,
    last,
    lemma: main.lemma,
    form: infinitive
      ? "infinitive"
      : gerund || auxiliaries[0]?.features.VerbForm === "Ger"
        ? "gerund"
        : bare && form === "Part"
          ? "participle"
          : "finite",
    passive,
    bare,
    negated: negated || NEGATIONS.test(view.words[first - 1]?.lower ?? ""),
    modal,
    adverbs: [...adverbs, ...adverbAround(view, first, last)],
  };
}

const MODALS = /^(?:will|would|shall|should|can|could|may|might|must|ought)$/u;

/** The adverbs right before and after the group: "allegedly attacked", "attacked repeatedly". */
function adverbAround(view: SentenceView, first: number, last: number): string[] {
  return [view.words[first - 1], view.words[last + 1]].flatMap((word) =>
    word?.upos === "ADV" ? [word.lower] : [],
  );
}

function opens(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  if (word === undefined) return false;
  if (word.upos === "VERB" || word.upos === "AUX") return true;
  if (word.upos === "PART" && word.lemma === "to") return true;
  if (!NEGATIONS.test(word.lower)) return false;
  const next = view.words[index + 1];
  return next !== undefined && /^(?:VERB|AUX|PART)$/u.test(next.upos) && next.lower !== "'s";
}
