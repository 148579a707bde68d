import type { EvidenceWire } from "../../src/server/wire.ts";
import { cut } from "../text/cut.ts";
import { type Role, roleMarks } from "./roles.ts";

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  subject: "Words for the subject",
  cue: "Words for the relation",
  object: "Words for the object",
};

/** The verbatim quote with the words that name subject, relation and object marked. */
export function QuoteText({ evidence }: { readonly evidence: EvidenceWire }) {
  const { start } = evidence.span;
  const marks = roleMarks(evidence).map(({ span, value }) => ({
    span: { start: span.start - start, end: span.end - start },
    value,
  }));
  const pieces = cut(evidence.quote, { start: 0, end: evidence.quote.length }, marks);
  return (
    <>
      {pieces.map((piece) => (
        <RoleText
          key={piece.span.start}
          text={piece.text}
          roles={piece.marks.map(({ value }) => value)}
        />
      ))}
    </>
  );
}

/** A stretch of text with the roles it plays, nested where a role lies inside another. */
export function RoleText({
  text,
  roles,
}: {
  readonly text: string;
  readonly roles: readonly Role[];
}) {
  const [outer, ...inner] = roles;
  if (outer === undefined) return <>{text}</>;
  return (
    <span class={`role role-${outer}`} title={ROLE_TITLES[outer]}>
      <RoleText text={text} roles={inner} />
    </span>
  );
}
