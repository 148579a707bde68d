import type { MentionType } from "../annotation.ts";

/** What the model's types of names are in ours. */
export const NAME_TYPES: Readonly<Record<string, MentionType>> = {
  person: "person",
  organisation: "organization",
  government: "governmentBody",
  country: "country",
  city: "city",
  place: "place",
  facility: "facility",
  event: "event",
  work: "work",
  product: "product",
  group: "group",
  law: "law",
};

/**
 * What the ten entity types of GUM (Zeldes 2017) are in ours. A time is no mention: `Annotation.times`
 * has it, with its value.
 */
export const SCHEME_TYPES: Readonly<Record<string, MentionType | undefined>> = {
  person: "person",
  place: "place",
  organization: "organization",
  event: "event",
  object: "concept",
  substance: "concept",
  animal: "concept",
  plant: "concept",
  abstract: "concept",
  time: undefined,
};
