import { overlapsSpan, type Span } from "../documents/index.ts";
import { type Candidate, spanOfObject } from "./candidate.ts";
import { typeConflict } from "./classes.ts";
import { ontologyDoubts, openDoubts, unsigned } from "./doubts.ts";
import type { OpenCandidate } from "./find-open.ts";
import { placeOf } from "./qualify.ts";
import {
  asValue,
  emptyReference,
  groundFirstPerson,
  ownDescription,
  selfReference,
  tautology,
} from "./references.ts";
import type { Setting } from "./setting.ts";
import type { Dropped, MentionRef, Statement } from "./statement.ts";
import { inItsTense, outdated } from "./tense.ts";
import { toStatement } from "./to-statement.ts";

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
  const grounded = candidates.map((candidate) =>
    inItsTense(groundFirstPerson(candidate, setting), tree, schema),
  );
  const fitting = grounded.filter((candidate) => {
    const { property, subject, object } = candidate;
    const subjectClass = classes[subject.item.index];
    const objectClass = object.kind === "literal" ? "literal" : classes[object.mention.item.index];
    const conflict =
      outdated(candidate) ??
      selfReference(candidate) ??
      emptyReference(candidate, setting) ??
      tautology(candidate, setting) ??
      typeConflict(property, subjectClass, objectClass, schema);
    if (conflict !== undefined) drop(candidate, conflict);
    return conflict === undefined;
  });
  const statements: Statement<MentionRef>[] = [];
  const add = (
    candidate: Candidate,
    subject: Span,
    object: Span,
    doubts: readonly string[],
  ): void => {
    const agreed = fitting.some((other) => agrees(other, candidate));
    const statement = toStatement(candidate, setting, { subject, object, agreed, doubts });
    if (typeof statement === "string") drop(candidate, statement);
    else statements.push(statement);
  };
  for (const candidate of fitting) {
    const longer = fitting.find((other) => overrides(other, candidate));
    if (longer === undefined) {
      add(
        candidate,
        candidate.subject.item.span,
        spanOfObject(candidate),
        ontologyDoubts(candidate, setting),
      );
    } else if (longer.property !== candidate.property) {
      drop(candidate, `"${longer.finder}" says more of the same words`);
    }
  }
  for (const found of open) {
    const grounded = groundFirstPerson(found, setting);
    const candidate = asValue(grounded, setting);
    if (fitting.some((other) => covers(other, candidate, setting))) continue;
    const reason =
      selfReference(candidate) ??
      ownDescription(grounded, setting) ??
      emptyReference(candidate, setting) ??
      tautology(candidate, setting) ??
      unsigned(candidate, setting);
    const { subject, object } = candidate.phrases;
    if (reason === undefined) add(candidate, subject, object, openDoubts(candidate, setting));
    else drop(candidate, reason);
  }
  return { statements, dropped };
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

/** Whether a statement of the ontology says already what an open one would, of the same predicate. */
function covers(known: Candidate, open: OpenCandidate, setting: Setting): boolean {
  const { object } = open;
  const isPlace =
    known.predicate === open.predicate &&
    object.kind === "mention" &&
    placeOf(known, setting) === object.mention.item.index;
  if (isPlace) return true;
  const isWords = known.object.kind === "literal" && known.object.literal.datatype === "string";
  if (isWords && known.predicate === open.predicate)
    return overlapsSpan(spanOfObject(known), open.phrases.object);
  const oneThing =
    object.kind === "mention" &&
    known.object.kind === "mention" &&
    known.object.mention.item.chain === object.mention.item.chain;
  const pair =
    (known.subject.item === open.subject.item && oneThing) ||
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
