export type { Entity, EntityId, Resolution } from "./entity.ts";
export { nameWords, normalizeName } from "./normalize-name.ts";
export { resolve } from "./resolve.ts";
