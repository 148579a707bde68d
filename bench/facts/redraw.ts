import type { JudgedStatement } from "./judged-list.ts";
import { drawByKey } from "./ranked.ts";
import { keyOfShown, type ShownStatement } from "./wikinews.ts";

/**
 * Draws statements for judging. A statement that was judged before keeps its verdict; one that was
 * judged and is not drawn now stays at the end of the list, should it come back.
 */
export function redraw(
  statements: readonly ShownStatement[],
  former: readonly JudgedStatement[],
  { seed, count }: { readonly seed: string; readonly count: number },
): JudgedStatement[] {
  const distinct = [...new Map(statements.map((one) => [keyOfShown(one), one])).values()];
  const judged = new Map(former.map((one) => [keyOfShown(one), one]));
  const drawn = drawByKey(distinct, keyOfShown, seed, count).map((one): JudgedStatement => {
    const { kind: _, ...shown } = one;
    const { verdict = null, error = null, note = "" } = judged.get(keyOfShown(one)) ?? {};
    return { ...shown, drawn: true, verdict, error, note };
  });
  const keys = new Set(drawn.map(keyOfShown));
  const others = former
    .filter((one) => one.verdict !== null && !keys.has(keyOfShown(one)))
    .map((one) => ({ ...one, drawn: false }));
  return [...drawn, ...others];
}
