export type { Entity, EntityId, Resolution } from "./entity.ts";
