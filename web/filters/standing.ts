import { DOUBTFUL_BELOW } from "../../src/extract/confidence.ts";
import type { StatementWire, SummaryWire } from "../../src/server/wire.ts";
import type { GraphFilters } from "../routing/route.ts";

export { DOUBTFUL_BELOW };

export function isDoubtful({ confidence }: Pick<StatementWire, "confidence">): boolean {
  return confidence < DOUBTFUL_BELOW;
}

type Switches = Pick<GraphFilters, "open" | "doubtful">;

/** Whether the switches let a statement onto the canvas; a property that is named needs no switch. */
export function isLetIn(
  statement: Pick<StatementWire, "confidence" | "property">,
  { open, doubtful, property }: Switches & Pick<GraphFilters, "property">,
): boolean {
  const { iri, open: isOpen } = statement.property;
  return (doubtful || !isDoubtful(statement)) && (open || !isOpen || property.includes(iri));
}

/** Of all statements, how many each switch adds as the other one stands, and how many neither does. */
interface SwitchCounts {
  readonly open: number;
  readonly doubtful: number;
  readonly heldBack: number;
}

export function switchCounts(
  { openStatements, doubtful: doubted }: Pick<SummaryWire, "openStatements" | "doubtful">,
  { open, doubtful }: Switches,
): SwitchCounts {
  const byOpen = doubtful ? openStatements : openStatements - doubted.open;
  const byDoubtful = doubted.ontology + (open ? doubted.open : 0);
  return {
    open: byOpen,
    doubtful: byDoubtful,
    heldBack: (open ? 0 : openStatements) + (doubtful ? 0 : byDoubtful),
  };
}
