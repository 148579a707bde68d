import type { Document, Span } from "../documents/index.ts";
import type { Candidate } from "./candidate.ts";
import { phraseValue } from "./literals.ts";
import { literalKind, type PhraseTable } from "./phrase-table.ts";
import {
  dependents,
  isRelation,
  type SentenceTree,
  spanOfWords,
  subtree,
} from "./sentence-tree.ts";
import type { SpeechFrame } from "./speech.ts";

/** Finds the statements that somebody said something, for properties whose object is the words. */
export function matchSpeech(
  tree: SentenceTree,
  frames: readonly SpeechFrame[],
  table: PhraseTable,
  document: Document,
): Candidate[] {
  return frames.flatMap(({ verb, speaker, others, content }) => {
    const word = tree.words[verb ?? -1];
    if (verb === undefined || word?.upos !== "VERB" || speaker === undefined) return [];
    const words = continuous(tree, content);
    const phrases = (table.verbs.get(word.lemma) ?? []).filter(
      ({ voice, fixed, property }) =>
        voice === "active" && fixed.length === 0 && literalKind(property) === "string",
    );
    if (words.length < 2 || phrases.length === 0 || isCut(tree, verb, words)) return [];
    const span = trimmed(document.text, spanOfWords(tree, words));
    const object = phraseValue(document, span);
    return phrases.flatMap((phrase) =>
      [speaker, ...others].map(
        (subject): Candidate => ({
          property: phrase.property,
          subject,
          object,
          cue: word.span,
          finder: `verb:${phrase.text}`,
          kind: "speech",
          predicate: verb,
          length: 1,
          negated: false,
        }),
      ),
    );
  });
}

/**
 * The words around the predicate of what is said that nothing interrupts, without the conjunction before
 * them; of several predicates the longest run.
 */
function continuous(tree: SentenceTree, content: ReadonlySet<number>): number[] {
  const runs: number[][] = [];
  for (const at of content.size === 0 ? [] : tree.words.keys()) {
    if (!content.has(at)) continue;
    if (content.has(at - 1)) runs.at(-1)?.push(at);
    else runs.push([at]);
  }
  const isTop = (at: number): boolean => {
    const head = tree.words[at]?.head ?? at;
    return head === at || !content.has(head);
  };
  const said = runs.filter((run) => run.some(isTop));
  const [best = []] = (said.length > 0 ? said : runs).sort((a, b) => b.length - a.length);
  const first = tree.words[best[0] ?? -1];
  const mark = first !== undefined && isRelation(first.relation, "mark") && first.lower === "that";
  return mark ? best.slice(1) : best;
}

/** Whether words between the verb and what is said belong to neither: the parser lost the beginning. */
function isCut(tree: SentenceTree, verb: number, words: readonly number[]): boolean {
  const own = new Set(
    dependents(tree, verb, "obl", "iobj", "obj", "advmod", "advcl", "mark", "punct").flatMap(
      (child) => [...subtree(tree, child)],
    ),
  );
  if (lacksSubject(tree, words)) return true;
  for (let at = verb + 1; at < (words[0] ?? 0); at++) {
    const { upos, lower } = tree.words[at] ?? {};
    if (upos !== "PUNCT" && lower !== "that" && !own.has(at)) return true;
  }
  return false;
}

/** "Fires that the media said were under control": what begins with its finite verb has lost who or what. */
function lacksSubject(tree: SentenceTree, words: readonly number[]): boolean {
  const first = words.find((at) => tree.words[at]?.upos !== "PUNCT") ?? -1;
  const { upos = "", features, head = first } = tree.words[first] ?? {};
  const finite = features?.VerbForm === "Fin" && features.Mood !== "Imp";
  const predicate = upos === "AUX" ? head : first;
  const isVerb = (upos === "AUX" || upos === "VERB") && finite;
  const subjects = dependents(tree, predicate, "nsubj", "nsubj:pass", "expl", "csubj");
  return isVerb && !subjects.some((at) => words.includes(at));
}

const MARK = /["“”„«»]/gu;

/** Without commas and spaces at the ends, nor quotation marks that stand alone or enclose it all. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (;;) {
    const inside = text.slice(from, to);
    const marks = inside.match(MARK)?.length ?? 0;
    const left =
      /^[\s',.:—–-]/u.test(inside) || (/^["“”„«»]/u.test(inside) && marks !== 2 && marks % 2 === 1);
    const right =
      /(?:[\s,—–]|[^.]\.)$/u.test(inside) || (/["“”„«»]$/u.test(inside) && marks % 2 === 1);
    const both = marks === 2 && /^["“”„«»][\s\S]*["“”„«»]$/u.test(inside);
    if (left || both) from += 1;
    if (right || both) to -= 1;
    if ((!left && !right && !both) || from >= to) return { start: from, end: Math.max(from, to) };
  }
}
