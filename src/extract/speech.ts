import { type Referent, referents } from "./referents.ts";
import {
  dependents,
  isInside,
  isRelation,
  negationsOf,
  type PlacedMention,
  prepositionOf,
  type SentenceTree,
  subtree,
} from "./sentence-tree.ts";
import { isPassive, subjectOf } from "./subjects.ts";

/** Somebody saying something: the verb, the speaker and the words. */
export interface SpeechFrame {
  /** The word of saying; undefined for words whose speaker another sentence names. */
  readonly verb: number | undefined;
  readonly speaker: PlacedMention | undefined;
  /** Further speakers of the same words: "the ministry and the police said". */
  readonly others: readonly PlacedMention[];
  /** The words of the sentence that give what is said. */
  readonly content: ReadonlySet<number>;
  /** `denied`: the speaker says that it is not so; `hoped`: that it may be. */
  readonly stance: "said" | "denied" | "hoped";
}

/** Verbs that give somebody's words or thoughts. */
const SAYING =
  /^(?:say|add|state|declare|note|explain|claim|remark|comment|stress|insist|argue|assert|reiterate|write|tweet|maintain|tell|announce|report|warn|believe|think|suggest|allege|reveal|confirm|acknowledge|admit|reply|respond|predict|estimate|conclude|indicate|inform|promise|vow|pledge|describe|post|testify|emphasise|emphasize|accuse|recall|assure|quote|agree|boast|caution|complain|concede|contend|mention|observe|read|speculate|understand|show|expect|continue|fear|hope|worry|wish|deny|reject|dispute|refute|dismiss|propose|demand|urge|recommend|find|know|point|call|cite|tout|joke|imply|underline|underscore|signal|counter|retort|opine|theori[sz]e|elaborate|clarify|lament|recount|hint|disclose|proclaim|guess|feel)$/u;
/** What is known or found is so. */
const FACTIVE = /^(?:know|find|show|acknowledge|confirm|reveal|admit|recall|discover)$/u;
const DENYING = /^(?:deny|reject|dispute|refute|dismiss)$/u;
const HOPING =
  /^(?:hope|fear|worry|wish|expect|predict|urge|speculate|propose|demand|recommend|suggest)$/u;

/** Finds who says what in one sentence. */
export function findSpeech(tree: SentenceTree): SpeechFrame[] {
  const frames = [...tree.words.keys()].flatMap((at) => {
    const frame = readFrame(tree, at) ?? accordingTo(tree, at) ?? inOpinion(tree, at);
    return frame === undefined ? [] : [frame];
  });
  return withQuotations(tree, frames);
}

function readFrame(tree: SentenceTree, at: number): SpeechFrame | undefined {
  const word = tree.words[at];
  if (word === undefined || word.upos !== "VERB" || !SAYING.test(word.lemma)) return undefined;
  const content = contentOf(tree, at);
  if (content.size === 0) return undefined;
  // "It was reported that …": by somebody.
  if (isPassive(tree, at)) {
    const impersonal = dependents(tree, at, "expl", "nsubj").some(
      (child) => tree.words[child]?.lower === "it",
    );
    return impersonal && !FACTIVE.test(word.lemma)
      ? { verb: at, speaker: undefined, others: [], content, stance: "said" }
      : undefined;
  }
  const { heads } = subjectOf(tree, at);
  const speakers = heads.flatMap((head) => referents(tree, head));
  if (FACTIVE.test(word.lemma) && !speakers.some(canSpeak)) return undefined;
  const denies = DENYING.test(word.lemma) && negationsOf(tree, at).length === 0;
  return {
    verb: at,
    speaker: speakers[0]?.mention,
    others: speakers.slice(1).map(({ mention }) => mention),
    content,
    stance: denies ? "denied" : HOPING.test(word.lemma) ? "hoped" : "said",
  };
}

/** "The video shows that …": what cannot speak is no speaker. */
function canSpeak({ mention: { item } }: Referent): boolean {
  return item.type !== "concept" && item.type !== "event" && item.type !== "product";
}

/** The complement clause, or, where the saying is an insertion ("…, he said"), all around it. */
function contentOf(tree: SentenceTree, at: number): Set<number> {
  const complements = dependents(tree, at, "ccomp", ...(isPassive(tree, at) ? ["csubj"] : []));
  // A quotation that the parser hung beside the verb: 'Tokayev said: "…"'.
  const beside = dependents(tree, at, "parataxis").filter(
    (child) => child > at && hasSubject(tree, child),
  );
  const below = [...complements, ...(complements.length > 0 ? [] : beside)];
  const content = new Set(below.flatMap((child) => [...subtree(tree, child)]));
  for (const child of complements) {
    const clauses = [
      ...dependents(tree, child, "parataxis").filter((clause) => isApart(tree, clause)),
      ...dependents(tree, child, "conj").filter((clause) => saysToo(tree, clause)),
    ];
    for (const inside of clauses.flatMap((clause) => [...subtree(tree, clause)])) {
      content.delete(inside);
    }
  }
  const word = tree.words[at];
  if (content.size > 0 || word === undefined || word.relation !== "parataxis") return content;
  const own = subtree(tree, at);
  for (const around of subtree(tree, word.head)) if (!own.has(around)) content.add(around);
  return content;
}

