import { containsSpan, type Span } from "../documents/index.ts";
import type { VerbChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { findSubject, isReduced } from "./find-subject.ts";
import type { PlacedMention } from "./sentence-view.ts";

/** Somebody saying something: the verb, the speaker and the words. */
export interface SpeechFrame {
  /** Index of the verb's chunk; undefined for "according to". */
  readonly verb: number | undefined;
  readonly speaker: PlacedMention | undefined;
  /** Further speakers of the same words: "the ministry and the police said". */
  readonly others: readonly PlacedMention[];
  readonly cue: Span;
  /** The stretches of the sentence that give what is said. */
  readonly content: readonly Span[];
  /** `denied`: the speaker says that it is not so. */
  readonly stance: "said" | "denied" | "hoped";
}

/** Verbs that give somebody's words or thoughts. */
const SAYING =
  /^(?:say|add|state|declare|note|explain|claim|remark|comment|stress|insist|argue|assert|reiterate|write|tweet|maintain|tell|announce|report|warn|believe|think|suggest|allege|reveal|confirm|acknowledge|admit|reply|respond|predict|estimate|conclude|find|indicate|inform|promise|vow|pledge|describe|post|testify|emphasise|emphasize|accuse|recall|assure|quote|agree|boast|caution|complain|concede|contend|mention|observe|point|read|speculate|understand|know|show|expect|continue|fear|hope|worry|wish|deny|reject|dispute|refute|dismiss)$/u;
/** Those that take words without "that" or quotation marks: "Tokayev said Nazarbayev's rule had …". */
const PLAIN =
  /^(?:say|add|state|claim|insist|argue|believe|think|announce|report|warn|allege|tell|note|confirm|suggest|reveal|write|tweet|acknowledge|admit|stress|maintain|explain|estimate|predict|conclude|declare|promise|vow|expect|know|fear|hope|deny|inform)$/u;
const DENYING = /^(?:deny|reject|dispute|refute|dismiss)$/u;
const HOPING = /^(?:hope|fear|worry|wish|expect|ask|predict|urge|speculate)$/u;

/** Finds who says what in one sentence. */
export function findSpeech(clause: Clause): SpeechFrame[] {
  const frames: SpeechFrame[] = [...accordingTo(clause)];
  for (const [index, chunk] of clause.chunks.entries()) {
    if (chunk.kind !== "verb" || !SAYING.test(chunk.group.lemma)) continue;
    const frame = readFrame(clause, index, chunk);
    if (frame !== undefined) frames.push(frame);
  }
  return frames;
}

function readFrame(clause: Clause, index: number, chunk: VerbChunk): SpeechFrame | undefined {
  const { view } = clause;
  const { group } = chunk;
  if (group.passive || isReduced(clause, index)) return undefined;
  const before = group.form === "gerund" ? [] : contentBefore(clause, index);
  // "…," said the minister: what follows the verb is the speaker, not more words.
  const inverted = before.length > 0 && isInverted(clause, index);
  const content = inverted ? [] : (contentAfter(clause, index, group.lemma) ?? []);
  // "…, director of the institute, said, "…"": with words after the verb, none but quoted ones stand before.
  const own = content.length > 0 ? before.filter((part) => view.quoted.includes(part)) : before;
  const all = [...own, ...content, ...resumed(clause, index, own, content)];
  if (all.length === 0) return undefined;
  const speakers = speakersOf(clause, index, inverted);
  const denies = DENYING.test(group.lemma) && !group.negated;
  return {
    verb: index,
    speaker: speakers[0],
    others: speakers.slice(1),
    cue: view.words[group.last]?.span ?? view.span,
    content: all,
    stance: denies ? "denied" : HOPING.test(group.lemma) ? "hoped" : "said",
  };
}

function isInverted(clause: Clause, index: number): boolean {
  return clause.chunks[index + 1]?.kind === "noun" && clause.chunks[index - 1]?.kind !== "noun";
}

function speakersOf(clause: Clause, index: number, inverted: boolean): PlacedMention[] {
  const next = clause.chunks[index + 1];
  const phrases =
    inverted && next?.kind === "noun" ? [next] : (findSubject(clause, index)?.phrases ?? []);
  return phrases.flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
}

/** What follows the verb: a clause with "that", a quotation, or for some verbs a bare clause. */
function contentAfter(clause: Clause, index: number, lemma: string): Span[] | undefined {
  const { view, chunks } = clause;
  let at = index + 1;
  const limit = Math.min(chunks.length, index + 8);
  for (; at < limit; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) return undefined;
    const first = view.words[chunk.first];
    if (chunk.kind === "subordinator" && first?.lower === "that") return [rest(clause, at + 1)];
    const quote = view.quoted.find(
      ({ start }) =>
        first !== undefined && start <= first.span.start && first.span.start < start + 3,
    );
    if (quote !== undefined && saysMuch(clause, quote)) return [quote];
    if (chunk.kind === "noun" && lemma !== "tell") break;
    if (chunk.kind === "verb" || (chunk.kind === "mark" && first?.text !== ":")) break;
  }
  if (!PLAIN.test(lemma)) return undefined;
  // A bare clause: a subject and its verb follow, with at most an addressee or a time before.
  for (let start = index + 1; start < Math.min(index + 4, chunks.length); start++) {
    const chunk = chunks[start];
    if (
      chunk?.kind === "noun" &&
      bareClause(clause, start, lemma === "tell" ? start - index > 1 : true)
    ) {
      return [rest(clause, start)];
    }
    if (
      chunk?.kind !== "time" &&
      chunk?.kind !== "adverb" &&
      !(lemma === "tell" && chunk?.kind === "noun")
    )
      break;
  }
  return undefined;
}

