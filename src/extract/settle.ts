import { containsSpan, type Span } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import { typeConflict } from "./classes.ts";
import type { Clause } from "./clause.ts";
import { confidenceOf } from "./confidence.ts";
import { placeAfter, roleAfter } from "./qualify.ts";
import type { Setting } from "./setting.ts";
import type { SpeechFrame } from "./speech.ts";
import {
  type Dropped,
  type Evidence,
  type MentionRef,
  type Qualifier,
  type Statement,
  type StatementObject,
  statementId,
} from "./statement.ts";
import { type Stance, stanceOf, underSpeech } from "./status.ts";
import { timeOfVerb } from "./when.ts";

export interface Settled {
  readonly statements: readonly Statement<MentionRef>[];
  readonly dropped: readonly Dropped[];
}

/**
 * Turns the candidates of one sentence into statements: those whose types fit the property, of
 * several phrases for one pair the longest, with status, speaker, time, place and role. What is left
 * out is given with its reason.
 */
export function settle(candidates: readonly Candidate[], setting: Setting): Settled {
  const { clause, schema, classes } = setting;
  const dropped: Dropped[] = [];
  const drop = ({ property }: Candidate, reason: string): void => {
    dropped.push({ span: clause.view.span, property: property.iri, reason });
  };
  const fitting = candidates.filter((candidate) => {
    const { property, subject, object } = candidate;
    const subjectClass = classes[subject.item.index];
    const objectClass = object.kind === "literal" ? "literal" : classes[object.mention.item.index];
    const conflict =
      selfReference(candidate) ?? typeConflict(property, subjectClass, objectClass, schema);
    if (conflict !== undefined) drop(candidate, conflict);
    return conflict === undefined;
  });
  const statements: Statement<MentionRef>[] = [];
  for (const candidate of fitting) {
    const longer = fitting.find((other) => overrides(other, candidate));
    if (longer !== undefined) {
      if (longer.property !== candidate.property)
        drop(candidate, `"${longer.finder}" says more of the same words`);
      continue;
    }
    const statement = toStatement(candidate, setting);
    if (typeof statement === "string") drop(candidate, statement);
    else statements.push(statement);
  }
  return { statements, dropped };
}

function selfReference({ subject, object }: Candidate): string | undefined {
  if (object.kind === "literal") return undefined;
  return object.mention.item.chain === subject.item.chain
    ? "subject and object are one thing"
    : undefined;
}

/** Whether one candidate takes the place of another: a longer phrase for the same pair of mentions. */
function overrides(other: Candidate, candidate: Candidate): boolean {
  if (other === candidate || other.subject.item !== candidate.subject.item) return false;
  const [a, b] = [spanOfObject(other), spanOfObject(candidate)];
  if (a.start !== b.start || a.end !== b.end) return false;
  if (other.property === candidate.property) {
    return (
      other.length > candidate.length ||
      (other.length === candidate.length && other.finder < candidate.finder)
    );
  }
  const together =
    other.verb === candidate.verb && (other.kind === "pattern") === (candidate.kind === "pattern");
  return together && other.length > candidate.length;
}

function spanOfObject({ object }: Candidate): Span {
  return object.kind === "literal" ? object.span : object.mention.item.span;
}

