import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import type { Archive, ArchiveChange, Archived } from "./archive.ts";
import { storeErrorOf } from "./sqlite-error.ts";
import type { StoredDocument } from "./store.ts";
import { StoreError } from "./store-error.ts";

/** "Epig" in ASCII: marks a file as Epigraph's (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x45706967;
/** Raised whenever the table or what stands in it changes shape. */
const FORMAT = 1;

const TABLE = `CREATE TABLE document (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,
  producer TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  document TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT`;

interface Row {
  readonly id: string;
  readonly fingerprint: string;
  readonly document: string;
  readonly record: string;
}

/**
 * Keeps documents in the file `epigraph.db` of a directory, both made if absent. One process at a
 * time: what others derived from the file would not notice a change.
 *
 * @throws StoreError when the directory or the file cannot be used
 */
export function openSqliteArchive(directory: string): Archive {
  const file = join(directory, "epigraph.db");
  const database = guard(file, () => {
    mkdirSync(directory, { recursive: true });
    const opened = new Database(file, { timeout: 1000 });
    try {
      prepare(opened, file);
    } catch (error) {
      opened.close();
      throw error;
    }
    return opened;
  });
  return {
    read: () => guard(file, () => readRows(database, file)),
    apply: (change) => guard(file, () => applyChange(database, change)),
    close: () => guard(file, () => close(database)),
  };
}

function guard<Value>(file: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throw storeErrorOf(error, file);
  }
}

function prepare(database: Database.Database, file: string): void {
  // A rollback journal in exclusive mode: one file, and a second process is told at once.
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("synchronous = FULL");
  database.exec("BEGIN EXCLUSIVE; COMMIT");
  const application = readPragma(database, "application_id");
  const format = readPragma(database, "user_version");
  const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as {
    tables: number;
  };
  if (application !== APPLICATION_ID && (application !== 0 || format !== 0 || tables !== 0)) {
    throw new StoreError("store-foreign", "This database belongs to another program.", {
      where: file,
      remedy: "Name another directory, or move the file away.",
    });
  }
  if (format > FORMAT) {
    throw new StoreError(
      "store-newer",
      `The file has format ${format}; this version reads ${FORMAT}.`,
      {
        where: file,
        remedy: "Use the version of Epigraph that wrote it, or a later one.",
      },
    );
  }
  if (application === 0) {
    database.transaction(() => {
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${FORMAT}`);
      database.exec(TABLE);
    })();
  }
}

function readPragma(database: Database.Database, name: string): number {
  const [row] = database.pragma(name) as [Readonly<Record<string, number>>];
  return row[name] ?? 0;
}

function readRows(database: Database.Database, file: string): readonly Archived[] {
  const rows = database.prepare("SELECT id, fingerprint, document, record FROM document").all();
  return (rows as Row[]).map(({ id, fingerprint, document, record }) => {
    const stored = parse(document, record);
    if (stored?.document.id !== id || stored.record.document !== id) {
      throw new StoreError("store-corrupt", `The document ${id} is damaged.`, {
        where: file,
        remedy: "Move the file away and read the documents again.",
      });
    }
    return { stored, fingerprint };
  });
}

/** What `applyChange` wrote; undefined where it is not JSON any more. */
function parse(document: string, record: string): StoredDocument | undefined {
  try {
    return { document: JSON.parse(document), record: JSON.parse(record) };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function applyChange(database: Database.Database, { remove, add }: ArchiveChange): void {
  const drop = database.prepare("DELETE FROM document WHERE id = ?");
  const insert = database.prepare("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)");
  database.transaction(() => {
    for (const id of remove) {
      drop.run(id);
    }
    for (const { stored, fingerprint } of add) {
      const { document, record } = stored;
      insert.run(
        document.id,
        document.source,
        record.producer,
        fingerprint,
        JSON.stringify(document),
        JSON.stringify(record),
      );
    }
  })();
}

/** The lock has to be given back first: the engine closes for good only at garbage collection. */
function close(database: Database.Database): void {
  database.pragma("locking_mode = NORMAL");
  database.prepare("SELECT count(*) FROM document").get();
  database.close();
}
