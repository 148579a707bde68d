import type { DocumentId } from "../documents/index.ts";
import type { StatementId } from "../extract/index.ts";
import type { EntityId } from "../resolve/index.ts";
import { RdfError } from "./error.ts";

/** The folders of instance IRIs under the base; the server answers at them. */
export const FOLDERS = { doc: "document/", ent: "entity/", st: "statement/" } as const;

/** A path segment that needs no escape anywhere an IRI can stand, and is neither `.` nor `..`. */
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Characters that RFC 3987 allows in no IRI, or (the brackets) only in the address of a host. */
const FORBIDDEN = /[\s<>"{}|\\^`[\]]|[\p{Cc}\p{Cs}\p{Co}\p{Cn}]|%(?![0-9A-Fa-f]{2})/u;

/**
 * Whether a string is an absolute IRI that every RDF syntax can hold as it is. Stricter than
 * RFC 3987 in refusing brackets, so that no parser stumbles; nothing is ever escaped into one.
 */
export function isAbsoluteIri(value: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9+.-]*:./.test(value) &&
    !FORBIDDEN.test(value) &&
    value.split("#").length <= 2 &&
    URL.canParse(value)
  );
}

/**
 * @param base absolute IRI that ends in `/`
 * @throws RdfError `rdf-iri`
 */
export function documentIri(base: string, id: DocumentId): string {
  return instanceIri(base, FOLDERS.doc, id);
}

/** Likewise. */
export function entityIri(base: string, id: EntityId): string {
  return instanceIri(base, FOLDERS.ent, id);
}

/** Likewise. */
export function statementIri(base: string, id: StatementId): string {
  return instanceIri(base, FOLDERS.st, id);
}

function instanceIri(base: string, folder: string, id: string): string {
  if (!isAbsoluteIri(base) || !base.endsWith("/") || /[?#]/.test(base)) {
    throw new RdfError("rdf-iri", `"${base}" cannot be the base of IRIs.`, {
      where: "base",
      remedy: "Give an absolute IRI that ends in a slash, as in http://localhost:4321/.",
    });
  }
  if (!SEGMENT.test(id)) {
    throw new RdfError("rdf-iri", `"${id}" cannot be the last part of an IRI.`, {
      where: `${base}${folder}`,
      remedy: "Ids are made of letters, digits, dots, hyphens and underscores.",
    });
  }
  return base + folder + id;
}
