import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { DocumentError } from "../documents/index.ts";

const LINE = z.object({
  id: z.string().min(1),
  text: z.string(),
  published: z.string().optional(),
});

/** One document of a JSON lines file, or why its line is none. */
export type JsonLine =
  | { readonly ok: true; readonly id: string; readonly text: string; readonly published?: string }
  | { readonly ok: false; readonly id: string | null; readonly error: DocumentError };

function parseLine(line: string, where: string): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    const error = new DocumentError("malformed", "The line is not JSON.", {
      where,
      remedy: 'Give one object a line: {"id": …, "text": …, "published": …}.',
      cause,
    });
    return { ok: false, id: null, error };
  }
  const parsed = LINE.safeParse(value);
  if (parsed.success) {
    const { published, ...rest } = parsed.data;
    return { ok: true, ...rest, ...(published === undefined ? {} : { published }) };
  }
  const id = z.object({ id: z.string() }).safeParse(value);
  const error = new DocumentError(
    "malformed",
    `The line does not fit: ${z.prettifyError(parsed.error)}.`,
    {
      where,
      remedy: '"id" and "text" must be strings; "published", if given, an ISO date.',
    },
  );
  return { ok: false, id: id.success ? id.data.id : null, error };
}

/** Reads JSON lines from a file, or from standard input for `-`. Blank lines are passed over. */
export async function* readJsonLines(path: string): AsyncGenerator<JsonLine> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() !== "") {
        yield parseLine(line, `${path === "-" ? "standard input" : path}, line ${number}`);
      }
    }
  } catch (cause) {
    if (cause instanceof Error && "syscall" in cause) {
      const error = new DocumentError("unreadable", "The file cannot be read.", {
        where: path,
        remedy: "Check the path and its permissions.",
        cause,
      });
      yield { ok: false, id: null, error };
      return;
    }
    throw cause;
  }
}
