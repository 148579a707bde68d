import type { Request } from "express";
import { RequestError } from "../errors/request-error.ts";

/** The value of a Content-Type parameter, without quotes; undefined where it is absent. */
function parameter(contentType: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*("([^"]*)"|[^\\s;]+)`, "i").exec(contentType);
  return found?.[2] ?? found?.[1];
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch (cause) {
    throw new RequestError("unsupported-media-type", `The charset "${charset}" is not known.`, {
      where: "Content-Type",
      remedy: "Send UTF-8.",
      cause,
    });
  }
}

/**
 * The text of a body that was read as bytes, by the charset it declares, else UTF-8. Bytes that do
 * not fit are an error, not replacement characters: the text asked for must be the text answered.
 * @throws RequestError `unsupported-media-type` for an unknown charset, `malformed` for wrong bytes
 */
export function readText(request: Request): string {
  const body: unknown = request.body;
  const charset = parameter(request.headers["content-type"] ?? "", "charset") ?? "utf-8";
  const decoder = decoderOf(charset);
  if (!Buffer.isBuffer(body)) {
    return "";
  }
  try {
    return decoder.decode(body);
  } catch (cause) {
    throw new RequestError("malformed", `The body is not ${decoder.encoding} text.`, {
      where: "body",
      remedy: "Send UTF-8, or name the charset in Content-Type.",
      cause,
    });
  }
}
