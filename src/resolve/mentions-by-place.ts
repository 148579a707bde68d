import type { Mention } from "../annotate/index.ts";
import type { Span } from "../documents/index.ts";

/** Finds the mentions around a span without looking at all of them: a document can have thousands. */
export class MentionsByPlace {
  readonly #byStart = new Map<number, Mention[]>();
  readonly #byEnd = new Map<number, Mention[]>();

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) {
      add(this.#byStart, mention.span.start, mention);
      add(this.#byEnd, mention.span.end, mention);
    }
  }

  /** Those that start at one of the positions `[start, end)`. */
  startingIn({ start, end }: Span): readonly Mention[] {
    return gather(this.#byStart, start, end);
  }

  /** Those that end at one of the positions `[start, end)`. */
  endingIn({ start, end }: Span): readonly Mention[] {
    return gather(this.#byEnd, start, end);
  }
}

function add(index: Map<number, Mention[]>, position: number, mention: Mention): void {
  const there = index.get(position);
  if (there === undefined) {
    index.set(position, [mention]);
  } else {
    there.push(mention);
  }
}

function gather(
  index: ReadonlyMap<number, readonly Mention[]>,
  start: number,
  end: number,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let position = start; position < end; position += 1) {
    found.push(...(index.get(position) ?? []));
  }
  return found;
}
