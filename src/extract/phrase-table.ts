import type { LiteralKind, PropertyDefinition, Schema } from "./schema.ts";

/** A verb phrase ready to match: "vote to confirm" is the verb "vote" with "to confirm" after it. */
export interface VerbPhrase {
  readonly property: PropertyDefinition;
  /** The phrase as the ontology writes it. */
  readonly text: string;
  /** `be`: a copula with what follows ("be part of"); `passive`: "be" with a participle ("be based in"). */
  readonly voice: "active" | "be" | "passive";
  /** For `active` the verb's dictionary form, for `passive` its participle as written, for `be` "be". */
  readonly verb: string;
  readonly fixed: readonly string[];
}

/** A relational noun ready to match: "member of", "observer nation in". */
export interface NounPhrasing {
  readonly property: PropertyDefinition;
  readonly text: string;
  /** The words before the preposition, in lower case. */
  readonly nouns: readonly string[];
  readonly preposition: string;
}

/** A pattern as its parts: words in lower case and the two slots. */
export interface Pattern {
  readonly property: PropertyDefinition;
  readonly text: string;
  readonly parts: readonly (string | { readonly slot: "subject" | "object" })[];
  /** Of the parts those that are words, not marks: a sentence without one of them cannot match. */
  readonly words: readonly string[];
}

export interface PhraseTable {
  /** By verb: dictionary form, participle as written, or "be". */
  readonly verbs: ReadonlyMap<string, readonly VerbPhrase[]>;
  /** By the last word before the preposition. */
  readonly nouns: ReadonlyMap<string, readonly NounPhrasing[]>;
  readonly patterns: readonly Pattern[];
}

const tables = new WeakMap<Schema, PhraseTable>();

/** The phrases of an ontology, made ready once for each schema. Longer phrases come first. */
export function phraseTable(schema: Schema): PhraseTable {
  const known = tables.get(schema);
  if (known !== undefined) return known;
  const verbs = new Map<string, VerbPhrase[]>();
  const nouns = new Map<string, NounPhrasing[]>();
  const patterns: Pattern[] = [];
  for (const property of schema.properties.values()) {
    for (const { kind, text } of property.phrases) {
      if (kind === "verb") {
        const phrase = verbPhrase(property, text);
        verbs.set(phrase.verb, [...(verbs.get(phrase.verb) ?? []), phrase]);
      } else if (kind === "noun") {
        const phrase = nounPhrasing(property, text);
        const key = phrase.nouns.at(-1) ?? "";
        nouns.set(key, [...(nouns.get(key) ?? []), phrase]);
      } else patterns.push(patternOf(property, text));
    }
  }
  for (const list of verbs.values()) list.sort((a, b) => b.fixed.length - a.fixed.length);
  for (const list of nouns.values()) list.sort((a, b) => b.nouns.length - a.nouns.length);
  const table = { verbs, nouns, patterns };
  tables.set(schema, table);
  return table;
}

/** The kind of literal that a property ranges over; undefined where it ranges over things. */
export function literalKind(property: PropertyDefinition): LiteralKind | undefined {
  return typeof property.range === "string" ? property.range : undefined;
}

function verbPhrase(property: PropertyDefinition, text: string): VerbPhrase {
  const words = text.toLowerCase().split(/\s+/u);
  const [first = "", second = ""] = words;
  if (first !== "be")
    return { property, text, voice: "active", verb: first, fixed: words.slice(1) };
  return /(?:ed|en|wn|rn|orn|old|ent|ept|eft|ilt|uck|ought|aught|set|put|made|led|held|run|cast|shot|paid|hit|sworn|built|found|hurt)$/u.test(
    second,
  )
    ? { property, text, voice: "passive", verb: second, fixed: words.slice(2) }
    : { property, text, voice: "be", verb: "be", fixed: words.slice(1) };
}

function nounPhrasing(property: PropertyDefinition, text: string): NounPhrasing {
  const words = text.toLowerCase().split(/\s+/u);
  return { property, text, nouns: words.slice(0, -1), preposition: words.at(-1) ?? "" };
}

const SLOT = /\{(subject|object)\}/gu;

function patternOf(property: PropertyDefinition, text: string): Pattern {
  const parts = patternParts(text);
  const words = parts
    .filter((part) => typeof part === "string")
    .filter((word) => /^\p{L}/u.test(word));
  return { property, text, parts, words };
}

function patternParts(text: string): Pattern["parts"] {
  const parts: (string | { slot: "subject" | "object" })[] = [];
  let end = 0;
  const addWords = (between: string): void => {
    parts.push(...(between.toLowerCase().match(/[\p{L}\p{N}]+|'s|[^\s\p{L}\p{N}]/gu) ?? []));
  };
  for (const match of text.matchAll(SLOT)) {
    addWords(text.slice(end, match.index));
    parts.push({ slot: match[1] === "subject" ? "subject" : "object" });
    end = match.index + match[0].length;
  }
  addWords(text.slice(end));
  return parts;
}
