import { isDoubtful } from "../filters/standing.ts";
import { percent } from "../text/counts.ts";

/** Marks a statement that may have been read wrongly with how sure it is; nothing for others. */
export function Doubt({ confidence }: { readonly confidence: number }) {
  if (!isDoubtful({ confidence })) return null;
  return (
    <span class="doubt" title="It may have been read wrongly: see the quote.">
      doubtful, {percent(confidence)}
    </span>
  );
}