/** "Smith called it odd; Miller said …": a clause behind a semicolon, or with words of its own speaker, is said apart. */
function isApart(tree: SentenceTree, clause: number): boolean {
  const first = Math.min(...subtree(tree, clause));
  const quoted = tree.quoted.some((stretch) => isInside(tree, clause, stretch));
  const mark = [tree.words[first - 1], tree.words[first]].some((word) => word?.text === ";");
  const speaks = SAYING.test(tree.words[clause]?.lemma ?? "") && hasSubject(tree, clause);
  return !quoted && clause > (tree.words[clause]?.head ?? clause) && (mark || speaks);
}

/** "Pierce said he was embarrassed, and argued that …": what the speaker says next. */
function saysToo(tree: SentenceTree, clause: number): boolean {
  const { lemma = "", features } = tree.words[clause] ?? {};
  const quoted = tree.quoted.some((stretch) => isInside(tree, clause, stretch));
  const says = SAYING.test(lemma) && dependents(tree, clause, "ccomp").length > 0;
  return !quoted && says && features?.VerbForm === "Fin" && !hasSubject(tree, clause);
}

function hasSubject(tree: SentenceTree, at: number): boolean {
  return dependents(tree, at, "nsubj", "csubj", "expl").length > 0;
}

/** "According to Y": all of the clause but these words. */
function accordingTo(tree: SentenceTree, at: number): SpeechFrame | undefined {
  const word = tree.words[at];
  if (word?.lower !== "according") return undefined;
  const source =
    word.relation === "case"
      ? word.head
      : dependents(tree, at, "obl", "nmod").find((child) => prepositionOf(tree, child) === "to");
  if (source === undefined) return undefined;
  const edge = word.relation === "case" ? source : at;
  const clause = tree.words[edge]?.head ?? edge;
  const own = subtree(tree, edge);
  const content = new Set([...subtree(tree, clause)].filter((inside) => !own.has(inside)));
  const speakers = referents(tree, source).map(({ mention }) => mention);
  return { verb: at, speaker: speakers[0], others: speakers.slice(1), content, stance: "said" };
}

/** "In his opinion, …": all of the clause but these words. */
function inOpinion(tree: SentenceTree, at: number): SpeechFrame | undefined {
  const { lemma = "", relation = "", head = at } = tree.words[at] ?? {};
  if (!/^(?:opinion|view|word|estimation)$/u.test(lemma) || !isRelation(relation, "obl"))
    return undefined;
  const [owner] = dependents(tree, at, "nmod:poss");
  if (owner === undefined || prepositionOf(tree, at) !== "in") return undefined;
  const own = subtree(tree, at);
  const content = new Set([...subtree(tree, head)].filter((inside) => !own.has(inside)));
  const speakers = referents(tree, owner).map(({ mention }) => mention);
  return { verb: at, speaker: speakers[0], others: speakers.slice(1), content, stance: "said" };
}

/** A quotation belongs to the sentence's speech as a whole, however the parser cut it. */
function withQuotations(tree: SentenceTree, frames: readonly SpeechFrame[]): SpeechFrame[] {
  if (tree.quoted.length === 0) return [...frames];
  return frames.map((frame) => {
    if (frame.verb === undefined) return frame;
    const content = new Set(frame.content);
    for (const stretch of tree.quoted) {
      const words = [...tree.words.keys()].filter((at) => isInside(tree, at, stretch));
      const touched = words.some((at) => content.has(at));
      if (touched && !words.includes(frame.verb)) for (const at of words) content.add(at);
    }
    return { ...frame, content };
  });
}

/** Whether some words say something, with a finite verb; a quoted word or two does not. */
export function saysSomething(tree: SentenceTree, words: Iterable<number>): boolean {
  return [...words].some((at) => {
    const { upos, features, relation = "" } = tree.words[at] ?? {};
    if (upos !== "VERB" && upos !== "AUX") return false;
    return features?.VerbForm === "Fin" || isRelation(relation, "cop", "aux");
  });
}

/** The innermost speech whose words hold a word, apart from the speech that the word itself opens. */
export function frameAround(frames: readonly SpeechFrame[], at: number): SpeechFrame | undefined {
  const around = frames.filter(({ content, verb }) => verb !== at && content.has(at));
  return around.sort((a, b) => a.content.size - b.content.size)[0];
}
