import type { Candidate, CandidateObject, FinderKind } from "./candidate.ts";
import type { Chunk, NounPhrase, VerbChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { findObjects } from "./find-object.ts";
import { findSubject, isReduced, type SubjectReading } from "./find-subject.ts";
import { quantityLiteral, timeLiteral } from "./literals.ts";
import { matchFixed } from "./match-fixed.ts";
import { literalKind, type PhraseTable, type VerbPhrase } from "./phrase-table.ts";
import type { LiteralKind } from "./schema.ts";
import { type PlacedMention, spanOfWords } from "./sentence-view.ts";
import { timeOfVerb } from "./when.ts";

/** Finds the readings of one verb group by the verb phrases of the ontology. */
export function matchVerb(clause: Clause, index: number, table: PhraseTable): Candidate[] {
  const chunk = clause.chunks[index];
  if (chunk?.kind !== "verb") return [];
  const { group } = chunk;
  const form = clause.view.words[group.last]?.lower ?? "";
  const reduced = isReduced(clause, index) || group.form === "participle";
  const turned = group.passive || reduced;
  const phrases = (table.verbs.get(group.lemma) ?? []).filter(({ voice }) => voice === "active");
  if (group.lemma === "be" && !turned) {
    return (table.verbs.get("be") ?? []).flatMap((phrase) =>
      ofActive(clause, index, chunk, phrase),
    );
  }
  if (!turned) return phrases.flatMap((phrase) => ofActive(clause, index, chunk, phrase));
  const participles = (table.verbs.get(form) ?? []).filter(({ voice }) => voice === "passive");
  return [
    ...participles.flatMap((phrase) => ofActive(clause, index, chunk, phrase)),
    ...phrases.flatMap((phrase) => ofPassive(clause, index, chunk, phrase)),
  ];
}

/** Subject before, object after: active phrases, and "be …" phrases in the passive. */
function ofActive(
  clause: Clause,
  index: number,
  chunk: VerbChunk,
  phrase: VerbPhrase,
): Candidate[] {
  const subject = findSubject(clause, index);
  if (subject === undefined || isObjectGap(clause, subject)) return [];
  const end = matchFixed(clause.view, phrase.fixed, chunk.group.last + 1);
  const found =
    end === undefined ? aroundObject(clause, index, phrase) : objectsAt(clause, index, phrase, end);
  return found.flatMap(({ object, negated, after, cueEnd }) =>
    subjectMentions(clause, subject).map(({ mention, none }) => ({
      property: phrase.property,
      subject: mention,
      object,
      cue: spanOfWords(clause.view, chunk.group.last, cueEnd),
      finder: `verb:${phrase.text}`,
      kind: kindOf(chunk, subject, phrase),
      verb: index,
      length: 1 + phrase.fixed.length,
      negated: negated || none,
      after,
    })),
  );
}

/** "What Tokayev called an attempted coup": the pronoun before the subject is the object. */
function isObjectGap(clause: Clause, { phrases }: SubjectReading): boolean {
  const first = phrases[0];
  const at = first === undefined ? -1 : clause.chunks.indexOf(first);
  return clause.chunks[at - 1]?.kind === "relative";
}

interface FoundObject {
  readonly object: CandidateObject;
  readonly negated: boolean;
  readonly after: number | undefined;
  /** The last word of the phrase itself. */
  readonly cueEnd: number;
}

function kindOf(chunk: VerbChunk, subject: SubjectReading, phrase: VerbPhrase): FinderKind {
  if (subject.by === "relative") return "relative";
  if (subject.by === "reduced") return "participle";
  if (subject.by === "controlled") return "infinitive";
  return phrase.voice === "passive" || chunk.group.passive ? "passive" : "active";
}

function subjectMentions(
  clause: Clause,
  reading: SubjectReading,
): { readonly mention: PlacedMention; readonly none: boolean }[] {
  return reading.phrases.flatMap((phrase) =>
    phrase.mention === undefined ? [] : [{ mention: phrase.mention, none: isNone(clause, phrase) }],
  );
}

/** The object that begins at a word, or the value that stands there. */
function objectsAt(clause: Clause, index: number, phrase: VerbPhrase, word: number): FoundObject[] {
  const cueEnd = word - 1;
  const kind = literalKind(phrase.property);
  if (kind === "string") return [];
  if (kind === "date") return dateAt(clause, index, phrase, word, cueEnd);
  if (kind !== undefined) return valueAt(clause, word, kind, cueEnd);
  const at = chunkHolding(clause, word);
  if (at === undefined) return [];
  const list = findObjects(clause, at);
  return hasSecondObject(clause, list) ? [] : fromPhrases(clause, list, cueEnd);
}

/** "Called the stabbing an act of barbarity": the verb says what the first object is, not what is done to it. */
function hasSecondObject(clause: Clause, list: readonly NounPhrase[]): boolean {
  const last = list.at(-1);
  const next = last === undefined ? undefined : clause.chunks[clause.chunks.indexOf(last) + 1];
  if (last === undefined) return false;
  // "advocates Puerto Rico becoming a state": a name with a gerund is a clause.
  if (next?.kind === "verb")
    return next.group.form === "gerund" && last.mention?.item.kind === "name";
  if (next?.kind !== "noun") return false;
  return next.mention?.item.type !== "office" && last.mention?.item.type !== "person";
}

function fromPhrases(clause: Clause, list: readonly NounPhrase[], cueEnd: number): FoundObject[] {
  return list.flatMap((item) => {
    const { mention } = item;
    if (mention === undefined || mention.first <= cueEnd) return [];
    const after = clause.chunks.indexOf(item);
    const object: CandidateObject = { kind: "mention", mention };
    return [{ object, negated: isNone(clause, item), after, cueEnd }];
  });
}

function isNone(clause: Clause, item: NounPhrase): boolean {
  return /^(?:no|neither|none)$/u.test(clause.view.words[item.first]?.lower ?? "");
}

/** The chunk that begins at a word, over adverbs; or the noun phrase whose beginning the phrase took. */
function chunkHolding(clause: Clause, word: number): number | undefined {
  const at = clause.chunks.findIndex(({ first, last }) => first <= word && word <= last);
  const chunk = clause.chunks[at];
  if (chunk === undefined) return undefined;
  if (chunk.first === word) return at;
  return chunk.kind === "noun" && chunk.first < word && word <= chunk.head ? at : undefined;
}

/** With a preposition in the phrase the date stands right there; without, it is the time of the verb. */
function dateAt(
  clause: Clause,
  index: number,
  phrase: VerbPhrase,
  word: number,
  cueEnd: number,
): FoundObject[] {
  const prepositional = /\s(?:on|in|for|until|at)$/u.test(phrase.text);
  const time = prepositional
    ? clause.view.times.find(({ first }) => first === word || first === word - 1)
    : timeOfVerb(clause, index);
  const literal = time === undefined ? undefined : timeLiteral(time.item);
  if (time === undefined || literal === undefined) return [];
  const object: CandidateObject = { kind: "literal", literal, span: time.item.span };
  return [{ object, negated: false, after: undefined, cueEnd }];
}

function valueAt(clause: Clause, word: number, kind: LiteralKind, cueEnd: number): FoundObject[] {
  const from = clause.view.words[word]?.upos === "ADV" ? word + 1 : word;
  const quantity = clause.view.quantities.find(({ first, last }) => first <= from && from <= last);
  const literal = quantity === undefined ? undefined : quantityLiteral(quantity.item, kind);
  if (quantity === undefined || literal === undefined) return [];
  const object: CandidateObject = { kind: "literal", literal, span: quantity.item.span };
  return [{ object, negated: false, after: undefined, cueEnd }];
}

const BARE_PREPOSITION =
  /^(?:of|to|for|with|from|at|on|by|as|against|about|over|into|upon|after|until)$/u;

/** "Removed him from office", "put the plan forward": the object between the verb and its fixed words. */
function aroundObject(clause: Clause, index: number, phrase: VerbPhrase): FoundObject[] {
  const closing = phrase.fixed.at(-1);
  const verb = clause.chunks[index];
  if (closing === undefined || BARE_PREPOSITION.test(closing) || verb?.kind !== "verb") return [];
  if (phrase.voice !== "active" || literalKind(phrase.property) !== undefined) return [];
  const noun = clause.chunks[index + 1];
  if (noun?.kind !== "noun") return [];
  const end = matchFixed(clause.view, phrase.fixed, noun.last + 1);
  if (end === undefined) return [];
  return fromPhrases(clause, [noun], verb.group.last).map((found) => ({
    ...found,
    cueEnd: verb.group.last,
  }));
}

/** "Smailov was nominated by Tokayev": the agent after "by" is the subject of the statement. */
function ofPassive(
  clause: Clause,
  index: number,
  chunk: VerbChunk,
  phrase: VerbPhrase,
): Candidate[] {
  const patient = findSubject(clause, index);
  const end = matchFixed(clause.view, phrase.fixed, chunk.group.last + 1);
  if (patient === undefined || end === undefined) return [];
  const agents = agentsAfter(clause, end);
  const kind = literalKind(phrase.property);
  return agents.flatMap(({ phrase: agent, at }) => {
    const { mention } = agent;
    if (mention === undefined) return [];
    return patient.phrases.flatMap((item): Candidate[] => {
      const object = kind === undefined ? thing(item) : counted(clause, item, kind);
      if (object === undefined) return [];
      return [
        {
          property: phrase.property,
          subject: mention,
          object,
          cue: spanOfWords(clause.view, chunk.group.last, end - 1),
          finder: `verb:${phrase.text}`,
          kind: patient.by === "reduced" ? "participle" : "passive",
          verb: index,
          length: 1 + phrase.fixed.length,
          negated: isNone(clause, item) || isNone(clause, agent),
          after: at,
        },
      ];
    });
  });
}

function thing({ mention }: NounPhrase): CandidateObject | undefined {
  return mention === undefined ? undefined : { kind: "mention", mention };
}

function counted(clause: Clause, item: NounPhrase, kind: LiteralKind): CandidateObject | undefined {
  const quantity = clause.view.quantities.find(
    ({ first, last }) => first <= item.last && last >= item.first,
  );
  const literal = quantity === undefined ? undefined : quantityLiteral(quantity.item, kind);
  return quantity === undefined || literal === undefined
    ? undefined
    : { kind: "literal", literal, span: quantity.item.span };
}

function isPlace(chunk: Chunk | undefined): boolean {
  const type = chunk?.kind === "noun" ? chunk.mention?.item.type : undefined;
  return type === "city" || type === "country" || type === "place";
}

/** The noun phrases after the "by" of a passive, which may stand after a time, a place or an adverb. */
function agentsAfter(
  clause: Clause,
  word: number,
): { readonly phrase: NounPhrase; readonly at: number }[] {
  const from = clause.chunks.findIndex(({ first }) => first >= word);
  if (from < 0) return [];
  for (let at = from; at < clause.chunks.length; at++) {
    const chunk = clause.chunks[at];
    const word = clause.view.words[chunk?.first ?? -1]?.lower ?? "";
    if (chunk?.kind === "adverb" || chunk?.kind === "time") continue;
    if (chunk?.kind !== "preposition") break;
    if (word !== "by") {
      // "arrested in Almaty by police", but not "deployed after a request by the president"
      const place = clause.chunks[at + 1];
      if (!/^(?:in|on|at)$/u.test(word) || (place?.kind !== "time" && !isPlace(place))) break;
      at += 1;
      continue;
    }
    return findObjects(clause, at + 1).map((phrase) => ({
      phrase,
      at: clause.chunks.indexOf(phrase),
    }));
  }
  return [];
}
