import { DocumentError } from "../../documents/index.ts";
import { graphOf, type Pipeline } from "../../pipeline.ts";
import { resolve } from "../../resolve/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import { parseCommandLine } from "../arguments.ts";
import { type Command, EXIT, UsageError } from "../command.ts";
import { explain } from "../explanation.ts";
import { type ExtractionJson, toJson } from "../extraction-json.ts";
import { readJsonLines } from "../json-lines.ts";
import { baseIri, openPipeline } from "../knowledge.ts";
import { RDF_EXTENSIONS, rdfPieces, rdfTarget } from "../rdf-output.ts";
import { readDocuments, type Tally } from "../read-documents.ts";
import { writeOut } from "../standard-output.ts";
import { openTerminal, type Terminal } from "../terminal.ts";

/** The JSON of one document, its entities resolved within it. */
function jsonOf({ document, record }: StoredDocument, { schema }: Pipeline): ExtractionJson {
  return toJson(document, record, resolve([record], [document], schema), schema);
}

/** One document gives an object, several an array, written as they are read. */
async function* jsonPieces(
  documents: AsyncIterable<StoredDocument>,
  pipeline: Pipeline,
): AsyncGenerator<string> {
  let first: string | undefined;
  let count = 0;
  for await (const stored of documents) {
    const json = JSON.stringify(jsonOf(stored, pipeline), null, 2);
    count += 1;
    if (count === 1) {
      first = json;
    } else {
      yield count === 2 ? `[${first},\n${json}` : `,\n${json}`;
    }
  }
  if (count === 1) {
    yield `${first}\n`;
  } else if (count > 1) {
    yield "]\n";
  }
}

/** What each document was found to state, and by what. */
async function* explanationPieces(
  documents: AsyncIterable<StoredDocument>,
  { schema }: Pipeline,
): AsyncGenerator<string> {
  for await (const { document, record } of documents) yield* explain(document, record, schema);
}

/** One line a document, in order; a line that cannot be read gives a line with its error. */
async function* jsonLinePieces(
  path: string,
  pipeline: Pipeline,
  terminal: Terminal,
  tally: Tally,
): AsyncGenerator<string> {
  const encoder = new TextEncoder();
  for await (const line of readJsonLines(path)) {
    try {
      if (!line.ok) {
        throw line.error;
      }
      terminal.progress(`Reading ${line.id} (${tally.read + 1})`);
      const stored = await pipeline.read({
        bytes: encoder.encode(line.text),
        source: line.id,
        mediaType: "text/plain",
        ...(line.published === undefined ? {} : { published: line.published }),
      });
      tally.read += 1;
      yield `${JSON.stringify({ id: line.id, ...jsonOf(stored, pipeline) })}\n`;
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      tally.failed += 1;
      terminal.warn(error);
      yield `${JSON.stringify({ id: line.id, error: error.describe() })}\n`;
    }
  }
}

export const extractCommand: Command = {
  help: `Usage: epigraph extract FILES… [--to SYNTAX]
       epigraph extract --jsonl FILE

Reads documents (HTML, Markdown, PDF, plain text; - for standard input) and writes what they state,
each statement with its quote. Nothing is kept. Progress and warnings go to standard error.

  --to SYNTAX      json, ${RDF_EXTENSIONS.join(", ")} (default json)
  --profile NAME   of RDF: rdf12, rdf11 or facts
  --explain        tells in plain text, sentence by sentence, what each statement was found by,
                   and what was dropped beside it and why
  --jsonl          FILE holds JSON lines {"id", "text", "published"?}; writes one line of JSON each
  --base IRI       what instance IRIs begin with
  --ontology FILE  Turtle that says what is extracted, instead of the shipped ontology

Examples:
  epigraph extract report.html
  epigraph extract reports/ --to nq > reports.nq
  epigraph extract report.html --explain
  epigraph extract --jsonl reports.jsonl > statements.jsonl
`,
  async run(args) {
    const { values, positionals } = parseCommandLine("extract", {
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: "string", default: "json" },
        profile: { type: "string" },
        explain: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        base: { type: "string" },
        ontology: { type: "string" },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || (values.jsonl && more.length > 0)) {
      throw new UsageError(values.jsonl ? "--jsonl reads one file." : "No file is named.", {
        where: "epigraph extract",
        remedy: "Name it, or give - to read standard input.",
      });
    }
    if (values.jsonl && values.to !== "json") {
      throw new UsageError("--jsonl writes JSON lines only.", { remedy: "Leave --to out." });
    }
    if (values.explain && (values.jsonl || values.to !== "json")) {
      throw new UsageError("--explain writes plain text only.", {
        remedy: "Leave --to and --jsonl out.",
      });
    }
    const target = values.to === "json" ? undefined : rdfTarget(values.to, values.profile);
    const base = baseIri(values);
    const terminal = openTerminal();
    const pipeline = await openPipeline(values, terminal);
    const tally: Tally = { read: 0, failed: 0 };
    if (values.jsonl) {
      await writeOut(jsonLinePieces(path, pipeline, terminal, tally));
    } else {
      const documents = readDocuments(positionals, pipeline.read, terminal, tally);
      if (values.explain) {
        await writeOut(explanationPieces(documents, pipeline));
      } else if (target === undefined) {
        await writeOut(jsonPieces(documents, pipeline));
      } else {
        const all: StoredDocument[] = [];
        for await (const stored of documents) {
          all.push(stored);
        }
        await writeOut(rdfPieces(graphOf(all, pipeline.schema), pipeline.schema, base, target));
      }
    }
    terminal.say(`${tally.read} read${tally.failed > 0 ? `, ${tally.failed} failed` : ""}`);
    return tally.failed > 0 ? EXIT.incomplete : EXIT.ok;
  },
};
