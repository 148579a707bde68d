import type { JudgedStatement } from "./judged-list.ts";
import { drawByKey } from "./ranked.ts";
import { isHeldBack, keyOfShown, type ShownStatement } from "./wikinews.ts";

/**
 * Draws statements for judging, as many of all as of those that the explorer shows at first; by one seed, so
 * that the draws share what they can. A statement that was judged before keeps its verdict; one that was
 * judged and is not drawn now stays at the end of the list, should it come back.
 */
export function redraw(
  statements: readonly ShownStatement[],
  former: readonly JudgedStatement[],
  { seed, count }: { readonly seed: string; readonly count: number },
): JudgedStatement[] {
  const distinct = [...new Map(statements.map((one) => [keyOfShown(one), one])).values()];
  const judged = new Map(former.map((one) => [keyOfShown(one), one]));
  const kept = drawByKey(distinct, keyOfShown, seed, count);
  const shown = drawByKey(
    distinct.filter((one) => !isHeldBack(one)),
    keyOfShown,
    seed,
    count,
  );
  const drawn = [...new Set([...kept, ...shown])].map((one): JudgedStatement => {
    const { kind: _, ...said } = one;
    const { verdict = null, error = null, note = "" } = judged.get(keyOfShown(one)) ?? {};
    const draws = [
      ...(kept.includes(one) ? ["kept" as const] : []),
      ...(shown.includes(one) ? ["shown" as const] : []),
    ];
    return { ...said, drawn: draws, verdict, error, note };
  });
  const keys = new Set(drawn.map(keyOfShown));
  const others = former
    .filter((one) => one.verdict !== null && !keys.has(keyOfShown(one)))
    .map((one) => ({ ...one, drawn: [] }));
  return [...drawn, ...others];
}
