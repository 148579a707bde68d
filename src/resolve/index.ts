export type { Entity, EntityId, Resolution } from "./entity.ts";
export { foldName, normalizeName } from "./normalize-name.ts";
export { resolve } from "./resolve.ts";
