import { ERROR_CLASSES, type JudgedStatement, readJudged } from "./judged-list.ts";
import type { SampleKind } from "./options.ts";
import { markdownTable, type Observation, type PartReport, percent, type Row } from "./report.ts";
import { isHeldBack, keyOfShown, type ShownStatement } from "./wikinews.ts";
import { wilsonInterval } from "./wilson.ts";

interface Sample {
  readonly kind: SampleKind;
  /** Judged and still given. */
  readonly judged: readonly JudgedStatement[];
  readonly unjudged: number;
  /** Judged, and the extractor gives it no more. */
  readonly gone: readonly JudgedStatement[];
  /** Judged in any draw and given with so little confidence that the explorer holds them back. */
  readonly heldBack: readonly JudgedStatement[];
  readonly observations: readonly Observation[];
}

const TARGETS: Readonly<Record<SampleKind, readonly [least: string, aim: string]>> = {
  ontology: ["75 %", "92 %"],
  open: ["60 %", "85 %"],
};

/** Precision by hand: the statements of the last draw that were judged and are still given. */
export function reportSamples(given: readonly ShownStatement[]): PartReport {
  const samples = (["ontology", "open"] as const).map((kind) => sampleOf(kind, given));
  const judged = samples.flatMap((sample) => sample.judged);
  const plain = judged.filter(({ error }) => error === "plainFact").length;
  const rows: Row[] = [
    ...samples.map(precisionRow),
    ...samples.flatMap(heldBackRow),
    {
      figure: "denied, planned or reported ones among them shown as plain fact",
      measured: judged.length === 0 ? "none judged" : withInterval(plain, judged.length),
      least: "3 %",
      aim: "0",
    },
  ];
  const details = [errorTable(samples), ...samples.flatMap(goneList)];
  return { rows, details, observations: samples.flatMap(({ observations }) => observations) };
}

function sampleOf(kind: SampleKind, statements: readonly ShownStatement[]): Sample {
  const present = new Map(statements.map((one) => [keyOfShown(one), one]));
  const all = readJudged(kind);
  const now = (one: JudgedStatement): ShownStatement | undefined => present.get(keyOfShown(one));
  const shown = (one: JudgedStatement): boolean => {
    const statement = now(one);
    return statement !== undefined && !isHeldBack(statement);
  };
  const drawn = all.filter((one) => one.drawn);
  const still = drawn.filter(shown);
  const judged = still.filter(({ verdict }) => verdict !== null);
  const given = all.filter((one) => one.verdict !== null && now(one) !== undefined);
  const heldBack = given.filter((one) => !shown(one));
  return {
    kind,
    judged,
    unjudged: still.length - judged.length,
    gone: drawn.filter((one) => one.verdict !== null && now(one) === undefined),
    heldBack,
    observations: given.map((one) => ({
      confidence: now(one)?.confidence ?? one.confidence,
      right: one.verdict === "right",
    })),
  };
}

function precisionRow({ kind, judged, unjudged, gone }: Sample): Row {
  const right = judged.filter(({ verdict }) => verdict === "right").length;
  const [least, aim] = TARGETS[kind];
  const rest = [
    ...(unjudged > 0 ? [`${unjudged} not judged yet`] : []),
    ...(gone.length > 0 ? [`${gone.length} no longer given`] : []),
  ];
  const share = judged.length === 0 ? "none judged" : withInterval(right, judged.length);
  return {
    figure: `precision of ${kind} statements shown at first, ${judged.length} judged by hand`,
    measured: [share, ...rest].join("; "),
    least,
    aim,
  };
}

/** How good the ones are that are kept for whoever asks: those that earlier draws judged. */
function heldBackRow({ kind, heldBack }: Sample): Row[] {
  if (heldBack.length === 0) return [];
  const right = heldBack.filter(({ verdict }) => verdict === "right").length;
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
  return markdownTable(["error class", ...samples.map(({ kind }) => kind)], lines);
}

function goneList({ kind, gone }: Sample): string[] {
  if (gone.length === 0) return [];
  const lines = gone.map(({ subject, property, object, verdict }) =>
    [subject, property, object, verdict ?? ""].map((cell) => cell.replaceAll("|", "\\|")),
  );
  return [
    `${kind} statements that were judged and are no longer given:\n`,
    markdownTable(["subject", "property", "object", "verdict"], lines),
  ];
}
