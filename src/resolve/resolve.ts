import { compareStrings } from "../base/index.ts";
import type { Document } from "../documents/index.ts";
import type {
  ExtractionRecord,
  MentionRef,
  Schema,
  Statement,
  StatementObject,
} from "../extract/index.ts";
import { type Draft, describeEntity, type Member } from "./describe-entity.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { documentMembers } from "./document-members.ts";
import { entitiesIn } from "./entities-in.ts";
import type { Entity, EntityId, Resolution } from "./entity.ts";
import { entityIds } from "./entity-id.ts";
import { findMisfits } from "./find-misfits.ts";
import { groupBy } from "./group-by.ts";
import type { Identity } from "./identity.ts";
import { joinAcross } from "./join-across.ts";
import { joinByOffice, type Link } from "./join-by-office.ts";
import { mergeStatements } from "./merge-statements.ts";

/**
 * Decides which mentions of all documents are of one entity, and makes one statement of those that
 * say the same of the same entities. Which names are one is told by rules, each in
 * a file of its own beside this one. Pure; the order of records and documents makes no difference.
 *
 * @param records one for each document
 * @param documents at least those of the records
 */
export function resolve(
  records: readonly ExtractionRecord[],
  documents: readonly Document[],
  schema: Schema,
): Resolution {
  const members = membersOf(records, documents, schema);
  const sets = new DisjointSets(members.length);
  joinAcross(
    members.map(({ thing }) => thing),
    members.map(({ identity }) => identity),
    schema,
    sets,
  );
  joinByOffice(members, linksOf(members, records), schema, sets);
  const drafts = draftsOf(members, sets, schema);
  const ids = entityIds(drafts);
  const idOf = new Map<string, EntityId>();
  for (const [index, { mentions }] of drafts.entries()) {
    const id = ids[index];
    if (id !== undefined) {
      for (const mention of mentions) {
        idOf.set(refKey(mention), id);
      }
    }
  }
  const pronouns = new Set(
    drafts.flatMap(({ pronominal }, index) => (pronominal ? (ids[index] ?? []) : [])),
  );
  const merged = mergeStatements(
    records.flatMap((record) =>
      record.statements.map((one) => withoutPronouns(aboutEntities(one, idOf), pronouns)),
    ),
    schema,
  );
  const misfits = findMisfits(merged, draftById(drafts, ids), schema);
  const left = new Set(misfits.map(({ statement }) => statement));
  const statements = merged.filter((statement) => !left.has(statement));
  const used = new Set(statements.flatMap(entitiesIn));
  const entities = drafts.flatMap(
    ({ named, pronominal, common: _, mark: __, ...draft }, index): Entity[] => {
      const id = ids[index];
      return id !== undefined && !pronominal && (named || used.has(id)) ? [{ id, ...draft }] : [];
    },
  );
  return { entities: entities.sort((a, b) => compareStrings(a.id, b.id)), statements, misfits };
}

function draftById(
  drafts: readonly Draft[],
  ids: readonly (EntityId | undefined)[],
): ReadonlyMap<EntityId, Draft> {
  return new Map(
    drafts.flatMap((draft, index): [EntityId, Draft][] => {
      const id = ids[index];
      return id === undefined ? [] : [[id, draft]];
    }),
  );
}

/** The things of all documents in order, numbered by position, each with its identity. */
function membersOf(
  records: readonly ExtractionRecord[],
  documents: readonly Document[],
  schema: Schema,
): readonly Member[] {
  const texts = new Map(documents.map((document) => [document.id, document]));
  const members: Member[] = [];
  for (const record of [...records].sort((a, b) => compareStrings(a.document, b.document))) {
    const document = texts.get(record.document);
    if (document === undefined) {
      throw new Error(`No document for the record of ${record.document}`);
    }
    const first = members.length;
    for (const { thing, identity, possessor } of documentMembers(record, document, schema)) {
      const shifted = possessor === undefined ? undefined : possessor + first;
      members.push({ thing, identity: shift(identity, first), possessor: shifted });
    }
  }
  return members;
}

