import { compareStrings } from "../base/index.ts";
import { isAcronym, isAcronymOf, isPartOf } from "./name-relations.ts";
import { normalizeName } from "./normalize-name.ts";

/** One name, however it is spelt. */
export interface CountedName {
  /** As `normalizeName` gives it. */
  readonly key: string;
  readonly words: readonly string[];
  readonly isAcronym: boolean;
  /** The spelling used most. */
  readonly form: string;
  readonly count: number;
}

/** The names in use for something, counted. The order of adding makes no difference. */
export class NameCounts {
  readonly #forms = new Map<string, Map<string, number>>();
  #list: readonly CountedName[] | undefined;
  #fullest: CountedName | undefined;

  add(name: string): void {
    const form = name.replace(/\s+/g, " ").trim();
    const key = normalizeName(form) || form;
    if (key !== "") {
      this.#count(key, form, 1);
    }
  }

  static sum(parts: readonly NameCounts[]): NameCounts {
    const sum = new NameCounts();
    for (const part of parts) {
      for (const [key, forms] of part.#forms) {
        for (const [form, count] of forms) {
          sum.#count(key, form, count);
        }
      }
    }
    return sum;
  }

  #count(key: string, form: string, count: number): void {
    this.#list = undefined;
    this.#fullest = undefined;
    const forms = this.#forms.get(key) ?? new Map<string, number>();
    forms.set(form, (forms.get(form) ?? 0) + count);
    this.#forms.set(key, forms);
  }

  /** Sorted by key. */
  list(): readonly CountedName[] {
    this.#list ??= [...this.#forms]
      .map(([key, forms]) => ({
        key,
        words: key.split(" "),
        ...formsOf(forms),
        count: [...forms.values()].reduce((sum, count) => sum + count, 0),
      }))
      .sort((a, b) => compareStrings(a.key, b.key));
    return this.#list;
  }

  /**
   * The fullest name: none that is an acronym or a part of another one; of those left the most
   * frequent, then the longest.
   */
  fullest(): CountedName | undefined {
    this.#fullest ??= fullestOf(this.list());
    return this.#fullest;
  }
}

function formsOf(forms: ReadonlyMap<string, number>): Pick<CountedName, "form" | "isAcronym"> {
  const form = preferredForm(forms);
  return { form, isAcronym: isAcronym(form) };
}

function fullestOf(names: readonly CountedName[]): CountedName | undefined {
  const full = names.filter(
    (name) =>
      !names.some(
        (other) =>
          isPartOf(name.words, other.words) ||
          (name.isAcronym && isAcronymOf(name.form, other.form)),
      ),
  );
  const long = full.filter((name) => !name.isAcronym);
  return (long.length === 0 ? full : long).sort(
    (a, b) => b.count - a.count || b.form.length - a.form.length || compareStrings(a.key, b.key),
  )[0];
}

/** The most frequent spelling; else one without an article, else one that is not in capitals. */
function preferredForm(forms: ReadonlyMap<string, number>): string {
  const articles = (form: string) => Number(/^(?:the|an?)\s/i.test(form));
  const capitals = (form: string) => Number(form === form.toUpperCase());
  return (
    [...forms].sort(
      ([a, countA], [b, countB]) =>
        countB - countA ||
        articles(a) - articles(b) ||
        capitals(a) - capitals(b) ||
        compareStrings(a, b),
    )[0]?.[0] ?? ""
  );
}
