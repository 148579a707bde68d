import type { Candidate } from "./candidate.ts";
import { literalKind, type PhraseTable, type VerbPhrase } from "./phrase-table.ts";
import { type Referent, referents } from "./referents.ts";
import { dependents, prepositionOf, type SentenceTree, spanOfWords } from "./sentence-tree.ts";

/**
 * Nouns of doing and the verbs they stand for. Only those that nearly always name the deed ("arrest"),
 * not what comes of it ("building").
 */
const DEEDS: ReadonlyMap<string, string> = new Map(
  `appointment appoint, nomination nominate, election elect, dismissal dismiss, resignation resign,
  removal remove, ouster oust, impeachment impeach, withdrawal withdraw, pullout withdraw, deployment deploy,
  invasion invade, annexation annex, occupation occupy, attack attack, assault attack, bombing bomb,
  bombardment bombard, shelling shell, shooting shoot, killing kill, murder murder, assassination assassinate,
  arrest arrest, detention detain, imprisonment imprison, kidnapping kidnap, abduction abduct,
  acquisition acquire, purchase buy, takeover acquire, sale sell, merger merge, visit visit,
  meeting meet, criticism criticize, condemnation condemn, endorsement endorse, approval approve,
  ratification ratify, rejection reject, support support, creation create, establishment establish,
  founding found, foundation found, formation form, launch launch, destruction destroy, capture capture,
  seizure seize, suspension suspend, expulsion expel, extradition extradite, conviction convict,
  investigation investigate, defeat defeat, victory win, signing sign, violation violate, ban ban,
  announcement announce, introduction introduce, recognition recognize, accession join, adoption adopt,
  closure close, cancellation cancel, abolition abolish, liberation liberate, evacuation evacuate,
  hosting host, funding fund, production produce, discovery discover, invention invent`
    .split(/\s*,\s*/u)
    .map((pair) => pair.split(" ") as [string, string]),
);
/** Deeds whose "of" names the doer, as there is nobody it is done to: "the withdrawal of troops from …". */
const OF_DOER = /^(?:resignation|withdrawal|pullout|victory|accession|visit|meeting)$/u;

/**
 * Finds the readings of nouns of doing with both their parts: "the appointment of Smailov by the
 * president", "Russia's invasion of Ukraine", "their withdrawal from the bloc". One part alone says
 * too little.
 */
export function matchNominalizations(tree: SentenceTree, table: PhraseTable): Candidate[] {
  return [...tree.words.entries()].flatMap(([at, { lemma, upos }]) => {
    const verb = upos === "NOUN" ? DEEDS.get(lemma) : undefined;
    const phrases = verb === undefined ? [] : (table.verbs.get(verb) ?? []);
    return phrases
      .filter(({ voice, fixed }) => voice === "active" && fixed.length <= 1)
      .flatMap((phrase) => ofDeed(tree, at, lemma, phrase));
  });
}

function ofDeed(tree: SentenceTree, at: number, noun: string, phrase: VerbPhrase): Candidate[] {
  if (literalKind(phrase.property) !== undefined) return [];
  const own = dependents(tree, at, "nmod", "obl").filter((child) => child > at);
  const after = (preposition: string, phrases = own): Referent[] =>
    phrases
      .filter((child) => prepositionOf(tree, child) === preposition)
      .flatMap((child) => referents(tree, child));
  const owners = dependents(tree, at, "nmod:poss", "amod", "compound")
    .flatMap((child) => referents(tree, child))
    .filter(({ mention }) => mention.item.kind !== "nominal");
  const [preposition] = phrase.fixed;
  const object = preposition === undefined ? after("of") : after(preposition);
  // The doer may hang on what stands between: "the appointment of Smailov as minister by Tokayev".
  const by = after(
    "by",
    own.flatMap((child) => chainOfPhrases(tree, child)),
  );
  let [subjects, objects] = [by.length > 0 ? by : owners, object];
  if (preposition === undefined && by.length > 0 && object.length === 0) objects = owners;
  if (preposition === undefined && OF_DOER.test(noun)) objects = [];
  if (preposition !== undefined && subjects.length === 0 && OF_DOER.test(noun))
    subjects = after("of");
  return subjects.flatMap((subject) =>
    objects.map(
      ({ mention, none }): Candidate => ({
        property: phrase.property,
        subject: subject.mention,
        object: { kind: "mention", mention },
        cue: spanOfWords(tree, [at]),
        finder: `nominalization:${phrase.text}`,
        kind: "nominalization",
        predicate: at,
        length: 1 + phrase.fixed.length,
        negated: none || subject.none,
      }),
    ),
  );
}

/** A phrase and those that hang on it, one on the other. */
function chainOfPhrases(tree: SentenceTree, at: number): number[] {
  return [at, ...dependents(tree, at, "nmod").flatMap((child) => chainOfPhrases(tree, child))];
}
