export { createApp } from "./app.ts";
export { ListenError, type Listening, type ListenOptions, listen } from "./listen.ts";
export type { AppOptions, Limits } from "./options.ts";
export type * from "./wire.ts";