function toStatement(candidate: Candidate, setting: Setting): Statement<MentionRef> | string {
  const { document, clause, frames } = setting;
  const { property, subject, verb } = candidate;
  const { view } = clause;
  if (view.words.at(-1)?.text === "?") return "the sentence asks";
  const stance = stanceOfCandidate(candidate, clause);
  if (stance.unusable !== undefined) return stance.unusable;
  if (verb !== undefined && isPastState(candidate, clause, verb)) return "the state is past";
  const anchor = candidate.cue ?? subject.item.span;
  const frame =
    candidate.kind === "speech"
      ? undefined
      : frameAround(
          frames.filter((one) => one.verb === undefined || one.verb !== verb),
          anchor,
        );
  // What somebody is called ("President Tokayev") is the document's own wording, whoever speaks.
  const named = candidate.kind === "pattern" && candidate.cue === null;
  const status = named
    ? stance.status
    : underSpeech(candidate.negated ? { status: "denied" } : stance, frame);
  const time = verb === undefined ? undefined : timeOfVerb(clause, verb);
  const objectSpan = spanOfObject(candidate);
  const ref = (mention: number): MentionRef => ({ document: document.id, mention });
  const object: StatementObject<MentionRef> =
    candidate.object.kind === "literal"
      ? { kind: "literal", literal: candidate.object.literal }
      : { kind: "ref", ref: ref(candidate.object.mention.item.index) };
  const evidence: Evidence = {
    document: document.id,
    span: view.span,
    subject: subject.item.span,
    cue: candidate.cue,
    object: objectSpan,
    finder: candidate.finder,
  };
  const speaker = named ? undefined : frame?.speaker?.item.index;
  const takesTime = time !== undefined && !containsSpan(time.item.span, objectSpan);
  const place = placeAfter(candidate, setting);
  return {
    id: statementId(
      document.id,
      property.iri,
      ...[subject.item.span, objectSpan].map(({ start, end }) => `${start}-${end}`),
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
    confidence: confidenceOf(candidate),
    evidence: [evidence],
  };
}

/** Words of patterns that only name: what they say holds whatever the clause around them says. */
const NAMING =
  /^(?:of|the|an?|for|at|former|ex|acting|interim|late|then|led|based|backed|born|year|old|aged|['’]s|\P{L}+)$/u;

/** That of its verb; for a pattern that tells of a deed ("{subject} to {object}"), of the verb before it. */
function stanceOfCandidate({ verb, kind, cue, finder }: Candidate, clause: Clause): Stance {
  if (verb !== undefined) return stanceOf(clause, verb);
  const words =
    finder
      .replace(/^pattern:/u, "")
      .replace(/\{\w+\}/gu, " ")
      .match(/\p{L}+|[^\s\p{L}]/gu) ?? [];
  if (kind !== "pattern" || cue === null || words.every((word) => NAMING.test(word))) {
    return { status: "asserted" };
  }
  const before = clause.chunks.findLastIndex(
    (chunk) => chunk.kind === "verb" && (clause.view.words[chunk.last]?.span.end ?? 0) <= cue.start,
  );
  return before < 0 ? { status: "asserted" } : stanceOf(clause, before);
}

/** Verbs of being and having: in the past tense they say what is no longer so, or leave it open. */
const STATES =
  /^(?:be|hold|own|possess|belong|live|reside|have|retain|remain|work|control|rule|govern|lead|head|chair|run|command)$/u;

/** "Held the post of Speaker" is not "holds" it; "was formerly" says itself that it is over. */
function isPastState(
  { finder, object }: Candidate,
  { view, chunks }: Clause,
  verb: number,
): boolean {
  if (object.kind === "mention" && object.mention.item.type === "event") return false;
  const chunk = chunks[verb];
  if (chunk?.kind !== "verb" || chunk.group.passive || !STATES.test(chunk.group.lemma))
    return false;
  const past = view.words
    .slice(chunk.group.first, chunk.group.last + 1)
    .some(({ features }) => features.Tense === "Past" && features.VerbForm === "Fin");
  return past && !/\b(?:former|formerly|once|previously)\b/u.test(finder);
}

/** The innermost speech whose words hold a span. */
function frameAround(frames: readonly SpeechFrame[], span: Span): SpeechFrame | undefined {
  const around = frames.filter(({ content }) => content.some((part) => containsSpan(part, span)));
  const size = ({ content }: SpeechFrame): number =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  return around.sort((a, b) => size(a) - size(b))[0];
}

function qualifiersOf(
  candidate: Candidate,
  setting: Setting,
  ref: (mention: number) => MentionRef,
): Qualifier<MentionRef>[] {
  const qualifiers: Qualifier<MentionRef>[] = [];
  const role = roleAfter(candidate, setting);
  if (role !== undefined) qualifiers.push({ name: "role", value: { kind: "ref", ref: ref(role) } });
  const { object } = candidate;
  if (object.kind === "mention") {
    const counted = setting.clause.view.quantities.find(
      ({ item, first, last }) =>
        last === object.mention.head && first < object.mention.head && Number.isInteger(item.value),
    );
    if (counted !== undefined) {
      const literal = { value: String(counted.item.value), datatype: "integer" as const };
      qualifiers.push({ name: "quantity", value: { kind: "literal", literal } });
    }
  }
  return qualifiers;
}
