import { compareStrings } from "../base/index.ts";
import type { Span } from "../documents/index.ts";
import {
  type Evidence,
  type Qualifier,
  type Schema,
  type Statement,
  type StatementObject,
  type StatementTime,
  statementId,
} from "../extract/index.ts";
import { type Direction, directionOf } from "./canonical-direction.ts";
import type { EntityId } from "./entity.ts";
import { groupBy } from "./group-by.ts";
import { settle } from "./settle.ts";

type Stated = Statement<EntityId>;

/**
 * Makes one statement of those that say the same: same subject, property, object, status and
 * speaker, and no two different times. (A second election is a second fact; "in January" and "on
 * 11 January" can be one.) The evidence of all is kept. Statements of a thing about itself go.
 *
 * @param statements in any order
 * @returns sorted by id
 */
export function mergeStatements(statements: readonly Stated[], schema: Schema): readonly Stated[] {
  const directions = new Map<string, Direction>();
  const directed = statements.map((statement) => {
    const direction = directions.get(statement.property) ?? directionOf(statement.property, schema);
    directions.set(statement.property, direction);
    return direct(statement, direction);
  });
  const kept = directed.filter(
    ({ subject, object }) => object.kind !== "ref" || object.ref !== subject,
  );
  return [...groupBy(kept, (statement) => JSON.stringify(keyOf(statement))).values()]
    .flatMap(splitByTime)
    .sort((a, b) => compareStrings(a.id, b.id));
}

/** A value of one line for an object: equal for equal objects. */
function objectKey(object: StatementObject<EntityId>): string {
  return object.kind === "ref"
    ? `ref ${object.ref}`
    : `${object.literal.datatype} ${object.literal.value}`;
}

function keyOf({ subject, property, object, status, speaker }: Stated): readonly string[] {
  return [subject, property, objectKey(object), status, speaker ?? ""];
}

function direct(statement: Stated, { property, turned, symmetric }: Direction): Stated {
  const { object, subject } = statement;
  if (object.kind !== "ref" || !(turned || (symmetric && object.ref < subject))) {
    return statement;
  }
  const [first, ...rest] = statement.evidence;
  return {
    ...statement,
    property,
    subject: object.ref,
    object: { kind: "ref", ref: subject },
    evidence: [turnEvidence(first), ...rest.map(turnEvidence)],
  };
}

function turnEvidence(evidence: Evidence): Evidence {
  return { ...evidence, subject: evidence.object, object: evidence.subject };
}

function splitByTime(same: readonly Stated[]): readonly Stated[] {
  const values = same.map(({ time }) => time?.value ?? "");
  const settled = settle(values, (narrow, wide) => narrow !== wide && isWithin(narrow, wide));
  const parts = groupBy(same, ({ time }) => settled.get(time?.value ?? "") ?? "");
  return [...parts].map(([value, part]) => merge(part, parts.size > 1 ? [value] : []));
}

/** Whether an ISO 8601 or EDTF value is a day, month or year of a wider one, or anything of none. */
function isWithin(narrow: string, wide: string): boolean {
  return wide === "" || (narrow.startsWith(`${wide}-`) && !narrow.includes("/"));
}

function merge(same: readonly [Stated, ...Stated[]], mark: readonly string[]): Stated {
  const [first] = same;
  return {
    id: statementId(...keyOf(first), ...mark),
    subject: first.subject,
    property: first.property,
    object: first.object,
    status: first.status,
    speaker: first.speaker,
    time: mergeTimes(same.flatMap(({ time }) => time ?? [])),
    place: mostFrequent(same.flatMap(({ place }) => place ?? [])),
    qualifiers: distinctBy(
      same.flatMap(({ qualifiers }) => qualifiers),
      ({ name, value }: Qualifier<EntityId>) => `${name} ${objectKey(value)}`,
    ),
    confidence: Math.max(...same.map(({ confidence }) => confidence)),
    evidence: mergeEvidence(same),
  };
}

/** The most precise value with its words; of several wordings the first in order. */
function mergeTimes(times: readonly StatementTime[]): StatementTime | undefined {
  const precision = ({ value }: StatementTime) => value?.length ?? 0;
  return [...times].sort(
    (a, b) => precision(b) - precision(a) || compareStrings(a.words, b.words),
  )[0];
}

function mostFrequent(ids: readonly EntityId[]): EntityId | undefined {
  const count = (id: EntityId) => ids.filter((other) => other === id).length;
  return [...ids].sort((a, b) => count(b) - count(a) || compareStrings(a, b))[0];
}

function mergeEvidence(same: readonly [Stated, ...Stated[]]): Stated["evidence"] {
  const span = (value: Span | null) =>
    value === null ? "-" : `${pad(value.start)} ${pad(value.end)}`;
  const [first, ...rest] = distinctBy(
    same.flatMap(({ evidence }) => evidence),
    ({ document, span: sentence, subject, cue, object, finder }) =>
      [document, span(sentence), span(subject), span(cue), span(object), finder].join(" "),
  );
  return [first ?? same[0].evidence[0], ...rest];
}

/** Wide enough for any position in a string, so that text order is number order. */
function pad(position: number): string {
  return String(position).padStart(10, "0");
}

/** One of each key, sorted by key. */
function distinctBy<Value>(
  values: readonly Value[],
  keyOfValue: (value: Value) => string,
): readonly Value[] {
  const byKey = new Map(values.map((value) => [keyOfValue(value), value]));
  return [...byKey].sort(([a], [b]) => compareStrings(a, b)).map(([, value]) => value);
}
