import { compareSpans, type Document, type Span } from "../../documents/index.ts";
import type { Annotation, Mention, Sentence, Token } from "../annotation.ts";
import type { Draft } from "../draft.ts";
import { type Anaphor, findCountryNouns } from "../find-pronouns.ts";
import type { Lexicon } from "../lexicon.ts";
import { makeChains } from "../make-chains.ts";
import type { WordSpan } from "./decode-spans.ts";
import { findDrafts, type PhraseDraft } from "./find-drafts.ts";
import { findValues } from "./find-values.ts";
import type { Reading } from "./reading.ts";
import { tagsOf, textOf } from "./reading-text.ts";

/** Puts what the model read into the terms of the later stages. */
export function toAnnotation(document: Document, reading: Reading, lexicon: Lexicon): Annotation {
  const text = textOf(document, reading);
  const tags = tagsOf(reading);
  const { words } = reading;
  const spanOf = ({ first, last }: WordSpan): Span => ({
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
  });
  const phrases = findDrafts(reading, text, tags, lexicon).sort((a, b) =>
    compareSpans(spanOf(a.draft), spanOf(b.draft)),
  );
  const countries = findCountryNouns(
    text,
    tags,
    phrases.map(({ draft }) => draft),
  );
  const { found, anaphors } = resolveAnaphors(phrases, countries);
  const chains = makeChains(
    text,
    found.map(({ draft }) => draft),
    anaphors,
  );
  return {
    document: document.id,
    tokens: words.map(({ start, end, head, deprel }, index): Token => {
      return { span: { start, end }, head, deprel, ...(tags[index] ?? { lemma: "" }) };
    }),
    sentences: text.sentences.map(({ first, last }): Sentence => {
      return { span: spanOf({ first, last }), first, last };
    }),
    mentions: found.map(({ draft, phrase }, index): Mention => {
      const { head, type, kind, sentence, name } = draft;
      return {
        index,
        span: spanOf(draft),
        head,
        type,
        kind,
        chain: chains[index] ?? index,
        sentence,
        name,
        ...(phrase === undefined ? {} : { phrase: spanOf(phrase) }),
      };
    }),
    ...findValues(document, reading, text, tags),
  };
}

/**
 * What the model's chains add to those by name: each pronoun, and each common noun that is no office,
 * goes to the last name (or, for want of one, the first mention) before it in its chain. Names are
 * never joined by them: two names for one thing need better grounds. A pronoun takes the type and
 * name of what it stands for, "the country" those of the country; where the model has no antecedent for
 * that, the rule for it may have one.
 */
function resolveAnaphors(
  phrases: readonly PhraseDraft[],
  countries: readonly Anaphor[],
): {
  found: PhraseDraft[];
  anaphors: Anaphor[];
} {
  const names = new Map<number, Draft>();
  const firsts = new Map<number, Draft>();
  const ruled = new Map(countries.map(({ draft, antecedent }) => [draft.head, antecedent]));
  const anaphors: Anaphor[] = [];
  const found = phrases.map((phrase) => {
    const { draft, chain } = phrase;
    if (draft.kind === "name") {
      if (chain !== undefined) names.set(chain, draft);
      return phrase;
    }
    const byRule = ruled.get(draft.head);
    const antecedent =
      chain === undefined ? byRule : (names.get(chain) ?? byRule ?? firsts.get(chain));
    if (antecedent === undefined) {
      if (chain !== undefined) firsts.set(chain, draft);
      return phrase;
    }
    if (draft.type === "office" || antecedent.type === "office") return phrase;
    const { type, name } = antecedent;
    const same = draft.kind === "pronoun" || (type === "country" && draft.type === "country");
    const settled = same ? { ...draft, type, name } : draft;
    anaphors.push({ draft: settled, antecedent });
    return { ...phrase, draft: settled };
  });
  return { found, anaphors };
}
