import type { TimeExpression } from "../annotate/index.ts";
import { containsSpan, type Span } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import { confidenceOf } from "./confidence.ts";
import { groundsOf } from "./grounds.ts";
import { statementKind } from "./open-property.ts";
import { placeOf, roleOf } from "./qualify.ts";
import { speakerIn } from "./references.ts";
import { covers, dependents, isInside, type Placed, type SentenceTree } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";
import { frameAround, type SpeechFrame } from "./speech.ts";
import {
  type Evidence,
  type MentionRef,
  type Qualifier,
  type Statement,
  type StatementObject,
  type Status,
  statementId,
} from "./statement.ts";
import { statusOf, underSpeech } from "./status.ts";
import { pastTimeAround, timeOf } from "./times.ts";

/** What a statement's evidence shows as its subject and object, and what speaks for and against it. */
export interface Shown {
  readonly subject: Span;
  readonly object: Span;
  /** Phrases and relation head found it independently. */
  readonly agreed: boolean;
  /** Why it may not stand without its sentence. */
  readonly doubts: readonly string[];
}

/**
 * The statement that a candidate makes: with status, speaker, time, place and qualifiers. A string
 * says why it makes none.
 */
export function toStatement(
  candidate: Candidate,
  setting: Setting,
  { subject: subjectSpan, object: objectSpan, agreed, doubts }: Shown,
): Statement<MentionRef> | string {
  const { document, tree, frames } = setting;
  const { property, subject, predicate } = candidate;
  if (tree.words.some(({ text }) => text === "?")) return "the sentence asks";
  const anchor = predicate ?? wordOf(tree, candidate.cue) ?? subject.head;
  const around = frameAround(frames, anchor);
  const frame = isOwnSaying(candidate, around) ? undefined : around;
  const named = isNaming(candidate, tree);
  const own: Status = candidate.negated ? "denied" : ownStatus(candidate, tree);
  const status = named ? own : underSpeech(own, frame);
  // The relation head does not know "not": what it finds in a denial is of other things.
  if (candidate.kind === "learned" && status === "denied") return "the clause denies something";
  const time = predicate === undefined ? timeOfTitle(candidate, setting) : timeOf(tree, predicate);
  const ref = (mention: number): MentionRef => ({ document: document.id, mention });
  const object: StatementObject<MentionRef> =
    candidate.object.kind === "literal"
      ? { kind: "literal", literal: candidate.object.literal }
      : { kind: "ref", ref: ref(candidate.object.mention.item.index) };
  const grounds = groundsOf(candidate, setting, { status, agreed, doubts, object: objectSpan });
  const evidence: Evidence = {
    document: document.id,
    span: tree.span,
    subject: subjectSpan,
    cue: candidate.cue,
    object: objectSpan,
    finder: candidate.finder,
    grounds,
  };
  const speaker = named ? undefined : speakerIn(frame, setting)?.item.index;
  const takesTime = time !== undefined && !containsSpan(time.item.span, objectSpan);
  const place = placeOf(candidate, setting);
  return {
    id: statementId(
      document.id,
      property.iri,
      ...[subjectSpan, objectSpan].map(({ start, end }) => `${start}-${end}`),
      status,
    ),
    subject: ref(subject.item.index),
    property: property.iri,
    object,
    status,
    speaker: speaker === undefined ? undefined : ref(speaker),
    time: takesTime
      ? {
          value: time.item.value,
          words: document.text.slice(time.item.span.start, time.item.span.end),
        }
      : undefined,
    place: place === undefined ? undefined : ref(place),
    qualifiers: qualifiersOf(candidate, setting, ref),
    confidence: confidenceOf(grounds, statementKind(candidate.property.iri)),
    evidence: [evidence],
  };
}

/**
 * Whether somebody's words hold that they say something: that they say it the document tells itself
 * ('"We will fight," said Lorenzana; he urged …').
 */
function isOwnSaying({ kind, subject }: Candidate, around: SpeechFrame | undefined): boolean {
  return kind === "speech" && around?.speaker?.item.chain === subject.item.chain;
}

/** The first word of a stretch of text. */
function wordOf(tree: SentenceTree, span: Span | null): number | undefined {
  if (span === null) return undefined;
  const at = tree.words.findIndex((word) => word.span.start === span.start);
  return at < 0 ? undefined : at;
}

/** When somebody holds the title before his name, where the clause tells of years before the document. */
function timeOfTitle(
  { property, cue, subject, former }: Candidate,
  { tree, document }: Setting,
): Placed<TimeExpression> | undefined {
  if (property.past === undefined || cue !== null || former) return undefined;
  const year = Number(document.published?.slice(0, 4) ?? Number.NaN);
  return pastTimeAround(tree, subject.head, year);
}

/** Words of patterns that only name: what they say holds whatever the clause around them says. */
const NAMING =
  /^(?:of|the|an?|for|at|former|ex|acting|interim|late|then|led|based|backed|born|year|old|aged|['’]s|\P{L}+)$/u;

/**
 * What somebody or something is called ("President Tokayev", "Zhuhai in China") is the document's own
 * wording, whoever speaks; inside quotation marks it is the speaker's, but for titles before names.
 */
function isNaming(candidate: Candidate, tree: SentenceTree): boolean {
  const { kind, cue, predicate, subject } = candidate;
  if (predicate !== undefined) return false;
  if (subject.item.type === "event") return false;
  if (kind === "pattern" && cue === null) return true;
  const quoted = tree.quoted.some((stretch) => isInside(tree, subject.head, stretch));
  return !quoted && (kind === "learned" || (kind === "pattern" && onlyNames(candidate)));
}

/** Whether the words of a pattern only name, and tell of no deed. */
function onlyNames({ finder }: Candidate): boolean {
  const words = finder.replace(/^pattern:/u, "").replace(/\{\w+\}/gu, " ");
  return (words.match(/\p{L}+|[^\s\p{L}]/gu) ?? []).every((word) => NAMING.test(word));
}

/** That of its predicate; for a pattern that tells of a deed ("{subject} to {object}"), of the verb above it. */
function ownStatus(candidate: Candidate, tree: SentenceTree): Status {
  const { predicate, kind, cue, subject } = candidate;
  if (predicate !== undefined) return statusOf(tree, predicate);
  const names = onlyNames(candidate) && subject.item.type !== "event";
  if (kind !== "pattern" || cue === null || names) return "asserted";
  return statusOf(tree, wordOf(tree, cue) ?? subject.head);
}

function qualifiersOf(
  candidate: Candidate,
  setting: Setting,
  ref: (mention: number) => MentionRef,
): Qualifier<MentionRef>[] {
  const qualifiers: Qualifier<MentionRef>[] = [];
  const role = roleOf(candidate, setting);
  if (role !== undefined) qualifiers.push({ name: "role", value: { kind: "ref", ref: ref(role) } });
  const { object } = candidate;
  if (object.kind === "mention") {
    const { head } = object.mention;
    const numbers = dependents(setting.tree, head, "nummod");
    const counted = setting.tree.quantities.find(
      (quantity) =>
        Number.isInteger(quantity.item.value) &&
        ((covers(quantity, head) && quantity.first < head) ||
          numbers.some((at) => covers(quantity, at))),
    );
    if (counted !== undefined) {
      const literal = { value: String(counted.item.value), datatype: "integer" as const };
      qualifiers.push({ name: "quantity", value: { kind: "literal", literal } });
    }
  }
  return qualifiers;
}
