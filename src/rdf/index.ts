export { RdfError, type RdfErrorCode, SchemaError, type SchemaErrorCode } from "./error.ts";
export { FORMATS, type Format, type Profile } from "./format.ts";
export { readSchema } from "./schema.ts";
