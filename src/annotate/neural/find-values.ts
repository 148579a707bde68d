import type { Document } from "../../documents/index.ts";
import type { Quantity, TimeExpression } from "../annotation.ts";
import { findQuantities } from "../find-quantities.ts";
import { findTimes } from "../find-times.ts";
import type { Tag } from "../tag.ts";
import type { Text } from "../text.ts";
import type { Reading } from "./reading.ts";

/** Times with their values relative to publication, and numbers with what they count, by sentence. */
export function findValues(
  document: Document,
  reading: Reading,
  text: Text,
  tags: readonly Tag[],
): { times: TimeExpression[]; quantities: Quantity[] } {
  const times: TimeExpression[] = [];
  const quantities: Quantity[] = [];
  const { words } = reading;
  for (const sentence of text.sentences) {
    const { first, last } = sentence;
    const span = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
    const found = findTimes(document.text, span, document.published, (start) => {
      let at = first;
      while (at < last && (words[at]?.end ?? 0) <= start) at += 1;
      return isFuture(reading, at);
    });
    times.push(...found);
    const inTime = ({ start, end }: { start: number; end: number }): boolean =>
      found.some((time) => time.span.start < end && start < time.span.end);
    quantities.push(...findQuantities(text, document.text, sentence, tags, inTime));
  }
  return { times, quantities };
}

const MODAL = /^(?:will|shall|would|may|might|could|should|must|'ll|’ll)$/u;

/** Whether the verb that governs a word is of the time to come: with a modal, or after "to". */
function isFuture({ words }: Reading, word: number): boolean {
  let verb = word;
  for (let steps = 0; steps < words.length && words[verb]?.upos !== "VERB"; steps++) {
    const governor = words[verb]?.head ?? verb;
    if (governor === verb) return false;
    verb = governor;
  }
  for (let before = verb - 1; before >= Math.max(0, verb - 6); before--) {
    const { head, lemma = "", upos } = words[before] ?? {};
    if (head === verb && (MODAL.test(lemma.toLowerCase()) || (upos === "PART" && lemma === "to"))) {
      return true;
    }
  }
  return false;
}
