import type { Annotation } from "../annotate/index.ts";
import type { LocalThing } from "./local-thing.ts";
import type { Setting } from "./owner.ts";

/**
 * Whose a thing without a name is, where the document says so and the owner has one: the Kurdi of "Kurdi, his
 * brother and his mother".
 *
 * @returns the number of the owning thing
 */
export function possessorOf(
  thing: LocalThing,
  { things, thingOf }: Setting,
  { mentions, tokens }: Annotation,
): number | undefined {
  if (thing.kind !== "nominal") return undefined;
  for (const { head, sentence } of thing.mentions) {
    const owner = mentions.find((mention) => {
      const token = tokens[mention.head];
      return mention.sentence === sentence && token?.deprel === "nmod:poss" && token.head === head;
    });
    const number = owner === undefined ? -1 : thingOf(owner.index);
    if (things[number]?.kind === "name" && things[number] !== thing) return number;
  }
  return undefined;
}
