import type { Entity, Resolution } from "../../src/resolve/index.ts";
import { resolve } from "../../src/resolve/index.ts";
import { newsSchema } from "./news-schema.ts";
import { type Mentioned, type Report, report } from "./report.ts";

export function resolveAll(...reports: readonly Report[]): Resolution {
  return resolve(
    reports.map(({ record }) => record),
    reports.map(({ document }) => document),
    newsSchema,
  );
}

/** Labels of all entities, sorted; a label that stands twice is of two entities. */
export function labels({ entities }: Resolution): readonly string[] {
  return entities.map(({ label }) => label).sort();
}

/** The one entity of that label. */
export function entity({ entities }: Resolution, label: string): Entity {
  const found = entities.filter((one) => one.label === label);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} entities are called ${label}`);
  }
  return only;
}

/** A report that names things and says nothing of them. */
export function naming(text: string, ...mentions: readonly Mentioned[]): Report {
  return report({ text, mentions });
}

export const tokayev: Mentioned = {
  words: "Kassym-Jomart Tokayev",
  type: "person",
  chain: "t",
};
