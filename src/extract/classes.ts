import type { Annotation } from "../annotate/index.ts";
import type { ClassIri, PropertyDefinition, Schema } from "./schema.ts";

const nounClasses = new WeakMap<Schema, ReadonlyMap<string, ClassIri>>();

/**
 * The class of each mention, by its index: that of its type, narrowed where its head noun names a
 * subclass ("summit"), or where a name ends in such a noun ("Supreme Court"). All mentions of a chain
 * that has a narrower class by name share it.
 */
export function classesOf(annotation: Annotation, text: string, schema: Schema): ClassIri[] {
  const nouns = nounsOf(schema);
  const own = annotation.mentions.map(({ type, span, kind, name }) => {
    const wide = schema.classOf(type);
    if (kind === "pronoun") return wide;
    const words = (kind === "nominal" ? text.slice(span.start, span.end) : name)
      .toLowerCase()
      .split(/\s+/u);
    return narrowed(words, wide, nouns, schema);
  });
  const byChain = new Map<number, ClassIri>();
  for (const [index, { chain }] of annotation.mentions.entries()) {
    const found = own[index];
    const known = byChain.get(chain);
    if (found === undefined) continue;
    if (known === undefined || (found !== known && schema.isSubclass(found, known)))
      byChain.set(chain, found);
  }
  return annotation.mentions.map(({ chain, type }, index) => {
    const shared = byChain.get(chain);
    const mine = own[index] ?? schema.classOf(type);
    return shared !== undefined && schema.isSubclass(shared, mine) ? shared : mine;
  });
}

function nounsOf(schema: Schema): ReadonlyMap<string, ClassIri> {
  const known = nounClasses.get(schema);
  if (known !== undefined) return known;
  const nouns = new Map<string, ClassIri>();
  for (const { iri, nouns: words } of schema.classes.values()) {
    for (const noun of words) nouns.set(noun.toLowerCase(), iri);
  }
  nounClasses.set(schema, nouns);
  return nouns;
}

/** The class of the longest noun at the end of the words, if it lies under the class of the type. */
function narrowed(
  words: readonly string[],
  wide: ClassIri,
  nouns: ReadonlyMap<string, ClassIri>,
  schema: Schema,
): ClassIri {
  for (let from = 0; from < words.length; from++) {
    const phrase = words.slice(from).join(" ");
    const found = nouns.get(phrase) ?? nouns.get(phrase.replace(/s$/u, ""));
    if (found !== undefined && schema.isSubclass(found, wide)) return found;
  }
  return wide;
}

/** Whether a class is one of those that a property asks for; an empty list asks for nothing. */
export function fits(
  wanted: readonly ClassIri[],
  found: ClassIri | undefined,
  schema: Schema,
): boolean {
  if (wanted.length === 0) return true;
  return found !== undefined && wanted.some((wide) => schema.isSubclass(found, wide));
}

/** What is wrong with the types of a subject and an object for a property; undefined if nothing is. */
export function typeConflict(
  property: PropertyDefinition,
  subject: ClassIri | undefined,
  object: ClassIri | undefined | "literal",
  schema: Schema,
): string | undefined {
  if (!fits(property.domain, subject, schema)) return "the subject is not of the property's domain";
  const wantsLiteral = typeof property.range === "string";
  if (wantsLiteral !== (object === "literal")) return "the object is not of the property's range";
  if (object === "literal" || typeof property.range === "string") return undefined;
  return fits(property.range, object, schema)
    ? undefined
    : "the object is not of the property's range";
}
