import type { ClassIri, PropertyIri, Statement } from "../../extract/index.ts";
import type { EntityId } from "../../resolve/index.ts";
import type { SheetWire } from "../wire.ts";
import type { Mapper } from "./mapper.ts";

/** Where the ontology wants these statements on a fact sheet. */
export function toSheetWire(mapper: Mapper, statements: readonly Statement<EntityId>[]): SheetWire {
  const { sheet } = mapper.schema;
  const properties = [...new Set(statements.map(({ property }) => property))];
  const classes = new Set(statements.flatMap((statement) => classesOf(mapper, statement)));
  return {
    sections: sheet.sections.map(({ iri, label }) => ({ iri, label })),
    properties: properties
      .map((iri) => placeOf(mapper, iri))
      .filter(
        ({ subject, object, inverse, former }) =>
          subject !== null || object !== null || inverse !== null || former,
      ),
    classes: [...classes].flatMap((iri) => {
      const section = sheet.ofClass.get(iri);
      return section === undefined ? [] : [{ iri, section: section.iri }];
    }),
    speaker: sheet.ofSpeaker?.iri ?? null,
    place: sheet.ofPlace?.iri ?? null,
  };
}

function placeOf({ schema }: Mapper, iri: PropertyIri): SheetWire["properties"][number] {
  const { sheet } = schema;
  return {
    iri,
    subject: sheet.ofSubject.get(iri)?.iri ?? null,
    object: sheet.ofObject.get(iri)?.iri ?? null,
    inverse: sheet.inverseLabels.get(iri) ?? null,
    former: sheet.former.has(iri),
  };
}

/** The classes of both ends: one of them is the sheet's own, which does no harm. */
function classesOf({ view }: Mapper, statement: Statement<EntityId>): ClassIri[] {
  const { subject, object } = statement;
  const ends = object.kind === "ref" ? [subject, object.ref] : [subject];
  return ends.map((id) => view.graph.getNodeAttribute(id, "entity").class);
}
