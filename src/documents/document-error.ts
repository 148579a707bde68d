import { EpigraphError, type ErrorDetails } from "../base/index.ts";

/** Why a document cannot be read. */
export type DocumentErrorCode =
  /** No bytes, or nothing in them that a reader would see. */
  | "empty"
  /** The bytes are no text: an image, a program, an archive. */
  | "binary"
  /** Opens with a password only. */
  | "encrypted"
  /** More bytes than the limit. */
  | "too-large"
  /** Says it is of a kind, but breaks the rules of that kind, or stops half way. */
  | "malformed"
  /** A kind of document that Epigraph has no reader for. */
  | "unsupported"
  /** No such file. */
  | "missing"
  /** A file that exists and cannot be opened: permissions, a device, a loop of links. */
  | "unreadable";

/** A document that cannot be read. `where` names the file; the documents beside it are not affected. */
export class DocumentError extends EpigraphError {
  override readonly name = "DocumentError";
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
  }
}
