import { once } from "node:events";
import { fileURLToPath } from "node:url";
import open from "open";
import { createApp, listen } from "../../server/index.ts";
import { parseCommandLine, wholeNumber } from "../arguments.ts";
import { type Command, EXIT } from "../command.ts";
import { KNOWLEDGE_HELP, KNOWLEDGE_OPTIONS, openKnowledge } from "../knowledge.ts";
import { openTerminal } from "../terminal.ts";

/** Where the build puts the explorer, seen from `src/cli/commands/` and `dist/cli/commands/` alike. */
const WEB_ROOT = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

export const serveCommand: Command = {
  help: `Usage: epigraph serve [FILES…] [--data DIR] [--port N] [--host ADDRESS]

Reads the documents named (files or folders), then serves the explorer, /graph, /sparql and /api.
Without --data everything is held in memory and gone at the end.

  --port N         port to listen at (default 4321; 0 takes a free one)
  --host ADDRESS   address to listen at (default 127.0.0.1: this machine only)
  --token WORD     lets requests with "Authorization: Bearer WORD" add and remove documents;
                   without it only requests from this machine may
  --open           open the explorer in a browser
${KNOWLEDGE_HELP}
Examples:
  epigraph serve seeds
  epigraph serve reports/ --data news --port 8080
`,
  async run(args) {
    const { values, positionals } = parseCommandLine("serve", {
      args: [...args],
      allowPositionals: true,
      options: {
        ...KNOWLEDGE_OPTIONS,
        port: { type: "string", default: "4321" },
        host: { type: "string", default: "127.0.0.1" },
        token: { type: "string" },
        open: { type: "boolean", default: false },
      },
    });
    const port = wholeNumber("--port", values.port, 0, 65_535);
    const terminal = openTerminal();
    const { store, pipeline, base, tally } = await openKnowledge(positionals, values, terminal);
    try {
      // The engines load now, not when the first query is waiting.
      await store.query("ASK {}", { selectFormat: "json", graphFormat: "ttl", timeoutMs: 60_000 });
      const app = createApp({
        store,
        schema: pipeline.schema,
        base,
        webRoot: WEB_ROOT,
        read: pipeline.read,
        reportBug: (error) => console.error(error),
        ...(values.token === undefined ? {} : { token: values.token }),
      });
      const server = await listen(app, { host: values.host, port });
      terminal.say(
        `${store.documents().length} documents, ${store.graph().order} entities, ${store.graph().size} edges` +
          (tally.failed > 0 ? `; ${tally.failed} documents could not be read (see above)` : ""),
      );
      process.stdout.write(`Epigraph is at ${server.url}\n`);
      if (values.open && process.stdout.isTTY) {
        await open(server.url);
      }
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      await server.close();
    } finally {
      await store.close();
    }
    return EXIT.ok;
  },
};
