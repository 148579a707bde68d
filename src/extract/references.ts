import { sliceSpan } from "../documents/index.ts";
import { type Candidate, endsOf, spanOfObject } from "./candidate.ts";
import type { OpenCandidate } from "./find-open.ts";
import { phraseValue } from "./literals.ts";
import { openProperty } from "./open-property.ts";
import type { PlacedMention } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";
import { frameAround, type SpeechFrame } from "./speech.ts";

/** A statement of a thing about itself is none: the reason to drop it, if it is one. */
export function selfReference({ subject, object }: Candidate): string | undefined {
  if (object.kind === "literal") return undefined;
  return object.mention.item.chain === subject.item.chain
    ? "subject and object are one thing"
    : undefined;
}

/** "It was the fourth crash" of what nobody names but "the fourth crash": the reason to drop it, if it is so. */
export function ownDescription(
  { subject, object }: Candidate,
  { named }: Setting,
): string | undefined {
  const { kind, chain } = subject.item;
  if (kind !== "pronoun" || named.has(chain) || object.kind === "literal") return undefined;
  return object.mention.item.chain === chain ? "the pronoun stands for its description" : undefined;
}

/**
 * What a description says of itself is no statement of its own ("people who died in Minneapolis died in
 * Minneapolis"): the reason to drop it, if it is one. A figure, a day and the place of an event are
 * one: what searches the graph goes by them.
 */
export function tautology(candidate: Candidate, { document }: Setting): string | undefined {
  const { kind, type, name } = candidate.subject.item;
  if (kind !== "nominal" || type === "office" || type === "governmentBody") return undefined;
  const { object: value } = candidate;
  const isFigure = value.kind === "literal" && value.literal.datatype !== "string";
  if (isFigure || (type === "event" && candidate.predicate === undefined)) return undefined;
  const object = sliceSpan(document.text, spanOfObject(candidate)).toLowerCase();
  const bare = object.replace(/^(?:the|an?) /u, "");
  return ` ${name.toLowerCase()} `.includes(` ${bare} `)
    ? "the description says so already"
    : undefined;
}

/** "I", "my": whoever says it. */
const SPEAKER = /^(?:i|me|my|myself|mine)$/u;
/** Whoever says it, and those with them. */
const SPEAKERS = /^(?:i|me|my|myself|mine|we|us|our|ours|ourselves)$/u;
/** What refers to no one in particular, or to whoever reads. */
const EMPTY =
  /^(?:you|your|one|someone|somebody|anyone|anybody|everyone|everybody|no one|nobody|something|anything|everything|nothing|what|who|which|there|here|such|others?)$/u;

function isSpeaker({ item }: PlacedMention, { document }: Setting): boolean {
  return item.kind === "pronoun" && SPEAKER.test(sliceSpan(document.text, item.span).toLowerCase());
}

/** A first person inside somebody's words stands for the speaker. */
export function groundFirstPerson<C extends Candidate>(candidate: C, setting: Setting): C {
  const { tree, frames } = setting;
  const resolved = (mention: PlacedMention): PlacedMention | undefined => {
    if (!isSpeaker(mention, setting)) return undefined;
    const frame = frameAround(frames, mention.head);
    return tree.quoted.length > 0 || frame?.verb === undefined ? frame?.speaker : undefined;
  };
  const subject = resolved(candidate.subject);
  const { object } = candidate;
  const mention = object.kind === "mention" ? resolved(object.mention) : undefined;
  if (subject === undefined && mention === undefined) return candidate;
  return {
    ...candidate,
    ...(subject === undefined ? {} : { subject }),
    ...(mention === undefined ? {} : { object: { kind: "mention" as const, mention } }),
  };
}

/** Who says what stands in a speech; for an "I" whoever says that: "I would say that …, Smith said". */
export function speakerIn(
  frame: SpeechFrame | undefined,
  setting: Setting,
): PlacedMention | undefined {
  const speaker = frame?.speaker;
  if (speaker === undefined || !isSpeaker(speaker, setting)) return speaker;
  const others = setting.frames.filter((other) => other !== frame);
  return frameAround(others, speaker.head)?.speaker ?? speaker;
}

/** What refers to nothing says nothing: the reason to drop a candidate, if it does. */
export function emptyReference(candidate: Candidate, setting: Setting): string | undefined {
  for (const { item, head } of endsOf(candidate)) {
    if (item.kind === "name") continue;
    const text = sliceSpan(setting.document.text, item.span).toLowerCase();
    if (SPEAKERS.test(text) && frameAround(setting.frames, head)?.speaker === undefined)
      return `nobody is named who says "${text}"`;
    if (EMPTY.test(text) && !setting.mentionsOf.has(item.chain))
      return `"${text}" refers to nothing in particular`;
  }
  return undefined;
}

/** What is only described is a value: a node of its own would say less than the words do. */
export function asValue(candidate: OpenCandidate, { named, document }: Setting): OpenCandidate {
  const { object, phrases } = candidate;
  if (object.kind !== "mention" || object.mention.item.kind !== "nominal") return candidate;
  if (named.has(object.mention.item.chain)) return candidate;
  return {
    ...candidate,
    property: openProperty(candidate.property.label.split(" "), true),
    object: phraseValue(document, phrases.object),
  };
}
