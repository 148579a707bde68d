import type { DocumentInput } from "../documents/index.ts";
import type { Schema } from "../extract/index.ts";
import type { Store, StoredDocument } from "../store/index.ts";

/** How much one request may ask for. Answers that are cut say so, with the total. */
export interface Limits {
  /** Milliseconds a SPARQL query may take, from 1; default 10 000. */
  readonly queryMs: number;
  /** Bytes of a SPARQL query, wherever it stands, from 1; default 1 MiB. */
  readonly queryBytes: number;
  /** Bytes of a request that adds documents, from 1; default 64 MiB. */
  readonly documentBytes: number;
  /** The most rows of a list that `limit=` may ask for, from 1; default 1 000. */
  readonly rows: number;
  /** The most nodes of a picture that `limit=` may ask for, from 1; default 2 000. */
  readonly nodes: number;
}

export interface AppOptions {
  readonly store: Store;
  readonly schema: Schema;
  /** What instance IRIs begin with: absolute, ends with a slash. They resolve when the app runs there. */
  readonly base: string;
  /** The folder of the built explorer. Without one, `/` says how to build it. */
  readonly webRoot?: string;
  /** Reads a document that is added over HTTP. Without it the server takes no documents. */
  readonly read?: (input: DocumentInput) => Promise<StoredDocument>;
  /** Gets every error that is the server's own fault; the asker learns only that there was one. */
  readonly reportBug: (error: unknown) => void;
  /** Lets requests with `Authorization: Bearer …` add and remove documents from anywhere. */
  readonly token?: string;
  /**
   * Whether requests from this machine may add and remove documents without the token; default true.
   * Say false behind a proxy that sets no `X-Forwarded-For`: all its requests come from this machine.
   */
  readonly trustLoopback?: boolean;
  /** Names, without port, by which this server may be called besides IP addresses, `localhost` and the base's. */
  readonly hosts?: readonly string[];
  /**
   * Origins (`https://example.org`) whose pages may read from this server in a visitor's browser, or
   * `*` for all; default none, since a server on a laptop may hold what is not for everyone.
   */
  readonly origins?: readonly string[] | "*";
  readonly limits?: Partial<Limits>;
}

const DEFAULT_LIMITS: Limits = {
  queryMs: 10_000,
  queryBytes: 1_048_576,
  documentBytes: 67_108_864,
  rows: 1_000,
  nodes: 2_000,
};

/** What every route works with: the options, made complete. */
export interface Context extends Omit<AppOptions, "limits"> {
  readonly limits: Limits;
  readonly origins: readonly string[] | "*";
  readonly trustLoopback: boolean;
  readonly hosts: readonly string[];
}

/** @throws RangeError on a base or a limit that cannot be */
export function contextOf(options: AppOptions): Context {
  if (!/^https?:\/\/[^?#\s]+\/$/.test(options.base) || !URL.canParse(options.base)) {
    throw new RangeError(
      `base must be an http(s) IRI that ends with a slash, got "${options.base}"`,
    );
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(`limits.${name} must be a whole number from 1 up, got ${value}`);
    }
  }
  return {
    ...options,
    limits,
    origins: options.origins ?? [],
    trustLoopback: options.trustLoopback ?? true,
    hosts: options.hosts ?? [],
  };
}
