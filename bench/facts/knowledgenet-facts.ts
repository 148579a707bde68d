import { overlapsSpan, type Span } from "../../src/documents/index.ts";
import type { MentionRef, Schema, Statement } from "../../src/extract/index.ts";
import { localName } from "../../src/rdf/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import type { KnowledgeNetProperty } from "./knowledgenet-data.ts";
import {
  CHIEF_EXECUTIVE,
  LIES_IN,
  OF_PLACES,
  OFFICE_HOLDING,
  OFFICE_OF,
  READINGS,
  TIME_READINGS,
} from "./knowledgenet-properties.ts";
import { PassageView } from "./passage-view.ts";
import type { TextFact } from "./score-text-facts.ts";

/** A fact of a passage as we read it, in KnowledgeNet's terms and at every pair of mentions. */
export interface ReadFact {
  readonly property: KnowledgeNetProperty;
  readonly pairs: readonly TextFact[];
  readonly confidence: number;
  /** Whether the phrases of the ontology found it, and whether the learned head did. */
  readonly bySyntax: boolean;
  readonly byHead: boolean;
}

type Found = Pick<ReadFact, "confidence" | "bySyntax" | "byHead">;
type Statements = readonly Statement<MentionRef>[];

/** What a passage's asserted and reported statements say in KnowledgeNet's properties. */
export function knowledgeNetFacts(stored: StoredDocument, schema: Schema): ReadFact[] {
  const view = new PassageView(stored, schema);
  const statements = stored.record.statements.filter(
    ({ status }) => status === "asserted" || status === "reported",
  );
  return [
    ...statements.flatMap((one) => readDirectly(view, one, statements)),
    ...statements.flatMap((one) => readTime(view, one)),
    ...readOffices(view, statements),
  ];
}

function readDirectly(
  view: PassageView,
  statement: Statement<MentionRef>,
  all: Statements,
): ReadFact[] {
  const { subject, object } = statement;
  const found = foundBy(statement);
  const readings = READINGS.filter(
    (reading) =>
      reading.property === localName(statement.property) &&
      (reading.subject === undefined || view.isOf(subject, reading.subject)) &&
      (reading.object === undefined ||
        object.kind === "literal" ||
        view.isOf(object.ref, reading.object)),
  );
  return readings.flatMap(({ target, turned }) => {
    const ends = [view.spansOf(subject), view.objectSpans(statement)] as const;
    const [from, to] = turned ? [ends[1], ends[0]] : ends;
    const wider =
      OF_PLACES.has(target) && object.kind === "ref" ? widerPlaces(view, object.ref, all) : [];
    return [
      ...factOf(target, from, to, found),
      ...wider.flatMap((place) =>
        factOf(target, from, view.objectSpans(place), both(found, foundBy(place))),
      ),
    ];
  });
}

/** The statements that lead from a place to those it lies in, and on to those that they lie in. */
function widerPlaces(view: PassageView, place: MentionRef, all: Statements): Statements {
  const found = new Set<Statement<MentionRef>>();
  const chains = new Set([view.chainOf(place)]);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const one of all) {
      const isStep = localName(one.property) === LIES_IN && chains.has(view.chainOf(one.subject));
      if (!isStep || one.object.kind !== "ref") continue;
      found.add(one);
      chains.add(view.chainOf(one.object.ref));
    }
  }
  return [...found];
}

function readTime(view: PassageView, statement: Statement<MentionRef>): ReadFact[] {
  const name = localName(statement.property);
  return TIME_READINGS.filter(({ property }) => property === name).flatMap(({ target, of }) => {
    const spans = of === "subject" ? view.spansOf(statement.subject) : view.objectSpans(statement);
    return factOf(target, spans, view.timeSpans(statement), foundBy(statement));
  });
}

/** Joins who holds an office with whose office it is. */
function readOffices(view: PassageView, statements: Statements): ReadFact[] {
  const owners = statements.filter(({ property }) => localName(property) === OFFICE_OF);
  return statements.flatMap((holding) => {
    if (!OFFICE_HOLDING.has(localName(holding.property)) || holding.object.kind !== "ref")
      return [];
    const chain = view.chainOf(holding.object.ref);
    return owners.flatMap((owner) => {
      const { subject: office, object: body } = owner;
      if (view.chainOf(office) !== chain || body.kind !== "ref") return [];
      if (!view.isOf(body.ref, "Organization")) return [];
      const found = both(foundBy(holding), foundBy(owner));
      const [person, bodies] = [view.spansOf(holding.subject), view.spansOf(body.ref)];
      const isChief = view.isCalled(office, CHIEF_EXECUTIVE);
      return [
        ...factOf("EMPLOYEE_OR_MEMBER_OF", person, bodies, found),
        ...(isChief ? factOf("CEO", bodies, person, found) : []),
      ];
    });
  });
}

function factOf(
  property: KnowledgeNetProperty,
  subjects: readonly Span[],
  objects: readonly Span[],
  found: Found,
): ReadFact[] {
  const pairs = subjects.flatMap((subject) =>
    objects
      .filter((object) => !overlapsSpan(subject, object))
      .map((object) => ({ property, subject, object })),
  );
  return pairs.length === 0 ? [] : [{ property, pairs, ...found }];
}

function foundBy({ confidence, evidence }: Statement<MentionRef>): Found {
  const heads = evidence.map(({ finder }) => finder.startsWith("learned:"));
  return { confidence, bySyntax: heads.includes(false), byHead: heads.includes(true) };
}

function both(a: Found, b: Found): Found {
  return {
    confidence: Math.min(a.confidence, b.confidence),
    bySyntax: a.bySyntax && b.bySyntax,
    byHead: a.byHead && b.byHead,
  };
}
