import { type Candidate, endsOf } from "./candidate.ts";
import type { OpenCandidate } from "./find-open.ts";
import { mentionAt } from "./referents.ts";
import { dependents, isRelation, type PlacedMention } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";
import { frameAround } from "./speech.ts";

/** Nouns that tell nothing without the words around them. */
const VAGUE =
  /^(?:thing|lot|one|way|kind|sort|stuff|few|more|same|other|rest|part|idea|matter|issue|situation|point)$/u;

/** Values that leave out what they measure, of what they are or which one is meant: "around 27,000", "part", "the idea". */
const BARE =
  /^(?:(?:about|around|over|nearly|almost|some|more than|less than)? ?[$€£]?[\d.,]+ ?%?|(?:the|an?) (?:thing|way|idea|matter|issue|situation|point|name)|part|place|(?:\w+ )?use|advantage|care|other things)$/iu;

/** Determiners that make of a group some of it. */
const SOME = /^(?:some|many|few|several|most|certain|various|numerous|other)$/u;

/**
 * Verbs of saying and of calling something so: who says what is for the property of speech, not for
 * one in the sentence's words, and who calls something so says nothing without the "so".
 */
const SAYING =
  /^(?:say|tell|ask|report|claim|announce|call|credit|explain|state|question|describe|characteri[sz]e|regard|portray|dub|label)$/u;

/** What only whoever speaks, or who has the text before their eyes, can tell. */
const POINTING = /\b(?:my|mine|me|our|ours|us|your|yours|you|this|that|these|those|such|same)\b/iu;

/**
 * Why what a sentence says in its own words may not stand without it, since no ontology vouches for it: it only
 * tells that somebody speaks, how something is or where it is, its subject is not known by a name, or its object is
 * vague or a pronoun or points at what is not there.
 */
export function openDoubts(candidate: OpenCandidate, setting: Setting): string[] {
  const { tree, frames } = setting;
  const { subject, object, predicate = subject.head, loose } = candidate;
  const value = object.kind === "literal" ? object.literal.value : "";
  const doubts: Readonly<Record<string, boolean>> = {
    loose,
    "only speaks":
      SAYING.test(tree.words[predicate]?.lemma ?? "") ||
      frames.some(({ verb }) => verb === predicate),
    "only is": isBare(candidate),
    "subject unknown": !isKnown(subject, setting),
    "some of them": isSome(subject, setting),
    pointing: POINTING.test(value),
    "bare value": BARE.test(value),
    vague: endsOf(candidate).some(
      ({ item, head }) => item.kind === "nominal" && VAGUE.test(tree.words[head]?.lemma ?? ""),
    ),
  };
  return Object.keys(doubts).filter((name) => doubts[name]);
}

/** Why a statement of the ontology may not stand without its sentence. */
export function ontologyDoubts(candidate: Candidate, setting: Setting): string[] {
  return [
    ...(isNobody(candidate, setting) ? ["of nobody"] : []),
    ...(isUnspecific(candidate, setting) ? ["one of many"] : []),
  ];
}

/** "Some Democrats": what is said of them is not said of the Democrats. */
function isSome({ head }: PlacedMention, { tree }: Setting): boolean {
  return dependents(tree, head, "det", "amod").some((child) =>
    SOME.test(tree.words[child]?.lower ?? ""),
  );
}

/** "Be" with a quality or a place: true for the moment that the sentence tells of. */
function isBare({ property, object }: OpenCandidate): boolean {
  const [verb, ...rest] = property.label.split(" ");
  return verb === "be" && rest.length < 2 && (rest.length === 1 || object.kind === "literal");
}

/**
 * Whether a statement is of nobody and nothing that has a name; a number or a date says enough alone ("the
 * attack killed six").
 */
function isNobody(candidate: Candidate, setting: Setting): boolean {
  const { object } = candidate;
  if (endsOf(candidate).some((end) => isAnybody(end, setting))) return true;
  if (object.kind === "literal" && object.literal.datatype !== "string")
    return isSome(candidate.subject, setting);
  return !endsOf(candidate).some((end) => isKnown(end, setting));
}

/**
 * Whether a name only says where somebody or something is that has no name and is one of many: "an Austrian
 * court", "tournaments in Austria", "another brother, 22".
 */
function isUnspecific({ predicate, subject }: Candidate, setting: Setting): boolean {
  const { item, head } = subject;
  if (predicate !== undefined || item.kind !== "nominal" || item.type === "office") return false;
  if (setting.named.has(item.chain)) return false;
  const { tree } = setting;
  const lowers = (...relations: string[]): string[] =>
    dependents(tree, head, ...relations).map((child) => tree.words[child]?.lower ?? "");
  const bare = lowers("det", "nmod:poss").length === 0;
  const many = tree.words[head]?.features.Number === "Plur";
  return (bare && many) || lowers("det", "amod").some((lower) => INDEFINITE.test(lower));
}

const INDEFINITE = /^(?:an?|another|any|some|every|each)$/u;

/** Nouns that only say that it was people. */
const ANYBODY = /^(?:people|person|other|man|woman|member|individual)$/u;

/** "Told people", "others died": the noun does not tell who they were. */
function isAnybody({ item, head }: PlacedMention, { tree, named }: Setting): boolean {
  if (item.kind !== "nominal" || named.has(item.chain)) return false;
  // "Three people", "dozens of people": how many is news.
  const counted =
    dependents(tree, head, "nummod").length > 0 ||
    isRelation(tree.words[head]?.relation ?? "", "nmod");
  return (
    !counted && item.name.split(" ").length === 1 && ANYBODY.test(tree.words[head]?.lemma ?? "")
  );
}

/** Whether something has a name, is that of something with one ("Macron's statement"), or is one of its kind in a report: "parliament". */
function isKnown(
  { item: { chain, type }, head }: PlacedMention,
  { named, tree }: Setting,
): boolean {
  const isOwned = dependents(tree, head, "nmod:poss").some((owner) => {
    const mention = mentionAt(tree, owner);
    return mention !== undefined && named.has(mention.item.chain);
  });
  return named.has(chain) || isOwned || type === "governmentBody" || type === "country";
}

/** The reason to drop what stands in the words of somebody whom the document does not name. */
export function unsigned(
  { predicate, subject }: OpenCandidate,
  { frames }: Setting,
): string | undefined {
  const frame = frameAround(frames, predicate ?? subject.head);
  return frame !== undefined && frame.verb === undefined && frame.speaker === undefined
    ? "nobody is named who says so"
    : undefined;
}
