import { classSlot } from "../graph/class-colour.ts";

/** A node in small, beside the name of its class or itself. */
export function ClassDot({ iri }: { readonly iri: string }) {
  return <span class={`dot dot-${classSlot(iri)}`} aria-hidden="true" />;
}
