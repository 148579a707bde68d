export type {
  GraphFormat,
  QueryForm,
  QueryOptions,
  QueryResult,
  SelectFormat,
  Store,
  StoredDocument,
} from "./store.ts";
