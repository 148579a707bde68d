import type { TimeExpression } from "../annotate/index.ts";
import type { Clause } from "./clause.ts";
import type { Placed } from "./sentence-view.ts";

/**
 * The expression of time that goes with the verb at an index: the first one after it before the next
 * verb; else, for the first verb of the sentence or of its clause, the one that opens the sentence.
 */
export function timeOfVerb(clause: Clause, index: number): Placed<TimeExpression> | undefined {
  const { chunks, view } = clause;
  for (let at = index + 1; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk === undefined || stops(clause, at)) break;
    if (chunk.kind === "comma" && !timeFollows(clause, at)) break;
    const time = view.times.find(({ first }) => chunk.kind === "time" && first === chunk.first);
    if (time !== undefined) return time;
  }
  const firstVerb = chunks.findIndex(({ kind }) => kind === "verb");
  const opening = view.times[0];
  const opens = opening !== undefined && opening.last < (chunks[firstVerb]?.first ?? 0);
  if (!opens || !openedBy(clause, opening)) return beforeVerb(clause, index);
  const joined = chunks
    .slice(firstVerb, index)
    .every(({ kind }) => kind !== "subordinator" && kind !== "relative" && kind !== "mark");
  return joined && chunks[index]?.kind === "verb" ? opening : undefined;
}

/** ", on Tuesday": a comma with nothing but a preposition before the time. */
function timeFollows(clause: Clause, comma: number): boolean {
  const next = clause.chunks[comma + 1];
  return (
    next?.kind === "time" ||
    (next?.kind === "preposition" && clause.chunks[comma + 2]?.kind === "time")
  );
}

function stops(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  if (chunk?.kind === "verb") return true;
  return chunk?.kind === "subordinator" || chunk?.kind === "relative" || chunk?.kind === "mark";
}

/** "On Tuesday, …", "In two days …": nothing but a preposition or an adverb before the time. */
function openedBy(clause: Clause, time: Placed<TimeExpression>): boolean {
  return clause.chunks
    .filter(({ first }) => first < time.first)
    .every(({ kind }) => kind === "preposition" || kind === "adverb" || kind === "conjunction");
}

/** "Zinichev on Tuesday met …", "…, and on Tuesday Zinichev met …": right before the verb or its subject. */
function beforeVerb(clause: Clause, index: number): Placed<TimeExpression> | undefined {
  const chunk = clause.chunks[index - 1];
  const at = chunk?.kind === "noun" ? index - 2 : index - 1;
  const time = clause.chunks[at];
  if (time?.kind !== "time") return undefined;
  const opening = clause.chunks[at - 1]?.kind === "preposition" ? at - 2 : at - 1;
  const opens =
    at === index - 1 ||
    /^(?:conjunction|comma|subordinator)$/u.test(clause.chunks[opening]?.kind ?? "");
  return opens ? clause.view.times.find(({ first }) => first === time.first) : undefined;
}
