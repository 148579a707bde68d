export type { Brand } from "./brand.ts";
export { compareStrings } from "./compare.ts";
export { EpigraphError, type ErrorDetails } from "./error.ts";
export { stableHash } from "./hash.ts";
export { countLetters } from "./letters.ts";
