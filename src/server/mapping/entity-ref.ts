import { entityIri } from "../../rdf/index.ts";
import type { Entity, EntityId } from "../../resolve/index.ts";
import type { EntityRefWire } from "../wire.ts";
import type { Mapper } from "./mapper.ts";

export function toEntityRef({ base }: Mapper, entity: Entity): EntityRefWire {
  return {
    id: entity.id,
    iri: entityIri(base, entity.id),
    label: entity.label,
    class: entity.class,
  };
}

/** The entity that a statement names: the graph holds each one. */
export function refTo(mapper: Mapper, id: EntityId): EntityRefWire {
  return toEntityRef(mapper, mapper.view.graph.getNodeAttribute(id, "entity"));
}
