export { openStore } from "./open-store.ts";
export { QueryError, type QueryErrorCode } from "./query-error.ts";
export type {
  GraphFormat,
  QueryForm,
  QueryOptions,
  QueryResult,
  SelectFormat,
  Store,
  StoredDocument,
} from "./store.ts";
export { StoreError } from "./store-error.ts";
