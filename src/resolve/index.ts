export { entitiesIn } from "./entities-in.ts";
export type { Entity, EntityId, Misfit, Resolution } from "./entity.ts";
export { foldName, normalizeName } from "./normalize-name.ts";
export { resolve } from "./resolve.ts";
