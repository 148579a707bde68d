import type { Mention } from "../../src/annotate/index.ts";
import type { Span } from "../../src/documents/index.ts";
import type { ClassIri, MentionRef, Schema, Statement } from "../../src/extract/index.ts";
import { antecedentOf, placeOfWhere, referents } from "../../src/extract/referents.ts";
import { sentenceTrees } from "../../src/extract/sentence-tree.ts";
import { localName } from "../../src/rdf/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";

/** Answers where the things of a passage's statements are mentioned, and of what class they are. */
export class PassageView {
  readonly #stored: StoredDocument;
  readonly #schema: Schema;
  /** Where "who", "which", "that" and "where" stand for a thing, by its chain: they are no mentions of their own. */
  readonly #relatives: ReadonlyMap<number, readonly Span[]>;

  constructor(stored: StoredDocument, schema: Schema) {
    this.#stored = stored;
    this.#schema = schema;
    this.#relatives = relativePronouns(stored);
  }

  wordsAt({ start, end }: Span): string {
    return this.#stored.document.text.slice(start, end);
  }

  chainOf(ref: MentionRef): number | undefined {
    return this.#stored.record.annotation.mentions[ref.mention]?.chain;
  }

  /** Whether one of a thing's mentions is of the class with this local name. */
  isOf(ref: MentionRef, name: string): boolean {
    const { classes } = this.#stored.record;
    const wide = [...this.#schema.classes.keys()].find((iri) => localName(iri) === name);
    const isNarrower = (own: ClassIri | undefined): boolean =>
      own !== undefined && wide !== undefined && this.#schema.isSubclass(own, wide);
    return this.#mentionsOf(ref).some(({ index }) => isNarrower(classes[index]));
  }

  /** Whether the words of one of a thing's mentions fit. */
  isCalled(ref: MentionRef, words: RegExp): boolean {
    return this.#mentionsOf(ref).some(({ span }) => words.test(this.wordsAt(span)));
  }

  /** The places of a thing's names and pronouns: the set marks no common noun. */
  spansOf(ref: MentionRef): Span[] {
    const mentions = this.#mentionsOf(ref).filter(({ kind }) => kind !== "nominal");
    const relatives = this.#relatives.get(this.chainOf(ref) ?? -1) ?? [];
    return [...mentions.map(({ span }) => span), ...relatives];
  }

  objectSpans({ object, evidence }: Statement<MentionRef>): Span[] {
    if (object.kind === "ref") return this.spansOf(object.ref);
    return evidence.flatMap((one) => one.object ?? []);
  }

  /** Where the sentence gives the statement's time; empty if it gives none. */
  timeSpans({ time, evidence: [{ span }] }: Statement<MentionRef>): Span[] {
    const words = time?.words ?? "";
    const at = this.wordsAt(span).indexOf(words);
    const start = span.start + at;
    return words === "" || at < 0 ? [] : [{ start, end: start + words.length }];
  }

  #mentionsOf(ref: MentionRef): Mention[] {
    const chain = this.chainOf(ref);
    return this.#stored.record.annotation.mentions.filter((mention) => mention.chain === chain);
  }
}

function relativePronouns({ document, record }: StoredDocument): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const tree of sentenceTrees(document, record.annotation)) {
    for (const [at, { span }] of tree.words.entries()) {
      const antecedent = placeOfWhere(tree, at) ?? antecedentOf(tree, at);
      if (antecedent === at) continue;
      for (const { mention } of referents(tree, antecedent, at)) {
        const { chain } = mention.item;
        found.set(chain, [...(found.get(chain) ?? []), span]);
      }
    }
  }
  return found;
}
