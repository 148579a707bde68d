import { StoreError } from "./store-error.ts";

/**
 * Tells what a user can do about a failure of the database or of the file system.
 * @returns the error itself where it is neither: a bug
 */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) {
    return error;
  }
  const details = { where: file, cause: error };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "SQLITE_NOTADB") {
    return new StoreError("store-foreign", "This file is not a database.", {
      ...details,
      remedy: "Name another directory, or move the file away.",
    });
  }
  if (code.startsWith("SQLITE_CORRUPT") || error.message.includes("no such table")) {
    return new StoreError("store-corrupt", "The database is damaged.", {
      ...details,
      remedy: "Move the file away and read the documents again.",
    });
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new StoreError("store-locked", "Another process has the database open.", {
      ...details,
      remedy: "Stop the other epigraph, or name another directory.",
    });
  }
  // The binding reports a file that cannot be opened without a code; the file system's codes start with E.
  if (
    /^SQLITE_(?:READONLY|CANTOPEN|PERM|IOERR|FULL)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /ConnectionFailed/.test(error.message)
  ) {
    return new StoreError("store-unwritable", "The database cannot be opened or written.", {
      ...details,
      remedy: "Name a directory that you may write to, on a disk with room left.",
    });
  }
  return error;
}
