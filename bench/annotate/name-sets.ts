import { readConllu } from "../conll/conllu.ts";
import { rawText } from "../conll/raw-text.ts";
import type { ScoredMention } from "../conll/score-mentions.ts";
import { withoutSpace } from "../conll/scored-document.ts";
import { wordRanges } from "../conll/word-ranges.ts";
import { readData, readJsonLines } from "./read-data.ts";

/** A text with its names by hand, in the labels of its set. */
export interface NamedText {
  readonly text: string;
  /** Places among the characters that are not white space. */
  readonly names: readonly ScoredMention[];
}

/** A set of names, the part of it that no model was trained with, and what its labels are called in ours. */
export interface NameSet {
  readonly title: string;
  readonly texts: () => NamedText[];
  /** The set's label for each of the model's name types; a type that it lacks is not a name there. */
  readonly labels: Readonly<Record<string, string>>;
}

const NARROW = {
  person: "PER",
  organisation: "ORG",
  government: "ORG",
  country: "LOC",
  city: "LOC",
  place: "LOC",
  facility: "LOC",
};
const OTHERS = { event: "MISC", work: "MISC", product: "MISC", group: "MISC", law: "MISC" };
const CROSSNER: Readonly<Record<string, string>> = {
  politician: "PER",
  person: "PER",
  organisation: "ORG",
  politicalparty: "ORG",
  country: "LOC",
  location: "LOC",
  election: "EVENT",
  event: "EVENT",
  misc: "MISC",
};

export const NAME_SETS: readonly NameSet[] = [
  { title: "EWT dev (web; PER, ORG, LOC)", texts: readEwt, labels: NARROW },
  {
    title: "WikiGold, every fifth article",
    texts: () => readIob("wikigold/wikigold.conll.gz", " ").filter((_, index) => index % 5 === 4),
    labels: { ...NARROW, ...OTHERS },
  },
  {
    title: "CrossNER politics dev",
    texts: () => readIob("crossner/politics-dev.conll.gz", "\t", CROSSNER),
    labels: { ...NARROW, ...OTHERS, event: "EVENT" },
  },
  {
    title: "Re-DocRED dev, last 50 articles",
    texts: () => readRedocred().slice(450),
    labels: { ...NARROW, ...OTHERS, group: "LOC" },
  },
];

function readEwt(): NamedText[] {
  const rows = readJsonLines<{ sent_id: string; spans: [number, number, string][] }>(
    "ewt/dev.ner.jsonl.gz",
  );
  const spans = new Map(rows.map((row) => [row.sent_id, row.spans]));
  return readConllu(readData("ewt/dev.conllu.gz")).map((document) => {
    const ranges = wordRanges(document);
    let offset = 0;
    const names = document.sentences.flatMap(({ comments, words }) => {
      const found = spans.get(comments.get("sent_id") ?? "") ?? [];
      const before = offset - 1;
      offset += words.length;
      return found.map(([first, last, type]) => ({
        start: ranges[before + first]?.start ?? 0,
        end: ranges[before + last]?.end ?? 0,
        type,
      }));
    });
    return { text: rawText(document), names };
  });
}

/** Tokens and their spans `[first, last, label]`, both ends included, as one text with guessed spaces. */
export function joined(sentences: readonly Tagged[]): NamedText {
  let text = "";
  let at = 0;
  const names: ScoredMention[] = [];
  for (const { tokens, spans } of sentences) {
    const starts: number[] = [];
    for (const [index, token] of tokens.entries()) {
      if (text !== "" && (index === 0 || hasSpace(tokens[index - 1] ?? "", token))) text += " ";
      text += token;
      starts.push(at);
      at += withoutSpace(token).length;
    }
    starts.push(at);
    for (const [first, last, type] of spans) {
      names.push({ start: starts[first] ?? 0, end: starts[last + 1] ?? 0, type });
    }
  }
  return { text, names };
}

export interface Tagged {
  readonly tokens: readonly string[];
  readonly spans: readonly (readonly [first: number, last: number, label: string])[];
}

const NO_SPACE_BEFORE = new Set([
  ...".,;:!?)]}%'\"”’",
  ..."'s n't 're 've 'll 'd 'm ’s '' - – /".split(" "),
]);
const NO_SPACE_AFTER = new Set("( [ { - – / $ “ ``".split(" "));

function hasSpace(left: string, right: string): boolean {
  return !NO_SPACE_BEFORE.has(right) && !NO_SPACE_AFTER.has(left);
}

function readIob(
  path: string,
  separator: string,
  labels?: Readonly<Record<string, string>>,
): NamedText[] {
  const documents: Tagged[][] = [[]];
  let tokens: string[] = [];
  let spans: [number, number, string][] = [];
  let previous = "O";
  const finish = (): void => {
    if (tokens.length > 0) documents.at(-1)?.push({ tokens, spans });
    tokens = [];
    spans = [];
    previous = "O";
  };
  for (const line of `${readData(path)}\n`.split("\n")) {
    const [token = "", tag] = line.split(separator);
    if (line.startsWith("-DOCSTART-")) {
      finish();
      documents.push([]);
    } else if (tag === undefined) {
      finish();
    } else {
      const label = labels?.[tag.slice(2)] ?? tag.slice(2);
      const open = spans.at(-1);
      const goes = tag.startsWith("I") && previous !== "O" && previous.slice(2) === tag.slice(2);
      if (goes && open !== undefined) open[1] = tokens.length;
      else if (tag !== "O") spans.push([tokens.length, tokens.length, label]);
      tokens.push(token);
      previous = tag;
    }
  }
  const full = documents.filter((document) => document.length > 0);
  // A file without document marks is read four sentences at a time: they do not belong together.
  const groups = full.length > 1 ? full : grouped(full[0] ?? [], 4);
  return groups.map(joined);
}

function grouped(sentences: readonly Tagged[], size: number): Tagged[][] {
  const groups: Tagged[][] = [];
  for (let from = 0; from < sentences.length; from += size) {
    groups.push(sentences.slice(from, from + size));
  }
  return groups;
}

interface RedocredDocument {
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly {
    readonly sent_id: number;
    readonly pos: readonly [number, number];
    readonly type: string;
  }[])[];
}

function readRedocred(): NamedText[] {
  const documents = JSON.parse(readData("redocred/dev.json.gz")) as RedocredDocument[];
  return documents.map(({ sents, vertexSet }) => {
    const mentions = vertexSet.flat().filter(({ type }) => type !== "TIME" && type !== "NUM");
    return joined(
      sents.map((tokens, sentence) => ({
        tokens,
        spans: outermost(
          mentions
            .filter(({ sent_id }) => sent_id === sentence)
            .map(({ pos: [from, to], type }) => [from, to - 1, type] as const),
        ),
      })),
    );
  });
}

/** The set has a span in two entities here and there: the longest stay. */
function outermost(spans: readonly (readonly [number, number, string])[]): Tagged["spans"] {
  const kept: (readonly [number, number, string])[] = [];
  for (const span of spans.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
    if (kept.every(([first, last]) => span[1] < first || last < span[0])) kept.push(span);
  }
  return kept;
}
