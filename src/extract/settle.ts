import { containsSpan, overlapsSpan, type Span, sliceSpan } from "../documents/index.ts";
import { type Candidate, spanOfObject } from "./candidate.ts";
import { typeConflict } from "./classes.ts";
import { confidenceOf } from "./confidence.ts";
import type { OpenCandidate } from "./find-open.ts";
import { openProperty } from "./open-property.ts";
import { placeOf, roleOf } from "./qualify.ts";
import { dependents, type PlacedMention, type SentenceTree } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";
import { frameAround } from "./speech.ts";
import {
  type Dropped,
  type Evidence,
  type MentionRef,
  type Qualifier,
  type Statement,
  type StatementObject,
  type Status,
  statementId,
} from "./statement.ts";
import { statusOf, underSpeech } from "./status.ts";
import { timeOf } from "./times.ts";

export interface Settled {
  readonly statements: readonly Statement<MentionRef>[];
  readonly dropped: readonly Dropped[];
}

/**
 * Turns the candidates of one sentence into statements: those whose types fit the property, of
 * several phrases for one pair the longest, with status, speaker, time, place and role. What is left
 * out is given with its reason.
 */
export function settle(
  candidates: readonly Candidate[],
  open: readonly OpenCandidate[],
  setting: Setting,
): Settled {
  const { tree, schema, classes } = setting;
  const dropped: Dropped[] = [];
  const drop = ({ property, finder }: Candidate, reason: string): void => {
    dropped.push({ span: tree.span, property: property.iri, finder, reason });
  };
  const grounded = candidates.map((candidate) => groundFirstPerson(candidate, setting));
  const fitting = grounded.filter((candidate) => {
    const { property, subject, object } = candidate;
    const subjectClass = classes[subject.item.index];
    const objectClass = object.kind === "literal" ? "literal" : classes[object.mention.item.index];
    const conflict =
      selfReference(candidate) ??
      emptyReference(candidate, setting) ??
      typeConflict(property, subjectClass, objectClass, schema);
    if (conflict !== undefined) drop(candidate, conflict);
    return conflict === undefined;
  });
  const statements: Statement<MentionRef>[] = [];
  const add = (candidate: Candidate, subject: Span, object: Span): void => {
    const agreed = fitting.some((other) => agrees(other, candidate));
    const statement = toStatement(candidate, setting, { subject, object, agreed });
    if (typeof statement === "string") drop(candidate, statement);
    else statements.push(statement);
  };
  for (const candidate of fitting) {
    const longer = fitting.find((other) => overrides(other, candidate));
    if (longer === undefined) {
      add(candidate, candidate.subject.item.span, spanOfObject(candidate));
    } else if (longer.property !== candidate.property) {
      drop(candidate, `"${longer.finder}" says more of the same words`);
    }
  }
  for (const found of open) {
    const candidate = asValue(found, setting);
    if (fitting.some((other) => covers(other, candidate, setting))) continue;
    const reason = selfReference(candidate) ?? emptyReference(candidate, setting);
    if (reason === undefined) add(candidate, candidate.phrases.subject, candidate.phrases.object);
    else drop(candidate, reason);
  }
  return { statements, dropped };
}

function selfReference({ subject, object }: Candidate): string | undefined {
  if (object.kind === "literal") return undefined;
  return object.mention.item.chain === subject.item.chain
    ? "subject and object are one thing"
    : undefined;
}

/** "I", "my": whoever says it. */
const FIRST_PERSON = /^(?:i|me|my|myself|mine)$/u;
/** What refers to no one in particular, or to whoever reads. */
const EMPTY =
  /^(?:you|your|one|someone|somebody|anyone|anybody|everyone|everybody|no one|nobody|something|anything|everything|nothing|what|who|which|there|here|such|others?)$/u;

