import type { LiteralWire, StatementWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { selecting } from "../routing/scope.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";

/** A statement read as a sentence: subject, property, object; both ends lead to their pages. */
export function Sentence({ statement }: { readonly statement: StatementWire }) {
  const { subject, property, object } = statement;
  return (
    <>
      <Link to={selecting({ kind: "entity", id: subject.id })}>
        <Name>{subject.label}</Name>
      </Link>{" "}
      <span class="predicate">{property.label}</span>{" "}
      {"entity" in object ? (
        <Link to={selecting({ kind: "entity", id: object.entity.id })}>
          <Name>{object.entity.label}</Name>
        </Link>
      ) : (
        <Value literal={object.literal} />
      )}
    </>
  );
}

/** A value in words: dates spelt out, everything else as it stands. */
export function Value({ literal }: { readonly literal: LiteralWire }) {
  const text = literal.datatype === "date" ? dateInWords(literal.value) : literal.value;
  return (
    <span class="value" title={literal.datatype}>
      <Name>{text}</Name>
    </span>
  );
}

/** The same without links, for use inside one. */
export function SentenceWords({ statement }: { readonly statement: StatementWire }) {
  const { subject, property, object } = statement;
  return (
    <>
      <Name>{subject.label}</Name> <span class="predicate">{property.label}</span>{" "}
      {"entity" in object ? <Name>{object.entity.label}</Name> : <Value literal={object.literal} />}
    </>
  );
}

/** The same as plain text, for names of controls and announcements. */
export function sentenceText({ subject, property, object }: StatementWire): string {
  const end = "entity" in object ? object.entity.label : object.literal.value;
  return `${subject.label} ${property.label} ${end}`;
}
