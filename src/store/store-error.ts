import { EpigraphError, type ErrorDetails } from "../base/index.ts";

/**
 * - `store-unwritable`: the directory or its file cannot be made, read or written.
 * - `store-foreign`: the file is not one of Epigraph's.
 * - `store-corrupt`: the file is damaged.
 * - `store-newer`: a later version of Epigraph wrote it.
 * - `store-locked`: another process has it open.
 */
export type StoreErrorCode =
  | "store-unwritable"
  | "store-foreign"
  | "store-corrupt"
  | "store-newer"
  | "store-locked";

/** The documents cannot be kept, or what was kept cannot be read. */
export class StoreError extends EpigraphError {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
  }
}
