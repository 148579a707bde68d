import type { Quad, Term } from "@rdfjs/types";
import { Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { compareStrings } from "../base/index.ts";
import { RdfError } from "./error.ts";
import { FORMATS } from "./format.ts";
import { parseRdf } from "./parse-rdf.ts";
import { mergeGraphs } from "./sort-quads.ts";

/** One thing that a shape does not allow. */
interface ShaclViolation {
  /** The IRI of the node at fault. */
  readonly focus: string;
  /** The IRI of the property at fault; absent where the node as a whole is, or a path of several. */
  readonly path: string | undefined;
  /** The offending value, where one value is at fault. */
  readonly value: string | undefined;
  readonly message: string;
  /** The SHACL constraint, by its local name: `MinCountConstraintComponent`. */
  readonly constraint: string;
}

export interface ShaclReport {
  readonly conforms: boolean;
  /** Sorted by focus, path, message and value. */
  readonly violations: readonly ShaclViolation[];
}

/**
 * Checks RDF against SHACL shapes (https://www.w3.org/TR/shacl/). The graphs are merged first, since
 * a shape speaks of a node wherever it is described.
 *
 * @param quads in the profile `rdf11` or `facts`: SHACL 1.1 knows no triple terms
 * @param shapes in Turtle
 * @throws RdfError `rdf-profile` for triple terms, `rdf-syntax` for shapes that are not Turtle
 */
export async function validate(quads: Iterable<Quad>, shapes: string): Promise<ShaclReport> {
  const triples = mergeGraphs(quads);
  if (triples.some(({ object }) => object.termType === "Quad")) {
    throw new RdfError("rdf-profile", "SHACL 1.1 cannot check triple terms.", {
      where: "profile",
      remedy: "Check the profile rdf11, which says the same without them.",
    });
  }
  const [turtle] = FORMATS.filter(({ name }) => name === "Turtle");
  if (turtle === undefined) throw new Error("Turtle is not in the table of formats.");
  const validator = new SHACLValidator(new Store(await parseRdf(shapes, turtle)));
  const { results } = await validator.validate(new Store(triples));
  const violations = results.map((result): ShaclViolation => {
    const constraint = textOf(result.sourceConstraintComponent) ?? "";
    return {
      focus: textOf(result.focusNode) ?? "",
      path: result.path?.termType === "NamedNode" ? result.path.value : undefined,
      value: textOf(result.value),
      message: result.message.map(({ value }) => value).join(" "),
      constraint: constraint.slice(constraint.lastIndexOf("#") + 1),
    };
  });
  violations.sort((a, b) => compareStrings(sortKey(a), sortKey(b)));
  return { conforms: violations.length === 0, violations };
}

/** The validator's getters give null or undefined where its types promise a term. */
function textOf(term: Term | null | undefined): string | undefined {
  return term?.value;
}

function sortKey({ focus, path, message, value }: ShaclViolation): string {
  return [focus, path ?? "", message, value ?? ""].join("\n");
}
