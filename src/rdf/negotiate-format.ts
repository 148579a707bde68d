import Negotiator from "negotiator";
import { FORMATS, type Format } from "./format.ts";

/**
 * The syntax that fits an HTTP `Accept` header best, by its q-values (RFC 9110, section 12.5.1);
 * the first of the table for whoever takes anything.
 * @returns undefined when none will do
 */
export function negotiateFormat(accept: string | undefined): Format | undefined {
  const headers = accept === undefined ? {} : { accept };
  const [best] = new Negotiator({ headers }).mediaTypes(FORMATS.map(({ mediaType }) => mediaType));
  return FORMATS.find(({ mediaType }) => mediaType === best);
}
