export { createApp } from "./app.ts";
export { ListenError, type Listening, listen } from "./listen.ts";
export type { AppOptions } from "./options.ts";
export type * from "./wire.ts";