/** The asserted statements between two things, by their numbers. */
function linksOf(
  members: readonly Member[],
  records: readonly ExtractionRecord[],
): readonly Link[] {
  const numberOf = new Map<string, number>();
  for (const [index, { thing }] of members.entries()) {
    for (const mention of thing.mentions) {
      numberOf.set(refKey({ document: thing.document, mention: mention.index }), index);
    }
  }
  return records.flatMap(({ statements }) =>
    statements.flatMap(({ subject, property, object, status }) => {
      const from = numberOf.get(refKey(subject));
      const to = object.kind === "ref" ? numberOf.get(refKey(object.ref)) : undefined;
      return status === "asserted" && from !== undefined && to !== undefined
        ? [{ subject: from, property, object: to }]
        : [];
    }),
  );
}

/** Numbers the owner among the things of all documents instead of those of its own. */
function shift(identity: Identity, first: number): Identity {
  return identity.kind === "owned"
    ? { ...identity, owner: { ...identity.owner, thing: identity.owner.thing + first } }
    : identity;
}

/** In the order of the groups. The label of an owner is made before the labels that use it. */
function draftsOf(
  members: readonly Member[],
  sets: DisjointSets,
  schema: Schema,
): readonly Draft[] {
  const groups = groupBy(members.keys(), (index) => sets.find(index));
  const drafts = new Map<number, Draft>();
  const draft = (root: number): Draft | undefined => {
    const [first, ...rest] = (groups.get(root) ?? []).flatMap((index) => members[index] ?? []);
    if (first === undefined || drafts.has(root)) {
      return drafts.get(root);
    }
    const [owner] = [first, ...rest].flatMap(({ identity }) =>
      identity.kind === "owned" ? [identity.owner.thing] : [],
    );
    const labelOf = (index: number | undefined): string | undefined =>
      index === undefined ? undefined : draft(sets.find(index))?.label;
    const labels = { owner: labelOf(owner), possessor: labelOf(first.possessor) };
    const made = describeEntity([first, ...rest], labels, schema);
    drafts.set(root, made);
    return made;
  };
  return [...groups.keys()].flatMap((root) => draft(root) ?? []);
}

function refKey({ document, mention }: MentionRef): string {
  return `${document} ${mention}`;
}

function aboutEntities(
  statement: Statement<MentionRef>,
  idOf: ReadonlyMap<string, EntityId>,
): Statement<EntityId> {
  const entity = (ref: MentionRef): EntityId => {
    const id = idOf.get(refKey(ref));
    if (id === undefined) {
      throw new Error(`Statement ${statement.id} is about a mention that is not there`);
    }
    return id;
  };
  const object = (value: StatementObject<MentionRef>): StatementObject<EntityId> =>
    value.kind === "ref" ? { kind: "ref", ref: entity(value.ref) } : value;
  return {
    ...statement,
    subject: entity(statement.subject),
    object: object(statement.object),
    speaker: statement.speaker === undefined ? undefined : entity(statement.speaker),
    place: statement.place === undefined ? undefined : entity(statement.place),
    qualifiers: statement.qualifiers.map(({ name, value }) => ({ name, value: object(value) })),
  };
}

/** A pronoun that nobody resolved is no entity: as speaker, place or qualifier it is left out. */
function withoutPronouns(
  statement: Statement<EntityId>,
  pronouns: ReadonlySet<EntityId>,
): Statement<EntityId> {
  const known = (id: EntityId | undefined) =>
    id === undefined || pronouns.has(id) ? undefined : id;
  return {
    ...statement,
    speaker: known(statement.speaker),
    place: known(statement.place),
    qualifiers: statement.qualifiers.filter(
      ({ value }) => value.kind !== "ref" || known(value.ref) !== undefined,
    ),
  };
}
