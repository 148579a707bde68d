import type { Mention } from "../annotate/index.ts";
import { containsSpan, type Span, sliceSpan } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import { formGrounds } from "./form-grounds.ts";
import { isTold } from "./own-words.ts";
import { dependents, isInside, type PlacedMention, type SentenceTree } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";
import { frameAround } from "./speech.ts";
import type { Status } from "./statement.ts";

/** What of a reading is known only beside others. */
export interface Beside {
  readonly status: Status;
  /** Phrases and relation head found it independently. */
  readonly agreed: boolean;
  /** Why it may not stand without its sentence. */
  readonly doubts: readonly string[];
  /** What its evidence shows as its object. */
  readonly object: Span;
}

/**
 * What speaks for and against a reading, by name: how and from what it was found, what stands at its
 * ends and how far their names are, in whose words it is and how the sentence is built. Each name has a
 * weight in `confidence-weights.ts`; one that has none there weighs nothing.
 */
export function groundsOf(candidate: Candidate, setting: Setting, beside: Beside): string[] {
  const { kind, score, property, predicate, subject, object } = candidate;
  const { tree } = setting;
  return [
    `found by ${kind}`,
    ...(score === undefined ? [] : [`score ${tenth(score)}`, ...untold(candidate, tree)]),
    ...(kind === "open" ? wordGrounds(property.label) : [`property ${localName(property.iri)}`]),
    ...(predicate === undefined ? ["no predicate"] : []),
    ...endGrounds("subject", subject, setting),
    ...(object.kind === "mention"
      ? endGrounds("object", object.mention, setting)
      : [`object ${object.literal.datatype}`]),
    ...objectGrounds(tree, beside.object),
    ...(kind === "open" ? formGrounds(candidate, tree, beside.object) : []),
    ...distanceGrounds(candidate, tree),
    beside.status,
    ...(beside.status === "planned" ? [`planned ${modalOf(candidate, tree)}`] : []),
    ...speechGrounds(candidate, setting),
    ...(beside.agreed ? ["agreed"] : []),
    ...beside.doubts,
    ...(setting.interview ? ["interview"] : []),
    ...sentenceGrounds(tree),
  ];
}

/** "Director of Massey": no word of the sentence says that it was founded by him. */
function untold({ property }: Candidate, { words }: SentenceTree): string[] {
  if (isTold(property, words)) return [];
  return ["untold", `untold ${localName(property.iri)}`];
}

/** The verb of a property in the sentence's own words, and its preposition: "be" and "in" of "be based in". */
function wordGrounds(label: string): string[] {
  const [verb = "", ...rest] = label.split(" ");
  const last = rest.at(-1);
  return [`says ${verb}`, ...(last === undefined ? [] : [`says … ${last}`])];
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/]/u, "");
}

const LONG_OBJECT = 8;
/** Words of a sentence, and between a predicate and its arguments, above which the parser errs more often. */
const [LONG, VERY_LONG, FAR] = [28, 42, 8];

/** `0.7` for 0.74; from 0.9 in steps of a twentieth. */
function tenth(score: number): string {
  return score < 0.9 ? (Math.floor(score * 10) / 10).toFixed(1) : score < 0.95 ? "0.9" : "0.95";
}

const PRONOUNS: readonly (readonly [name: string, forms: RegExp])[] = [
  ["he or she", /^(?:he|him|his|himself|she|hers?|herself)$/u],
  ["it", /^(?:it|its|itself)$/u],
  ["they", /^(?:they|them|theirs?|themselves)$/u],
  ["I", /^(?:i|me|my|mine|myself)$/u],
  ["we", /^(?:we|us|ours?|ourselves)$/u],
];

