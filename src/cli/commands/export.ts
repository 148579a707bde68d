import { parseCommandLine } from "../arguments.ts";
import { type Command, EXIT } from "../command.ts";
import { KNOWLEDGE_HELP, KNOWLEDGE_OPTIONS, openKnowledge } from "../knowledge.ts";
import { RDF_EXTENSIONS, rdfPieces, rdfTarget } from "../rdf-output.ts";
import { writeOut } from "../standard-output.ts";
import { openTerminal } from "../terminal.ts";

export const exportCommand: Command = {
  help: `Usage: epigraph export [FILES…] [--data DIR] [--to SYNTAX] [--profile PROFILE]

Writes the graph of a store, and of the documents named, to standard output.

  --to SYNTAX      ${RDF_EXTENSIONS.join(", ")} (default trig)
  --profile NAME   rdf12 (statements as RDF 1.2 reifiers), rdf11 (rdf:Statement), or facts
                   (asserted triples, types and labels only)
${KNOWLEDGE_HELP}
Examples:
  epigraph export --data news --to nq > news.nq
  epigraph export seeds --to ttl --profile facts
`,
  async run(args) {
    const { values, positionals } = parseCommandLine("export", {
      args: [...args],
      allowPositionals: true,
      options: {
        ...KNOWLEDGE_OPTIONS,
        to: { type: "string", default: "trig" },
        profile: { type: "string" },
      },
    });
    const target = rdfTarget(values.to, values.profile);
    const { store, pipeline, base, tally } = await openKnowledge(
      positionals,
      values,
      openTerminal(),
    );
    try {
      await writeOut(rdfPieces(store.graph(), pipeline.schema, base, target));
    } finally {
      await store.close();
    }
    return tally.failed > 0 ? EXIT.incomplete : EXIT.ok;
  },
};
