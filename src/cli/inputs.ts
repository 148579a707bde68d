import type { Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { compareStrings } from "../base/index.ts";
import {
  DocumentError,
  type DocumentInput,
  MAX_DOCUMENT_BYTES,
  mediaTypeOfName,
  READABLE_EXTENSIONS,
} from "../documents/index.ts";

export interface InputOptions {
  /** The most bytes of one file; from 1, default 32 MiB. Larger ones are told by their size, unread. */
  readonly maxBytes?: number;
  /** Where `-` reads from; default the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Hears of each file of a folder that is passed over because its name says it is no document. */
  readonly onSkip?: (path: string) => void;
}

interface Limits {
  readonly maxBytes: number;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly onSkip: (path: string) => void;
}

/** What `-` is called in ids and messages. */
const STDIN = "standard input";

/** What a file system error code means to someone who named a path. */
const FAILURES: Readonly<Record<string, { message: string; remedy: string } | undefined>> = {
  ENOENT: { message: "There is no such file.", remedy: "Check the path." },
  ENOTDIR: { message: "A part of the path is no folder.", remedy: "Check the path." },
  ELOOP: { message: "The links lead round in a circle.", remedy: "Name the file itself." },
  EACCES: { message: "Reading it is not permitted.", remedy: "Change its permissions." },
  EPERM: { message: "Reading it is not permitted.", remedy: "Change its permissions." },
};

/**
 * Reads what the command line names, one after the other: files, folders with all that is in them in
 * sorted order, and standard input as `-`. What cannot be read comes as a `DocumentError` in its
 * place, so that the rest goes on.
 *
 * `source` is the path inside the folder that was named, with `/`, or the file's own name: the same
 * folder gives the same sources wherever it lies.
 */
export async function* readInputs(
  paths: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<DocumentInput | DocumentError> {
  const limits: Limits = {
    maxBytes: options.maxBytes ?? MAX_DOCUMENT_BYTES,
    stdin: options.stdin ?? process.stdin,
    onSkip: options.onSkip ?? (() => undefined),
  };
  if (!Number.isSafeInteger(limits.maxBytes) || limits.maxBytes < 1) {
    throw new RangeError(`maxBytes must be a whole number from 1 up, got ${limits.maxBytes}`);
  }
  for (const path of paths) {
    if (path === "-") {
      yield await readStdin(limits);
    } else {
      yield* readPath(path, limits);
    }
  }
}

async function* readPath(
  path: string,
  limits: Limits,
): AsyncGenerator<DocumentInput | DocumentError> {
  const found = await attempt(path, () => stat(path));
  if (found instanceof DocumentError) {
    yield found;
  } else if (found.isDirectory()) {
    let empty = true;
    for await (const input of readFolder(path, "", [], limits)) {
      empty = false;
      yield input;
    }
    if (empty) {
      yield new DocumentError("empty", "The folder has no document in it.", {
        where: path,
        remedy: `Documents end in ${READABLE_EXTENSIONS.map((name) => `.${name}`).join(", ")}.`,
      });
    }
  } else {
    yield await readOne(path, basename(path), found, limits);
  }
}

/** @param above the real paths of the folders around this one, by which a loop of links is known */
async function* readFolder(
  root: string,
  inside: string,
  above: readonly string[],
  limits: Limits,
): AsyncGenerator<DocumentInput | DocumentError> {
  const folder = join(root, inside);
  const listed = await attempt(folder, async () => ({
    real: await realpath(folder),
    names: (await readdir(folder)).sort(compareStrings),
  }));
  if (listed instanceof DocumentError) {
    yield listed;
    return;
  }
  if (above.includes(listed.real)) {
    yield new DocumentError("unreadable", "The link leads back to a folder around it.", {
      where: folder,
      remedy: "Remove the link.",
    });
    return;
  }
  for (const name of listed.names.filter((entry) => !entry.startsWith("."))) {
    const path = join(folder, name);
    const found = await attempt(path, () => stat(path));
    if (found instanceof DocumentError) {
      yield found;
    } else if (found.isDirectory()) {
      yield* readFolder(root, join(inside, name), [...above, listed.real], limits);
    } else if (mediaTypeOfName(name) === undefined) {
      limits.onSkip(path);
    } else {
      yield await readOne(path, join(inside, name).split(sep).join("/"), found, limits);
    }
  }
}

async function readOne(
  path: string,
  source: string,
  found: Stats,
  limits: Limits,
): Promise<DocumentInput | DocumentError> {
  if (!found.isFile()) {
    return new DocumentError("unreadable", "It is a device or a pipe, not a file.", {
      where: path,
      remedy: "Give its content on standard input, as -.",
    });
  }
  const mediaType = mediaTypeOfName(path);
  if (mediaType === undefined) {
    return new DocumentError("unsupported", "The name does not say what kind of document it is.", {
      where: path,
      remedy: `Rename it to end in ${READABLE_EXTENSIONS.map((name) => `.${name}`).join(", ")}.`,
    });
  }
  if (found.size > limits.maxBytes) {
    return tooLarge(path, `${found.size} bytes`, limits);
  }
  const bytes = await attempt(path, () => readFile(path));
  return bytes instanceof DocumentError ? bytes : { bytes, source, mediaType };
}

async function readStdin(limits: Limits): Promise<DocumentInput | DocumentError> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of limits.stdin) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limits.maxBytes) {
      return tooLarge(STDIN, "more", limits);
    }
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks), source: STDIN };
}

function tooLarge(where: string, size: string, limits: Limits): DocumentError {
  const message = `It has ${size}; the limit is ${limits.maxBytes} bytes.`;
  return new DocumentError("too-large", message, {
    where,
    remedy: "Split it into smaller documents.",
  });
}

/** Runs a file system call; its failures are the user's to know, anything else is a bug. */
async function attempt<Result>(
  path: string,
  call: () => Promise<Result>,
): Promise<Result | DocumentError> {
  try {
    return await call();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? `${cause.code}` : undefined;
    if (code === undefined || !/^E(?!RR_)/.test(code)) {
      throw cause;
    }
    const failure = FAILURES[code] ?? { message: `It cannot be read (${code}).`, remedy: "" };
    const missing = code === "ENOENT" || code === "ENOTDIR";
    return new DocumentError(missing ? "missing" : "unreadable", failure.message, {
      where: path,
      ...(failure.remedy === "" ? {} : { remedy: failure.remedy }),
      cause,
    });
  }
}