/** Whether a finite verb follows the noun at an index, over its prepositional phrases and insertions. */
function bareClause(clause: Clause, start: number, allowed: boolean): boolean {
  if (!allowed) return false;
  let commas = 0;
  for (let at = start + 1; at < clause.chunks.length; at++) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === "comma") commas += 1;
    // One comma before the verb opens no insertion: "declared a state of emergency, shut down …".
    if (chunk?.kind === "verb") {
      return commas !== 1 && chunk.group.form === "finite" && !isReduced(clause, at);
    }
    // "denied this and accused …"
    if (chunk?.kind === "conjunction" && clause.chunks[at + 1]?.kind === "verb") return false;
    if (chunk?.kind === "mark" || chunk?.kind === "relative" || chunk?.kind === "subordinator")
      return false;
  }
  return false;
}

/** From a chunk to the end of the sentence, without the last stop. */
function rest(clause: Clause, at: number): Span {
  const { view, chunks } = clause;
  const first = view.words[chunks[at]?.first ?? view.words.length - 1];
  return { start: first?.span.start ?? view.span.end, end: endOf(clause) };
}

function endOf({ view }: Clause): number {
  const last = view.words.at(-1);
  const stop = last !== undefined && /^[.!?]$/u.test(last.text);
  return stop ? (view.words.at(-2)?.span.end ?? last.span.end) : (last?.span.end ?? view.span.end);
}

/** What stands before "…, Tokayev said": all up to the comma, or the quotation that closes there. */
function contentBefore(clause: Clause, index: number): Span[] {
  const { view, chunks } = clause;
  // The speaker's noun phrase (with what belongs to it) lies between the border and the verb.
  let at = index - 1;
  while (at >= 0 && /^(?:noun|preposition|adverb|time)$/u.test(chunks[at]?.kind ?? "")) at -= 1;
  const border = chunks[at];
  if (border === undefined || at < 1) return [];
  const edge = view.words[border.last]?.span.end ?? 0;
  const quote = view.quoted.find(({ end }) => Math.abs(end - edge) <= 1);
  if (quote !== undefined) return hasVerb(clause, quote) ? [quote] : [];
  if (border.kind !== "comma" || opensInsertion(clause, at)) return [];
  // "He refused: it was a matter of others, he said."
  const colon = view.words.findLastIndex(
    ({ text }, word) => word < border.first && (text === ":" || text === ";"),
  );
  const start = view.words[colon + 1]?.span.start ?? view.span.start;
  const content = { start, end: view.words[border.first - 1]?.span.end ?? start };
  return hasVerb(clause, content) ? [content] : [];
}

/** "Smailov, 49, said": the comma closes an insertion after the speaker, and nothing was said before. */
function opensInsertion(clause: Clause, comma: number): boolean {
  const earlier = clause.chunks.slice(0, comma);
  return !earlier.some((chunk) => chunk.kind === "verb" && chunk.group.form === "finite");
}

/** "The guardrail, Roberts said, would be examined": what goes on after the insertion. */
function resumed(
  clause: Clause,
  index: number,
  before: readonly Span[],
  after: readonly Span[],
): Span[] {
  const comma = clause.chunks[index + 1];
  if (before.length === 0 || after.length > 0 || comma?.kind !== "comma") return [];
  return [rest(clause, index + 2)];
}

/** A clause, or at least five words: less is a quoted expression. */
function saysMuch(clause: Clause, quote: Span): boolean {
  const inside = clause.view.words.filter(({ span }) => containsSpan(quote, span));
  return inside.length > 4 || hasVerb(clause, quote);
}

function hasVerb(clause: Clause, span: Span): boolean {
  return clause.chunks.some((chunk) => {
    if (chunk.kind !== "verb" || chunk.group.form !== "finite") return false;
    const word = clause.view.words[chunk.group.last];
    return word !== undefined && span.start <= word.span.start && word.span.end <= span.end;
  });
}

/** "According to Y": all of the sentence but these words. */
function accordingTo(clause: Clause): SpeechFrame[] {
  const { view, chunks } = clause;
  const at = view.words.findIndex(
    (word, i) => word.lower === "according" && view.words[i + 1]?.lower === "to",
  );
  if (at < 0) return [];
  const source = chunks.find((chunk) => chunk.first === at + 2);
  if (source?.kind !== "noun") return [];
  const cue = { start: view.words[at]?.span.start ?? 0, end: view.words[at + 1]?.span.end ?? 0 };
  // The source with all that belongs to it: up to the next comma.
  const comma = chunks.find((chunk) => chunk.first > source.last && chunk.kind === "comma");
  const after =
    comma === undefined ? view.span.end : (view.words[comma.first]?.span.start ?? cue.end);
  const content = [
    { start: view.span.start, end: cue.start },
    { start: after, end: view.span.end },
  ].filter(({ start, end }) => end > start);
  return [{ verb: undefined, speaker: source.mention, others: [], cue, content, stance: "said" }];
}