/** A first person inside somebody's words stands for the speaker. */
function groundFirstPerson<C extends Candidate>(candidate: C, setting: Setting): C {
  const { tree, frames, document } = setting;
  const resolved = ({ item, head }: PlacedMention): PlacedMention | undefined => {
    const text = sliceSpan(document.text, item.span).toLowerCase();
    return item.kind === "pronoun" && FIRST_PERSON.test(text)
      ? frameAround(frames, head)?.speaker
      : undefined;
  };
  const subject = resolved(candidate.subject);
  const { object } = candidate;
  const mention = object.kind === "mention" ? resolved(object.mention) : undefined;
  if (tree.quoted.length === 0 || (subject === undefined && mention === undefined))
    return candidate;
  return {
    ...candidate,
    ...(subject === undefined ? {} : { subject }),
    ...(mention === undefined ? {} : { object: { kind: "mention" as const, mention } }),
  };
}

/** What refers to nothing says nothing. */
function emptyReference({ subject, object }: Candidate, setting: Setting): string | undefined {
  const parts = object.kind === "mention" ? [subject, object.mention] : [subject];
  for (const { item } of parts) {
    if (item.kind === "name") continue;
    const text = sliceSpan(setting.document.text, item.span).toLowerCase();
    if (EMPTY.test(text) && !setting.mentionsOf.has(item.chain))
      return `"${text}" refers to nothing in particular`;
  }
  return undefined;
}

/** Whether one candidate takes the place of another: a longer phrase, or a written one for a learned one. */
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
    other.predicate === candidate.predicate &&
    (other.kind === "pattern") === (candidate.kind === "pattern");
  return together && other.length > candidate.length;
}

/** What is only described, and only once, is a value: a node of its own would say nothing more. */
function asValue(candidate: OpenCandidate, { mentionsOf, document }: Setting): OpenCandidate {
  const { object, phrases } = candidate;
  if (object.kind !== "mention" || object.mention.item.kind !== "nominal") return candidate;
  if ((mentionsOf.get(object.mention.item.chain) ?? 0) > 1) return candidate;
  const value = sliceSpan(document.text, phrases.object).replace(/\s+/gu, " ");
  return {
    ...candidate,
    property: openProperty(candidate.property.label.split(" "), true),
    object: { kind: "literal", literal: { value, datatype: "string" }, span: phrases.object },
  };
}

/** Whether a statement of the ontology says already what an open one would, of the same predicate. */
function covers(known: Candidate, open: OpenCandidate, setting: Setting): boolean {
  const { object } = open;
  const isPlace =
    known.predicate === open.predicate &&
    object.kind === "mention" &&
    placeOf(known, setting) === object.mention.item.index;
  if (isPlace) return true;
  const pair =
    (known.subject.item === open.subject.item &&
      overlapsSpan(spanOfObject(known), open.phrases.object)) ||
    (overlapsSpan(spanOfObject(known), open.phrases.subject) &&
      overlapsSpan(known.subject.item.span, open.phrases.object));
  return pair && (known.predicate === open.predicate || known.predicate === undefined);
}

/** Whether the two finders, phrases and relation head, found the same independently. */
function agrees(other: Candidate, candidate: Candidate): boolean {
  const [a, b] = [spanOfObject(other), spanOfObject(candidate)];
  return (
    (other.kind === "learned") !== (candidate.kind === "learned") &&
    other.property === candidate.property &&
    other.subject.item === candidate.subject.item &&
    a.start === b.start &&
    a.end === b.end
  );
}

/** What a statement's evidence shows as its subject and object, and whether both finders have it. */
interface Shown {
  readonly subject: Span;
  readonly object: Span;
  readonly agreed: boolean;
}

