import { extract } from "../../src/extract/index.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { BenchText } from "./reader.ts";
import { readPlain } from "./reader.ts";
import type { PartReport } from "./report.ts";

/** Documents read before anything is measured: the compiler and the model's buffers settle. */
const WARM_UP = 50;
const DOCUMENTS = 1000;

/**
 * What extraction costs beside annotation, in processor time, and whether memory stays flat: articles
 * are read one after the other, round and round, without the cache and without keeping a result.
 */
export async function reportSpeed(
  articles: readonly BenchText[],
  documents = DOCUMENTS,
): Promise<PartReport> {
  const pipeline = await createPipeline();
  let [annotating, extracting, words, startMemory] = [0, 0, 0, 0];
  for (let number = 0; number < WARM_UP + documents; number++) {
    const article = articles[number % articles.length];
    if (article === undefined) break;
    const document = await readPlain(article);
    const begun = process.cpuUsage();
    const annotation = await pipeline.annotate(document);
    const annotated = process.cpuUsage(begun);
    extract(document, annotation, pipeline.schema);
    const all = process.cpuUsage(begun);
    if (number < WARM_UP) continue;
    if (number === WARM_UP) startMemory = process.memoryUsage.rss();
    annotating += annotated.user + annotated.system;
    extracting += all.user + all.system - annotated.user - annotated.system;
    words += annotation.tokens.length;
  }
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  const rows = [
    {
      figure: "time that extraction adds to annotation",
      measured: `${((100 * extracting) / annotating).toFixed(1)} %`,
      least: "20 %",
    },
    {
      figure: "tokens a second of processor time, annotation / with extraction",
      measured: [annotating, annotating + extracting]
        .map((time) => Math.round(words / (time / 1e6)).toLocaleString("en"))
        .join(" / "),
    },
    {
      figure: `memory (RSS, MiB) after ${WARM_UP} documents / ${documents} later`,
      measured: `${megabytes(startMemory)} / ${megabytes(process.memoryUsage.rss())}`,
      aim: "flat",
    },
  ];
  return { rows, details: [], observations: [] };
}
