import { stableHash } from "../base/index.ts";
import type { EntityId } from "./entity.ts";
import { normalizeName } from "./normalize-name.ts";

const LONGEST = 60;

/** What an id is made from. */
export interface Naming {
  readonly label: string;
  /** Tells the thing from others of its label, whatever the order of the documents. */
  readonly mark: string;
  /**
   * Whether the label may well fall to another thing of another document: then the hash is always
   * there, so that a new document does not change an old id.
   */
  readonly common: boolean;
}

/** The readable part of an id: the label in lower-case ASCII, cut between words. */
function slugOf(label: string): string {
  const slug = normalizeName(label)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= LONGEST) {
    return slug === "" ? "thing" : slug;
  }
  const cut = slug.lastIndexOf("-", LONGEST);
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

/**
 * The one maker of entity ids. A name that one thing alone bears is its id; otherwise eight digits
 * of the hash of its mark follow, and a number after that where even these are the same.
 *
 * @param namings of all entities, in an order that does not depend on that of the documents
 * @returns the ids in the same order
 */
export function entityIds(namings: readonly Naming[]): readonly EntityId[] {
  const slugs = namings.map(({ label }) => slugOf(label));
  const uses = new Map<string, number>();
  for (const [index, slug] of slugs.entries()) {
    uses.set(slug, (uses.get(slug) ?? 0) + Number(namings[index]?.common === false));
  }
  const hashed = namings.map((naming, index) => {
    const slug = slugs[index] ?? "";
    const plain = !naming.common && uses.get(slug) === 1 && slug !== "thing";
    return { slug, hash: plain ? "" : stableHash(naming.label, naming.mark) };
  });
  const seen = new Map<string, number>();
  return hashed.map(({ slug, hash }) => {
    const id = hash === "" ? slug : `${slug}-${hash.slice(0, 8)}`;
    const earlier = seen.get(id) ?? 0;
    seen.set(id, earlier + 1);
    return (earlier === 0 ? id : `${id}-${earlier + 1}`) as EntityId;
  });
}