function toStatement(
  candidate: Candidate,
  setting: Setting,
  { subject: subjectSpan, object: objectSpan, agreed }: Shown,
): Statement<MentionRef> | string {
  const { document, tree, frames } = setting;
  const { property, subject, predicate } = candidate;
  if (tree.words.some(({ text }) => text === "?")) return "the sentence asks";
  if (predicate !== undefined && isPastState(candidate, tree, predicate))
    return "the state is past";
  const anchor = predicate ?? wordOf(tree, candidate.cue) ?? subject.head;
  const frame = candidate.kind === "speech" ? frameAround(frames, anchor) : innermost();
  function innermost(): ReturnType<typeof frameAround> {
    return frameAround(
      frames.filter(({ verb }) => verb !== predicate || predicate === undefined),
      anchor,
    );
  }
  // What somebody is called ("President Tokayev") is the document's own wording, whoever speaks.
  const named = candidate.kind === "pattern" && candidate.cue === null;
  const own: Status = candidate.negated ? "denied" : ownStatus(candidate, tree);
  const status = named ? own : underSpeech(own, frame);
  const time = predicate === undefined ? undefined : timeOf(tree, predicate);
  const ref = (mention: number): MentionRef => ({ document: document.id, mention });
  const object: StatementObject<MentionRef> =
    candidate.object.kind === "literal"
      ? { kind: "literal", literal: candidate.object.literal }
      : { kind: "ref", ref: ref(candidate.object.mention.item.index) };
  const evidence: Evidence = {
    document: document.id,
    span: tree.span,
    subject: subjectSpan,
    cue: candidate.cue,
    object: objectSpan,
    finder: candidate.finder,
  };
  const speaker = named ? undefined : frame?.speaker?.item.index;
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
    confidence: confidenceOf(candidate, agreed),
    evidence: [evidence],
  };
}

/** The first word of a stretch of text. */
function wordOf(tree: SentenceTree, span: Span | null): number | undefined {
  if (span === null) return undefined;
  const at = tree.words.findIndex((word) => word.span.start === span.start);
  return at < 0 ? undefined : at;
}

/** Words of patterns that only name: what they say holds whatever the clause around them says. */
const NAMING =
  /^(?:of|the|an?|for|at|former|ex|acting|interim|late|then|led|based|backed|born|year|old|aged|['’]s|\P{L}+)$/u;

/** That of its predicate; for a pattern that tells of a deed ("{subject} to {object}"), of the verb above it. */
function ownStatus(
  { predicate, kind, cue, finder, subject }: Candidate,
  tree: SentenceTree,
): Status {
  if (predicate !== undefined) return statusOf(tree, predicate);
  const words =
    finder
      .replace(/^pattern:/u, "")
      .replace(/\{\w+\}/gu, " ")
      .match(/\p{L}+|[^\s\p{L}]/gu) ?? [];
  if (kind !== "pattern" || cue === null || words.every((word) => NAMING.test(word))) {
    return "asserted";
  }
  return statusOf(tree, wordOf(tree, cue) ?? subject.head);
}

/** Verbs of being and having: in the past tense they say what is no longer so, or leave it open. */
const STATES =
  /^(?:be|hold|own|possess|belong|live|reside|have|retain|remain|work|control|rule|govern|lead|head|chair|run|command)$/u;

/** "Held the post of Speaker" is not "holds" it; "was formerly" says itself that it is over. */
function isPastState(
  { finder, kind, object }: Candidate,
  tree: SentenceTree,
  predicate: number,
): boolean {
  if (kind === "open" || kind === "nominalization") return false;
  if (object.kind === "mention" && object.mention.item.type === "event") return false;
  const copula = dependents(tree, predicate, "cop")[0];
  const verb = tree.words[copula ?? predicate];
  if (verb === undefined || !STATES.test(verb.lemma)) return false;
  const past = [copula ?? predicate, ...dependents(tree, predicate, "aux")].some((at) => {
    const { Tense, VerbForm } = tree.words[at]?.features ?? {};
    return Tense === "Past" && VerbForm === "Fin";
  });
  return past && !/\b(?:former|formerly|once|previously|born)\b/u.test(finder);
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
    const counted = setting.tree.quantities.find(
      ({ item, first, last }) =>
        Number.isInteger(item.value) &&
        (first <= head && head <= last && first < head
          ? true
          : dependents(setting.tree, head, "nummod").some((at) => first <= at && at <= last)),
    );
    if (counted !== undefined) {
      const literal = { value: String(counted.item.value), datatype: "integer" as const };
      qualifiers.push({ name: "quantity", value: { kind: "literal", literal } });
    }
  }
  return qualifiers;
}
