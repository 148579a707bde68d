import type { Candidate } from "./candidate.ts";
import { fits } from "./classes.ts";
import { mentionAt } from "./referents.ts";
import { dependents, prepositionOf, type SentenceTree } from "./sentence-tree.ts";
import type { Setting } from "./setting.ts";

/** The mention of the place where a predicate happened: "met Putin in Moscow". */
export function placeOf(
  candidate: Candidate,
  { tree, classes, schema }: Setting,
): number | undefined {
  const { predicate, object, subject } = candidate;
  if (predicate === undefined) return undefined;
  for (const child of around(tree, candidate)) {
    if (!/^(?:in|at|near)$/u.test(prepositionOf(tree, child))) continue;
    const mention = mentionAt(tree, child)?.item;
    if (mention?.kind !== "name" || mention === subject.item) continue;
    if (object.kind === "mention" && object.mention.item === mention) continue;
    if (fits([schema.classOf("place")], classes[mention.index], schema)) return mention.index;
  }
  return undefined;
}

/** The office for which somebody is chosen: "picked him as prime minister", "to be prime minister". */
export function roleOf(
  candidate: Candidate,
  { tree, classes, schema }: Setting,
): number | undefined {
  const { predicate, object } = candidate;
  if (predicate === undefined) return undefined;
  const behind = around(tree, candidate).filter((child) =>
    /^(?:as|for)$/u.test(prepositionOf(tree, child)),
  );
  const complements = dependents(tree, predicate, "xcomp").filter((child) => {
    const marked = dependents(tree, child, "mark").length === 0;
    return marked || dependents(tree, child, "cop").length > 0;
  });
  for (const child of [...behind, ...complements]) {
    const mention = mentionAt(tree, child)?.item;
    if (mention === undefined) continue;
    if (object.kind === "mention" && object.mention.item === mention) continue;
    if (fits([schema.classOf("office")], classes[mention.index], schema)) return mention.index;
  }
  return undefined;
}

/** What hangs on the predicate or on the object. */
function around(tree: SentenceTree, { predicate = -1, object }: Candidate): number[] {
  const own = dependents(tree, predicate, "obl", "advcl");
  const below = object.kind === "mention" ? dependents(tree, object.mention.head, "nmod") : [];
  return [...own, ...below];
}
