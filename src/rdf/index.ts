export { FORMATS, type Format, type Profile } from "./format.ts";
