import { DocumentError } from "./document-error.ts";
import { latinCharacters } from "./latin-characters.ts";

/** The kinds of document that have a reader. */
export type MediaType = "text/html" | "text/markdown" | "text/plain" | "application/pdf";

/** Everything that depends on the kind of a document is looked up here. */
const MEDIA_TYPES: readonly {
  readonly type: MediaType;
  readonly also: readonly string[];
  readonly extensions: readonly string[];
}[] = [
  { type: "text/html", also: ["application/xhtml+xml"], extensions: ["html", "htm", "xhtml"] },
  { type: "text/markdown", also: ["text/x-markdown"], extensions: ["md", "markdown"] },
  { type: "text/plain", also: [], extensions: ["txt", "text"] },
  { type: "application/pdf", also: ["application/x-pdf"], extensions: ["pdf"] },
];

/** File name extensions that are read, without the dot, for messages. */
export const READABLE_EXTENSIONS: readonly string[] = MEDIA_TYPES.flatMap((row) => row.extensions);

/** What a file is by its name; undefined where the extension is none of ours. */
export function mediaTypeOfName(name: string): MediaType | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return MEDIA_TYPES.find((row) => extension !== undefined && row.extensions.includes(extension))
    ?.type;
}

/** A `Content-Type` taken apart; parameter values lose their quotes. */
export function parseMediaType(value: string): { essence: string; charset: string | undefined } {
  const [essence = "", ...parameters] = value.split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { essence: essence.trim().toLowerCase(), charset };
}

/**
 * Decides which reader gets the bytes. A PDF is known by its first bytes whatever it is called; for
 * the rest the given type counts, then the name, then the first tag.
 *
 * @throws DocumentError `unsupported` for a type that has no reader
 */
export function chooseMediaType(
  bytes: Uint8Array,
  source: string,
  given: string | undefined,
): MediaType {
  const head = latinCharacters(bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) {
    return "application/pdf";
  }
  const essence = given === undefined ? undefined : parseMediaType(given).essence;
  if (essence !== undefined && essence !== "" && essence !== "application/octet-stream") {
    const row = MEDIA_TYPES.find(({ type, also }) => type === essence || also.includes(essence));
    if (row === undefined) {
      throw new DocumentError("unsupported", `There is no reader for the media type ${essence}.`, {
        where: source,
        remedy: `Save it as one of ${READABLE_EXTENSIONS.join(", ")}.`,
      });
    }
    return row.type;
  }
  return (
    mediaTypeOfName(source) ??
    (/^[\s\uFEFF\u00EF\u00BB\u00BF]*<(?:!doctype html|html|head|body)\b/i.test(head)
      ? "text/html"
      : "text/plain")
  );
}
