import type { Annotation } from "../annotate/index.ts";
import type { LocalThing } from "./local-thing.ts";
import type { Setting } from "./owner.ts";

/** The mentions that stand before a noun and own what it names, by the noun's token: "his" of "his brother". */
export function ownersByNoun({ mentions, tokens }: Annotation): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (const { index, head } of mentions) {
    const { deprel, head: noun } = tokens[head] ?? {};
    if (deprel === "nmod:poss" && noun !== undefined && !owners.has(noun)) owners.set(noun, index);
  }
  return owners;
}

/**
 * Whose a thing without a name is, where the document says so and the owner has one: the Kurdi of "Kurdi, his
 * brother and his mother".
 *
 * @param owners as `ownersByNoun` gives them
 * @returns the number of the owning thing
 */
export function possessorOf(
  thing: LocalThing,
  { things, thingOf }: Setting,
  owners: ReadonlyMap<number, number>,
): number | undefined {
  if (thing.kind !== "nominal") return undefined;
  for (const { head } of thing.mentions) {
    const number = thingOf(owners.get(head) ?? -1);
    if (things[number]?.kind === "name" && things[number] !== thing) return number;
  }
  return undefined;
}
