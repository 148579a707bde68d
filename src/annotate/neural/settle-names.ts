import type { MentionType } from "../annotation.ts";
import type { Draft } from "../draft.ts";

/**
 * One type for each name of a document: the one that most of its mentions have, the earlier of two
 * with as many. A single word that begins or ends the name of a person who is named in full is that
 * person, unless it is mostly read as a place.
 */
export function settleNames(names: readonly Draft[]): Draft[] {
  const votes = new Map<string, Map<MentionType, number>>();
  for (const { name, type, demonym } of names) {
    if (demonym) continue;
    const own = votes.get(name.toLowerCase()) ?? new Map<MentionType, number>();
    votes.set(name.toLowerCase(), own.set(type, (own.get(type) ?? 0) + 1));
  }
  const settled = new Map([...votes].map(([name, own]) => [name, winner(own)]));
  const people = new Set<string>();
  for (const [name, type] of settled) {
    const words = name.split(" ");
    if (type !== "person" || words.length < 2) continue;
    people.add(words[0] ?? "").add(words.at(-1) ?? "");
  }
  return names.map((draft) => {
    const type = settled.get(draft.name.toLowerCase());
    if (draft.demonym || type === undefined) return draft;
    const person = people.has(draft.name.toLowerCase()) && !/^(?:country|city|place)$/u.test(type);
    return { ...draft, type: person ? "person" : type };
  });
}

function winner(votes: ReadonlyMap<MentionType, number>): MentionType {
  const [[first] = ["concept"]] = [...votes].sort((a, b) => b[1] - a[1]);
  return first as MentionType;
}
