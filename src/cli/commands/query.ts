import { readFile } from "node:fs/promises";
import type { GraphFormat, SelectFormat } from "../../store/index.ts";
import { choose, parseCommandLine, wholeNumber } from "../arguments.ts";
import { type Command, EXIT, UsageError } from "../command.ts";
import { KNOWLEDGE_HELP, KNOWLEDGE_OPTIONS, openKnowledge } from "../knowledge.ts";
import { writeOut } from "../standard-output.ts";
import { openTerminal } from "../terminal.ts";

const SELECT_FORMATS: readonly SelectFormat[] = ["json", "xml", "csv", "tsv"];
const GRAPH_FORMATS: readonly GraphFormat[] = ["ttl", "nt", "nq", "trig", "rdf"];

/** The query of `--file`, or the first word of the command line. */
async function queryText(
  file: string | undefined,
  words: readonly string[],
): Promise<{ sparql: string; paths: readonly string[] }> {
  if (file === undefined) {
    const [sparql, ...paths] = words;
    if (sparql === undefined) {
      throw new UsageError("There is no query.", {
        where: "epigraph query",
        remedy: "Give it as the first argument, or name its file with --file.",
      });
    }
    return { sparql, paths };
  }
  try {
    return { sparql: await readFile(file, "utf8"), paths: words };
  } catch (cause) {
    throw new UsageError("The query cannot be read.", {
      where: file,
      remedy: "Give --file the path of a file that holds a SPARQL query.",
      cause,
    });
  }
}

export const queryCommand: Command = {
  help: `Usage: epigraph query SPARQL [FILES…] [--data DIR] [--to SYNTAX]
       epigraph query --file QUERY.rq [FILES…] [--data DIR] [--to SYNTAX]

Answers a query over the store of --data and the documents named. Plain patterns see asserted facts,
types and labels; GRAPH sees everything, one graph a document.

  --file FILE      read the query from FILE
  --to SYNTAX      for SELECT and ASK: ${SELECT_FORMATS.join(", ")} (default tsv);
                   for CONSTRUCT and DESCRIBE: ${GRAPH_FORMATS.join(", ")} (default ttl)
  --timeout S      seconds after which the query is ended (default 60)
${KNOWLEDGE_HELP}
Examples:
  epigraph query 'SELECT ?who ?whom { ?who epi:nominated ?whom }' seeds
  epigraph query --file offices.rq --data news --to csv
`,
  async run(args) {
    const { values, positionals } = parseCommandLine("query", {
      args: [...args],
      allowPositionals: true,
      options: {
        ...KNOWLEDGE_OPTIONS,
        file: { type: "string" },
        to: { type: "string" },
        timeout: { type: "string", default: "60" },
      },
    });
    const { sparql, paths } = await queryText(values.file, positionals);
    const timeoutMs = 1000 * wholeNumber("--timeout", values.timeout, 1, 86_400);
    const to =
      values.to === undefined
        ? undefined
        : choose("--to", values.to, [...SELECT_FORMATS, ...GRAPH_FORMATS]);
    const { store, tally } = await openKnowledge(paths, values, openTerminal());
    try {
      const { body } = await store.query(sparql, {
        selectFormat: SELECT_FORMATS.find((format) => format === to) ?? "tsv",
        graphFormat: GRAPH_FORMATS.find((format) => format === to) ?? "ttl",
        timeoutMs,
      });
      await writeOut([body.endsWith("\n") ? body : `${body}\n`]);
    } finally {
      await store.close();
    }
    return tally.failed > 0 ? EXIT.incomplete : EXIT.ok;
  },
};
