import { type Candidate, endsOf } from "./candidate.ts";
import type { OpenCandidate } from "./find-open.ts";
import type { Setting } from "./setting.ts";
import { frameAround } from "./speech.ts";
import { statusOf } from "./status.ts";

/** Nouns that tell nothing without the words around them. */
const VAGUE = /^(?:thing|lot|one|way|kind|sort|stuff|few|more|same|other|rest|part)$/u;

/** Verbs of saying: who says what is for the property of speech, not for one in the sentence's words. */
const SAYING = /^(?:say|tell|ask|report|claim|announce|call|credit|explain|state|question)$/u;

/**
 * Whether what a sentence says in its own words may not stand without its sentence, since no ontology
 * vouches for it: it only tells that somebody speaks, how something is, where it is or what is
 * planned, its subject or object is vague or a pronoun, or it names nobody and nothing that the document comes back to.
 */
export function isOpenDoubtful(candidate: OpenCandidate, setting: Setting): boolean {
  const { tree, frames } = setting;
  const { subject, predicate = subject.head, phrases, loose } = candidate;
  const speaks =
    SAYING.test(tree.words[predicate]?.lemma ?? "") ||
    frames.some(({ verb }) => verb === predicate);
  if (loose || speaks || isBare(candidate) || statusOf(tree, predicate) === "planned") return true;
  const unclear = endsOf(candidate).some(
    ({ item, head }) =>
      item.kind === "pronoun" ||
      (item.kind === "nominal" && VAGUE.test(tree.words[head]?.lemma ?? "")),
  );
  if (unclear) return true;
  const namesInObject = tree.words.some(
    ({ upos, span }) =>
      upos === "PROPN" && phrases.object.start <= span.start && span.end <= phrases.object.end,
  );
  return !namesInObject && isNobody(candidate, setting);
}

/** "Be" with a quality or a place: true for the moment that the sentence tells of. */
function isBare({ property, object }: OpenCandidate): boolean {
  const [verb, ...rest] = property.label.split(" ");
  return verb === "be" && rest.length < 2 && (rest.length === 1 || object.kind === "literal");
}

/** Whether a statement is of nobody and nothing that has a name or that the document comes back to. */
export function isNobody(candidate: Candidate, { named, mentionsOf }: Setting): boolean {
  return !endsOf(candidate).some(
    ({ item: { chain } }) => named.has(chain) || (mentionsOf.get(chain) ?? 0) > 1,
  );
}

/** The reason to drop what stands in the words of somebody whom the document does not name. */
export function unsigned(
  { predicate, subject }: OpenCandidate,
  { frames }: Setting,
): string | undefined {
  const frame = frameAround(frames, predicate ?? subject.head);
  return frame !== undefined && frame.verb === undefined && frame.speaker === undefined
    ? "nobody is named who says so"
    : undefined;
}
