import type { Request } from "express";
import { z } from "zod";
import type { DocumentInput } from "../../../documents/index.ts";
import { RequestError } from "../../errors/request-error.ts";
import { readText } from "../../http/read-text.ts";

const FORM_TYPE = "multipart/form-data";
const FILE_TYPES = ["text/html", "text/markdown", "text/plain", "application/pdf"];

const pastedSchema = z.union([
  z.strictObject({
    text: z.string(),
    source: z.string().min(1),
    published: z.iso.date().optional(),
  }),
  z.strictObject({
    html: z.string(),
    source: z.string().min(1),
    published: z.iso.date().optional(),
  }),
]);

/** The bodies that are taken, for the API's description. */
export const DOCUMENT_BODY = {
  [FORM_TYPE]: null,
  "application/json": pastedSchema,
  ...Object.fromEntries(FILE_TYPES.map((mediaType) => [mediaType, null])),
};

/** What the URL says of a body that is the document itself. */
export interface Described {
  readonly source?: string | undefined;
  readonly published?: string | undefined;
}

function published(date: string | undefined): { readonly published?: string } {
  return date === undefined ? {} : { published: date };
}

function malformed(where: string, message: string, remedy: string, cause?: unknown): RequestError {
  return new RequestError("malformed", message, { where, remedy, cause });
}

/** `{"text": …, "source": …}` or `{"html": …, "source": …}`. */
function pasted(request: Request): DocumentInput {
  const text = readText(request);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw malformed("body", "The body is not JSON.", "Check it with a JSON linter.", cause);
  }
  const { success, data } = pastedSchema.safeParse(json);
  if (!success) {
    throw malformed(
      "body",
      'The body must be {"text" or "html": string, "source": string, "published"?: date}.',
      "See /openapi.json.",
    );
  }
  const [body, mediaType] = "text" in data ? [data.text, "text/plain"] : [data.html, "text/html"];
  return {
    bytes: Buffer.from(body, "utf8"),
    source: data.source,
    mediaType: `${mediaType}; charset=utf-8`,
    ...published(data.published),
  };
}

/** The files of a form, in its order. Browsers give files they do not know a type that says nothing. */
async function uploaded(body: Buffer, contentType: string): Promise<readonly DocumentInput[]> {
  let form: FormData;
  try {
    form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch (cause) {
    throw malformed("body", "The form is cut off or broken.", "Send it again.", cause);
  }
  const files: DocumentInput[] = [];
  for (const [, value] of form) {
    if (typeof value !== "string") {
      const known = value.type !== "" && value.type !== "application/octet-stream";
      files.push({
        bytes: await value.bytes(),
        source: value.name,
        ...(known ? { mediaType: value.type } : {}),
      });
    }
  }
  if (files.length === 0) {
    throw malformed("body", "There is no file in the form.", "Add one to it.");
  }
  return files;
}

/**
 * The documents that a request brings. Its body has been read as bytes.
 * @throws RequestError `malformed`
 */
export async function documentInputs(
  request: Request,
  described: Described,
): Promise<readonly DocumentInput[]> {
  const body: unknown = request.body;
  const contentType = request.headers["content-type"] ?? "";
  if (!Buffer.isBuffer(body) || body.length === 0) {
    throw malformed("body", "There is no document in the request.", "Send one in its body.");
  }
  if (request.is(FORM_TYPE)) {
    return uploaded(body, contentType);
  }
  if (request.is("application/json")) {
    return [pasted(request)];
  }
  if (described.source === undefined) {
    throw malformed("source", "The document has no source.", "Give its URL or file name.");
  }
  const { source } = described;
  return [{ bytes: body, source, mediaType: contentType, ...published(described.published) }];
}
