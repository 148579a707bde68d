/** One syntactic word of a CoNLL-U sentence. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** As the file has them, sorted by name: `Number=Sing|Person=3`, or `_`. */
  readonly features: string;
  /** Index of the governing word in the sentence, from 0; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** MISC values by key. */
  readonly misc: ReadonlyMap<string, string>;
  /** Index in `ConlluSentence.tokens` of the surface token that holds the word. */
  readonly token: number;
}

/** What stands in the text: a word, or several in one ("don't"). */
export interface ConlluToken {
  readonly form: string;
  readonly spaceAfter: boolean;
  /** Indices of its words: `[first, last]`, both included. */
  readonly first: number;
  readonly last: number;
  /** Whether the file marks it as a multiword token. */
  readonly multiword: boolean;
}

export interface ConlluSentence {
  /** `# key = value` comments; a key without value maps to the empty string. */
  readonly comments: ReadonlyMap<string, string>;
  readonly words: readonly ConlluWord[];
  readonly tokens: readonly ConlluToken[];
}

export interface ConlluDocument {
  readonly id: string;
  readonly sentences: readonly ConlluSentence[];
}

/**
 * Reads CoNLL-U (universaldependencies.org/format.html). Empty nodes are passed over: the basic tree
 * and the raw text do not have them. A file without `# newdoc` is one document.
 *
 * @throws Error with the line's number where a line is neither comment, word nor blank
 */
export function readConllu(text: string): ConlluDocument[] {
  const documents: { id: string; sentences: ConlluSentence[] }[] = [];
  let comments = new Map<string, string>();
  let words: ConlluWord[] = [];
  let tokens: ConlluToken[] = [];
  const finish = (): void => {
    if (words.length === 0) return;
    const id = comments.get("newdoc id") ?? comments.get("newdoc");
    if (id !== undefined || documents.length === 0) documents.push({ id: id ?? "", sentences: [] });
    documents.at(-1)?.sentences.push({ comments, words, tokens });
    comments = new Map();
    words = [];
    tokens = [];
  };
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") {
      finish();
      continue;
    }
    if (line.startsWith("#")) {
      const [key = "", ...rest] = line.slice(1).split("=");
      comments.set(key.trim(), rest.join("=").trim());
      continue;
    }
    const columns = line.split("\t");
    const [id = "", form = "", lemma = "", upos = "", , features = ""] = columns;
    const range = /^(\d+)(?:-(\d+))?$/.exec(id);
    if (columns.length !== 10) throw new Error(`Line ${index + 1} is not CoNLL-U: ${line}`);
    if (range === null) continue;
    const misc = readMisc(columns[9] ?? "_");
    const spaceAfter = misc.get("SpaceAfter") !== "No";
    const first = Number(range[1]) - 1;
    if (range[2] !== undefined) {
      tokens.push({ form, spaceAfter, first, last: Number(range[2]) - 1, multiword: true });
      continue;
    }
    const holder = tokens.at(-1);
    if (holder === undefined || holder.last < first) {
      tokens.push({ form, spaceAfter, first, last: first, multiword: false });
    }
    words.push({
      form,
      lemma,
      upos,
      features: features.split("|").sort().join("|"),
      head: Number(columns[6]) - 1,
      deprel: columns[7] ?? "_",
      misc,
      token: tokens.length - 1,
    });
  }
  finish();
  return documents;
}

function readMisc(column: string): Map<string, string> {
  const values = new Map<string, string>();
  if (column === "_") return values;
  for (const pair of column.split("|")) {
    const at = pair.indexOf("=");
    if (at > 0) values.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return values;
}
