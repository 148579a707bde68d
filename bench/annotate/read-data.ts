import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const { EPIGRAPH_DATA } = process.env;
/** The data sets' folder; `EPIGRAPH_DATA` names another one. */
const FOLDER = EPIGRAPH_DATA ?? new URL("../../../shared/data", import.meta.url).pathname;

/**
 * A gzipped file of the data sets as text.
 * @throws Error that says where the data should be
 */
export function readData(path: string): string {
  const file = `${FOLDER}/${path}`;
  if (!existsSync(file)) {
    throw new Error(
      `${file} is not there. The figures need the development sets: put them into that folder, or name another in EPIGRAPH_DATA.`,
    );
  }
  return gunzipSync(readFileSync(file)).toString("utf8");
}

/** The values of a file of JSON lines. */
export function readJsonLines<Row>(path: string): Row[] {
  return readData(path)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}
