import type { MentionType } from "../annotate/index.ts";
import type { Brand } from "../base/index.ts";

/** The absolute IRI of a class of the ontology. */
export type ClassIri = Brand<string, "ClassIri">;
/** The absolute IRI of a property of the ontology. */
export type PropertyIri = Brand<string, "PropertyIri">;

/** The kinds of literal a property can range over, by the local name of their XSD datatype. */
export type LiteralKind = "string" | "date" | "integer" | "decimal" | "duration";

export interface ClassDefinition {
  readonly iri: ClassIri;
  readonly label: string;
  readonly comment: string;
  /** Direct superclasses within the ontology. */
  readonly parents: readonly ClassIri[];
  /** The mention types whose mentions are of this class. Each type belongs to one class. */
  readonly mentionTypes: readonly MentionType[];
  /** Nouns that make a mention one of this class: "summit" for a meeting, "prime minister" for an office. */
  readonly nouns: readonly string[];
}

/**
 * A wording that expresses a property (`epi:verb`, `epi:noun`, `epi:pattern` in the ontology):
 * - `verb`: a verb in its dictionary form with the fixed words that follow it: "nominate",
 *   "step down from", "vote to confirm", "be born in". Its subject is the statement's subject; what
 *   follows is the object. All inflections count, and the passive with "by" turns it round.
 * - `noun`: a relational noun with its preposition: "member of", "observer nation in". Read in
 *   "S is a member of O", "S, a member of O," and "O's member S".
 * - `pattern`: words with the two slots "{subject}" and "{object}": "{object}-led {subject}".
 */
export interface Phrase {
  readonly kind: "verb" | "noun" | "pattern";
  readonly text: string;
}

/** A label of the language model's relation head: the id of a property of Wikidata, `P26`. */
export interface LearnedLabel {
  readonly label: string;
  /** The label's subject is the property's object. */
  readonly turned: boolean;
}

export interface PropertyDefinition {
  readonly iri: PropertyIri;
  readonly label: string;
  readonly comment: string;
  /** A subject must be of one of these classes, or of a subclass; empty means any. */
  readonly domain: readonly ClassIri[];
  /** Likewise for the object; for a property with literal values, the kind of literal. */
  readonly range: readonly ClassIri[] | LiteralKind;
  readonly inverse: PropertyIri | undefined;
  readonly parents: readonly PropertyIri[];
  /** The property that says the same of before: "was a member of" of "is a member of". */
  readonly past: PropertyIri | undefined;
  /** Whether `x p y` says the same as `y p x`. */
  readonly symmetric: boolean;
  /** Whether a subject has one value at most. */
  readonly functional: boolean;
  readonly phrases: readonly Phrase[];
  /** What the model's relation head calls it. */
  readonly learned: readonly LearnedLabel[];
  /** Verbs that may connect subject and object where the relation head proposes it. */
  readonly cues: readonly string[];
  /** Whether the relation head is believed only where nobody and nothing else stands between the two. */
  readonly direct: boolean;
  /** Whether the relation head is believed only where a word of the sentence says so. */
  readonly needsWord: boolean;
  /** Whether it says that the subject lives no more. */
  readonly endsLife: boolean;
}

/** A part of an entity's fact sheet: its IRI and its heading. */
export interface SectionDefinition {
  readonly iri: string;
  readonly label: string;
}

/** In which section of a fact sheet statements stand (`epi:section`); nothing is extracted by it. */
export interface SheetDefinition {
  /** In the order in which they stand. */
  readonly sections: readonly SectionDefinition[];
  /** Sections on the subject's sheet, those of superproperties included. */
  readonly ofSubject: ReadonlyMap<PropertyIri, SectionDefinition>;
  /** Sections on the object's sheet, those of inverse properties included. */
  readonly ofObject: ReadonlyMap<PropertyIri, SectionDefinition>;
  /** Sections by the class of the other end, those of superclasses included. */
  readonly ofClass: ReadonlyMap<ClassIri, SectionDefinition>;
  /** Sections on the sheets of who says it and of where it happened. */
  readonly ofSpeaker: SectionDefinition | undefined;
  readonly ofPlace: SectionDefinition | undefined;
  /** What properties are called from the object's side: the label of the inverse or one of their own. */
  readonly inverseLabels: ReadonlyMap<PropertyIri, string>;
  /** Properties whose statements tell of something that is over. */
  readonly former: ReadonlySet<PropertyIri>;
}

/** The ontology as extraction sees it. `rdf/` reads it from Turtle; nothing else names a class or property. */
export interface Schema {
  /** Changes with any change of the ontology's triples: part of every extraction record. */
  readonly version: string;
  readonly classes: ReadonlyMap<ClassIri, ClassDefinition>;
  readonly properties: ReadonlyMap<PropertyIri, PropertyDefinition>;
  readonly sheet: SheetDefinition;
  /** The class of a mention type. */
  classOf(type: MentionType): ClassIri;
  /** Whether `narrow` is `wide` or one of its subclasses, at any depth. */
  isSubclass(narrow: ClassIri, wide: ClassIri): boolean;
}
