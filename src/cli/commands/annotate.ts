import { readDocument } from "../../documents/index.ts";
import { choose, parseCommandLine } from "../arguments.ts";
import { type Command, EXIT, UsageError } from "../command.ts";
import { conlluPieces } from "../conllu.ts";
import { openPipeline } from "../knowledge.ts";
import { readDocuments, type Tally } from "../read-documents.ts";
import { writeOut } from "../standard-output.ts";
import { openTerminal } from "../terminal.ts";

const SYNTAXES = ["conllu", "json"] as const;

export const annotateCommand: Command = {
  help: `Usage: epigraph annotate FILES… [--to SYNTAX]

Reads documents (HTML, Markdown, PDF, plain text; - for standard input) and writes what the trained
annotator says of their English: words, tags, lemmas, trees, mentions, chains, times, quantities.

  --to SYNTAX      conllu: CoNLL-U, mentions and chains as Entity brackets in MISC (default)
                   json: one object a line; offsets count UTF-16 code units of its "text"
  --ontology FILE  Turtle whose nouns type what they name, instead of the shipped ontology

Examples:
  epigraph annotate report.html
  epigraph annotate reports/ --to json > reports.jsonl
`,
  async run(args) {
    const { values, positionals } = parseCommandLine("annotate", {
      args: [...args],
      allowPositionals: true,
      options: { to: { type: "string", default: "conllu" }, ontology: { type: "string" } },
    });
    if (positionals.length === 0) {
      throw new UsageError("No file is named.", {
        where: "epigraph annotate",
        remedy: "Name it, or give - to read standard input.",
      });
    }
    const syntax = choose("--to", values.to, SYNTAXES);
    const terminal = openTerminal();
    const pipeline = await openPipeline(values, terminal);
    const tally: Tally = { read: 0, failed: 0 };
    for await (const document of readDocuments(positionals, readDocument, terminal, tally)) {
      const annotation = await pipeline.annotate(document);
      const pieces =
        syntax === "conllu"
          ? conlluPieces(document, annotation)
          : [
              `${JSON.stringify({ ...annotation, source: document.source, text: document.text })}\n`,
            ];
      if (!(await writeOut(pieces))) break;
    }
    return tally.failed > 0 ? EXIT.incomplete : EXIT.ok;
  },
};