function endGrounds(end: string, { item, head }: PlacedMention, setting: Setting): string[] {
  const { tree, document, named } = setting;
  const relation = tree.words[head]?.relation ?? "";
  const listed = relation === "conj" || dependents(tree, head, "conj").length > 0;
  const base = [`${end} ${item.type}`, ...(listed ? [`${end} listed`] : [])];
  if (item.kind === "name") return base;
  const text = sliceSpan(document.text, item.span).toLowerCase();
  const form = PRONOUNS.find(([, forms]) => forms.test(text))?.[0] ?? "another pronoun";
  const what = item.kind === "pronoun" ? form : "a common noun";
  const distance = named.has(item.chain) ? nameDistance(item, setting) : "never";
  return [...base, `${end} ${what}`, `${end} ${item.kind} named ${distance}`];
}

/** How many sentences before a mention its chain was last called by a name. */
function nameDistance({ chain, sentence }: Mention, { namesOf }: Setting): string {
  const before = namesOf.get(chain)?.findLast((at) => at <= sentence);
  if (before === undefined) return "later";
  const sentences = sentence - before;
  return sentences < 2 ? String(sentences) : sentences < 5 ? "2–4 before" : "5 or more before";
}

function distanceGrounds({ predicate, subject, object }: Candidate, tree: SentenceTree): string[] {
  const found: string[] = [];
  const end = object.kind === "mention" ? object.mention.head : undefined;
  if (predicate === undefined) {
    if (end !== undefined && Math.abs(subject.head - end) > FAR) found.push("ends far apart");
    return found;
  }
  if (Math.abs(predicate - subject.head) > FAR) found.push("subject far");
  if (end !== undefined && Math.abs(predicate - end) > FAR) found.push("object far");
  if (subject.head > predicate) found.push("subject behind");
  const relation = tree.words[predicate]?.relation.split(":", 1)[0] ?? "";
  return [...found, `clause ${relation}`];
}

/** By what a deed is said to be to come: "will", or, without an auxiliary, the relation of its clause. */
function modalOf({ predicate }: Candidate, tree: SentenceTree): string {
  for (let at = predicate, steps = 0; at !== undefined && steps < 4; steps += 1) {
    const modal = dependents(tree, at, "aux")
      .map((aux) => tree.words[aux]?.lemma ?? "")
      .find((lemma) => /^(?:will|shall|would|should|must|ought|'ll|'d)$/u.test(lemma));
    if (modal !== undefined) return modal;
    const { relation = "", head } = tree.words[at] ?? {};
    at = /^(?:xcomp|conj)$/u.test(relation) ? head : undefined;
  }
  return "without a modal";
}

function speechGrounds({ predicate, subject }: Candidate, setting: Setting): string[] {
  const { tree, frames } = setting;
  const at = predicate ?? subject.head;
  const frame = frameAround(frames, at);
  const quoted = tree.quoted.some((stretch) => isInside(tree, at, stretch));
  return [
    ...(quoted ? ["quoted"] : []),
    ...(frame === undefined ? [] : ["in a speech"]),
    ...(frame !== undefined && frame.speaker === undefined ? ["no speaker"] : []),
    ...(frame !== undefined && frame.verb === undefined ? ["speaker elsewhere"] : []),
    ...(frame?.speaker === undefined || frame.speaker.item.kind === "name"
      ? []
      : ["speaker unnamed"]),
  ];
}

function sentenceGrounds({ words, index }: SentenceTree): string[] {
  const found = words.length > VERY_LONG ? ["sentence very long"] : [];
  if (words.length > LONG && found.length === 0) found.push("sentence long");
  const last = words.findLast(({ text }) => !/^["“”'’)\]]$/u.test(text));
  const isOpen = last !== undefined && !/^[.!?…]$/u.test(last.text);
  if (isOpen) found.push(index === 0 ? "headline" : "no full stop");
  return found;
}

/** How long the object is, and whether it holds a clause. */
function objectGrounds({ words }: SentenceTree, span: Span): string[] {
  const inside = words.filter((word) => containsSpan(span, word.span));
  const hasClause = inside.some(({ features }) => features.VerbForm === "Fin");
  return [
    ...(inside.length > LONG_OBJECT ? ["object long"] : []),
    ...(inside.length === 1 ? ["object one word"] : []),
    ...(hasClause ? ["object a clause"] : []),
  ];
}
