import type { StatementKind } from "../../src/extract/index.ts";
import { type DrawName, ERROR_CLASSES, type JudgedStatement, readJudged } from "./judged-list.ts";
import { markdownTable, type Observation, type PartReport, percent, type Row } from "./report.ts";
import { isHeldBack, keyOfShown, type ShownStatement } from "./wikinews.ts";
import { wilsonInterval } from "./wilson.ts";

interface Sample {
  readonly kind: StatementKind;
  readonly draw: DrawName;
  /** Judged and still given. */
  readonly judged: readonly JudgedStatement[];
  readonly unjudged: number;
  /** Judged, and the extractor gives it no more, or no more among what the draw is from. */
  readonly gone: readonly JudgedStatement[];
}

const TARGETS: Readonly<Record<StatementKind, readonly [least: string, aim: string]>> = {
  ontology: ["75 %", "92 %"],
  open: ["60 %", "85 %"],
};

const KINDS = ["ontology", "open"] as const;
const DRAWS: Readonly<Record<DrawName, string>> = {
  shown: "shown at first",
  kept: "kept, held back ones included",
};

/** Precision by hand: the statements of the last draws that were judged and are still given. */
export function reportSamples(given: readonly ShownStatement[]): PartReport {
  const present = new Map(given.map((one) => [keyOfShown(one), one]));
  const samples = KINDS.flatMap((kind) =>
    (["shown", "kept"] as const).map((draw) => sampleOf(kind, draw, present)),
  );
  const judged = [...new Set(samples.flatMap((sample) => sample.judged.map(keyOfShown)))];
  const plain = new Set(
    samples
      .flatMap((sample) => sample.judged)
      .filter(({ error }) => error === "plainFact")
      .map(keyOfShown),
  ).size;
  const rows: Row[] = [
    ...samples.map(precisionRow),
    ...KINDS.flatMap((kind) => heldBackRow(kind, present)),
    {
      figure: "denied, planned or reported ones among them shown as plain fact",
      measured: judged.length === 0 ? "none judged" : withInterval(plain, judged.length),
      least: "3 %",
      aim: "0",
    },
  ];
  const details = [errorTable(samples), ...samples.flatMap(goneList)];
  const observations = KINDS.flatMap((kind) => observationsOf(kind, present));
  return { rows, details, observations };
}

type Present = ReadonlyMap<string, ShownStatement>;

function sampleOf(kind: StatementKind, draw: DrawName, present: Present): Sample {
  const drawn = readJudged(kind).filter((one) => one.drawn.includes(draw));
  const isGiven = (one: JudgedStatement): boolean => {
    const statement = present.get(keyOfShown(one));
    return statement !== undefined && (draw === "kept" || !isHeldBack(statement));
  };
  const still = drawn.filter(isGiven);
  const judged = still.filter(({ verdict }) => verdict !== null);
  return {
    kind,
    draw,
    judged,
    unjudged: still.length - judged.length,
    gone: drawn.filter((one) => one.verdict !== null && !isGiven(one)),
  };
}

/** What was judged in any draw and is still given, with its present confidence. */
function observationsOf(kind: StatementKind, present: Present): Observation[] {
  return readJudged(kind).flatMap((one) => {
    const now = present.get(keyOfShown(one));
    if (now === undefined || one.verdict === null) return [];
    return [{ confidence: now.confidence, right: one.verdict === "right" }];
  });
}

function precisionRow({ kind, draw, judged, unjudged, gone }: Sample): Row {
  const right = judged.filter(({ verdict }) => verdict === "right").length;
  const [least, aim] = TARGETS[kind];
  const rest = [
    ...(unjudged > 0 ? [`${unjudged} not judged yet`] : []),
    ...(gone.length > 0 ? [`${gone.length} no longer given`] : []),
  ];
  const share = judged.length === 0 ? "none judged" : withInterval(right, judged.length);
  return {
    figure: `precision of ${kind} statements ${DRAWS[draw]}, ${judged.length} judged by hand`,
    measured: [share, ...rest].join("; "),
    least,
    aim,
  };
}

/** How good the ones are that are held back until somebody asks: of all draws. */
function heldBackRow(kind: StatementKind, present: Present): Row[] {
  const heldBack = observationsOf(kind, present).filter(isHeldBack);
  if (heldBack.length === 0) return [];
  const right = heldBack.filter((one) => one.right).length;
  return [
    {
      figure: `of ${kind} statements held back as doubtful, ${heldBack.length} judged by hand`,
      measured: withInterval(right, heldBack.length),
      aim: "report",
    },
  ];
}

/** `85.0 % (95 %: 79.4–89.3)`. */
function withInterval(hits: number, of: number): string {
  const [low, high] = wilsonInterval(hits, of).map(percent);
  return `${percent(hits / of)} % (95 %: ${low}–${high})`;
}

function errorTable(samples: readonly Sample[]): string {
  const wrong = samples.map(({ judged }) => judged.filter(({ verdict }) => verdict === "wrong"));
  const lines = [...ERROR_CLASSES, null].map((name) => [
    name ?? "no class given",
    ...wrong.map((rows) => String(rows.filter(({ error }) => error === name).length)),
  ]);
  const titles = samples.map(({ kind, draw }) => `${kind}, ${draw}`);
  return markdownTable(["error class", ...titles], lines);
}

function goneList({ kind, draw, gone }: Sample): string[] {
  if (gone.length === 0) return [];
  const lines = gone.map(({ subject, property, object, verdict }) =>
    [subject, property, object, verdict ?? ""].map((cell) => cell.replaceAll("|", "\\|")),
  );
  return [
    `${kind} statements (${draw}) that were judged and are no longer given:\n`,
    markdownTable(["subject", "property", "object", "verdict"], lines),
  ];
}
