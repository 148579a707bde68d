import { ontologyFile } from "../../pipeline.ts";
import { toQuads, validate } from "../../rdf/index.ts";
import { parseCommandLine } from "../arguments.ts";
import { type Command, EXIT } from "../command.ts";
import { KNOWLEDGE_HELP, KNOWLEDGE_OPTIONS, openKnowledge } from "../knowledge.ts";
import { writeOut } from "../standard-output.ts";
import { openTerminal, printable } from "../terminal.ts";

export const validateCommand: Command = {
  help: `Usage: epigraph validate [FILES…] [--data DIR]

Checks the RDF of a store, and of the documents named, against ontology/shapes.ttl. Prints one line
for each violation; the exit code is 1 if there is any.

${KNOWLEDGE_HELP}
Example:
  epigraph validate seeds
`,
  async run(args) {
    const { values, positionals } = parseCommandLine("validate", {
      args: [...args],
      allowPositionals: true,
      options: KNOWLEDGE_OPTIONS,
    });
    const { store, pipeline, base, tally } = await openKnowledge(
      positionals,
      values,
      openTerminal(),
    );
    try {
      const quads = toQuads(store.graph(), { profile: "rdf11", base, schema: pipeline.schema });
      const report = await validate(quads, ontologyFile("shapes.ttl"));
      const lines = report.violations.map(
        ({ focus, path, message }) => `${focus}${path === undefined ? "" : ` ${path}`}: ${message}`,
      );
      await writeOut(lines.map((line) => `${printable(line)}\n`));
      await writeOut([`${report.conforms ? "conforms" : `${lines.length} violations`}\n`]);
      return report.conforms && tally.failed === 0 ? EXIT.ok : EXIT.incomplete;
    } finally {
      await store.close();
    }
  },
};
