#!/usr/bin/env node
import { EpigraphError } from "../base/index.ts";
import { type Command, EXIT, UsageError } from "./command.ts";
import { openTerminal } from "./terminal.ts";
import { version } from "./version.ts";

/** The commands, each loaded when it is called: `--help` need not wait for the database and the rest. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  serve: {
    summary: "read documents and serve their graph: explorer, downloads, SPARQL, API",
    load: async () => (await import("./commands/serve.ts")).serveCommand,
  },
  extract: {
    summary: "write the statements of documents to standard output",
    load: async () => (await import("./commands/extract.ts")).extractCommand,
  },
  export: {
    summary: "write everything in a store as RDF",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  query: {
    summary: "answer a SPARQL query over a store or over documents",
    load: async () => (await import("./commands/query.ts")).queryCommand,
  },
  validate: {
    summary: "check the graph against the SHACL shapes",
    load: async () => (await import("./commands/validate.ts")).validateCommand,
  },
  annotate: {
    summary: "write the trained annotator's analysis of documents to standard output",
    load: async () => (await import("./commands/annotate.ts")).annotateCommand,
  },
};

const HELP = `Epigraph turns documents into a knowledge graph whose every fact quotes its source.

Usage: epigraph COMMAND [ARGUMENTS]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join("\n")}

Options:
  -h, --help     this text, or after a command that command's
  --version      the version

Exit codes: 0 done; 1 done, but an input failed or a report did not conform;
2 the command line is wrong; 70 a fault in Epigraph.

Examples:
  epigraph serve seeds
  epigraph extract report.html --to ttl > report.ttl
  epigraph query 'SELECT * { ?s ?p ?o } LIMIT 5' seeds
`;

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === "--version") {
    process.stdout.write(`${version()}\n`);
    return EXIT.ok;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    throw new UsageError(`There is no command "${name}".`, {
      remedy: `The commands are ${Object.keys(COMMANDS).join(", ")}.`,
    });
  }
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(command.help);
    return EXIT.ok;
  }
  return command.run(rest);
}

// A reader that has had enough (`| head`) closes the pipe: writeOut sees it and the command ends.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    throw error;
  }
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof EpigraphError) {
    openTerminal().warn(error);
    process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.incomplete;
  } else {
    console.error(error);
    process.exitCode = EXIT.bug;
  }
}
