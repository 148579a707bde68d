import type { Candidate } from "./candidate.ts";
import { fits } from "./classes.ts";
import type { Setting } from "./setting.ts";

/** The mention of the place right after the object: "met Putin in Moscow". */
export function placeAfter(candidate: Candidate, setting: Setting): number | undefined {
  const { clause, classes, schema } = setting;
  if (candidate.after === undefined) return undefined;
  const preposition = clause.chunks[candidate.after + 1];
  const noun = clause.chunks[candidate.after + 2];
  const word = clause.view.words[preposition?.first ?? -1]?.lower ?? "";
  if (
    preposition?.kind !== "preposition" ||
    noun?.kind !== "noun" ||
    !/^(?:in|at|near)$/u.test(word)
  ) {
    return undefined;
  }
  const mention = noun.mention?.item;
  if (mention === undefined || mention.kind !== "name") return undefined;
  return fits([schema.classOf("place")], classes[mention.index], schema)
    ? mention.index
    : undefined;
}

const ROLE = /^(?:as|for)$/u;

/** The office for which somebody is chosen: "picked him as prime minister", "to be prime minister". */
export function roleAfter(candidate: Candidate, setting: Setting): number | undefined {
  const { clause, classes, schema } = setting;
  if (candidate.after === undefined) return undefined;
  let at = candidate.after + 1;
  const link = clause.chunks[at];
  const word = clause.view.words[link?.first ?? -1]?.lower ?? "";
  const toBe =
    link?.kind === "verb" && link.group.form === "infinitive" && link.group.lemma === "be";
  if (!toBe && !(link?.kind === "preposition" && ROLE.test(word))) return undefined;
  at += 1;
  const noun = clause.chunks[at];
  const mention = noun?.kind === "noun" ? noun.mention?.item : undefined;
  // "left as the minister was fired": a clause, no role.
  const verb = clause.chunks[at + 1];
  if (mention === undefined || (verb?.kind === "verb" && verb.group.form === "finite"))
    return undefined;
  return fits([schema.classOf("office")], classes[mention.index], schema)
    ? mention.index
    : undefined;
}
