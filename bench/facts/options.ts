import { parseArgs } from "node:util";
import type { StatementKind } from "../../src/extract/index.ts";

/** The parts of the bench, in the order of the table. */
export const PARTS = [
  "report",
  "knowledgenet",
  "carb",
  "samples",
  "calibration",
  "news",
  "speed",
] as const;
export type PartName = (typeof PARTS)[number];

export interface Options {
  /** In the order of the table. */
  readonly only: readonly PartName[];
  /** Whether single parts were asked for, so that their details are wanted too. */
  readonly detailed: boolean;
  /** So many passages, sentences or documents where a part can do with fewer; undefined for all. */
  readonly sample: number | undefined;
  readonly seed: string;
  /** Annotate anew, whatever the cache holds. */
  readonly fresh: boolean;
  /** Draw statements for judging instead of measuring. */
  readonly draw: { readonly kind: StatementKind; readonly count: number } | undefined;
  /** Print, for each part that can, what was missed and what was wrong. */
  readonly misses: boolean;
}

/** @throws Error that says what was expected */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true },
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      fresh: { type: "boolean", default: false },
      draw: { type: "string" },
      misses: { type: "boolean", default: false },
    },
  });
  const only = values.only?.map(partName);
  return {
    only: PARTS.filter((part) => only?.includes(part) ?? true),
    detailed: only !== undefined,
    sample: values.sample === undefined ? undefined : wholeNumber(values.sample, "--sample"),
    seed: values.seed,
    fresh: values.fresh,
    draw: values.draw === undefined ? undefined : drawOf(values.draw, positionals),
    misses: values.misses,
  };
}

function partName(name: string): PartName {
  const part = PARTS.find((one) => one === name);
  if (part !== undefined) return part;
  throw new Error(`--only takes one of ${PARTS.join(", ")}, not "${name}".`);
}

function drawOf(kind: string, [count = ""]: readonly string[]): NonNullable<Options["draw"]> {
  if (kind !== "ontology" && kind !== "open") {
    throw new Error(`--draw takes "ontology" or "open" and how many, not "${kind}".`);
  }
  return { kind, count: wholeNumber(count, `--draw ${kind}`) };
}

function wholeNumber(words: string, option: string): number {
  const value = Number(words);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option} takes a whole number from 1 up, not "${words}".`);
}
