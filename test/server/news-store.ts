import type { DocumentId } from "../../src/documents/index.ts";
import { buildGraph } from "../../src/graph/index.ts";
import type { QueryOptions, QueryResult, Store, StoredDocument } from "../../src/store/index.ts";
import { NEWS, NEWS_DOCUMENTS } from "./news.ts";

/** What was asked of the store, for tests to look at. */
export interface Asked {
  readonly sparql: string;
  readonly options: QueryOptions;
}

export interface NewsStore extends Store {
  readonly asked: Asked[];
  readonly put: (documents: readonly StoredDocument[]) => Promise<void>;
}

/**
 * A store of the news, whose SPARQL answers are what a test says. Its graph stays as it is; only the
 * list of documents follows `put` and `remove`.
 */
export function newsStore(
  answer: (asked: Asked) => QueryResult | Promise<QueryResult> = () => {
    throw new Error("this test expects no query");
  },
): NewsStore {
  const graph = buildGraph(
    NEWS,
    NEWS_DOCUMENTS.map(({ document }) => document),
  );
  let documents = NEWS_DOCUMENTS;
  let changes = 0;
  const asked: Asked[] = [];
  return {
    asked,
    async put(added) {
      documents = [...documents, ...added];
      changes += 1;
    },
    async remove(ids: readonly DocumentId[]) {
      documents = documents.filter(({ document }) => !ids.includes(document.id));
      changes += 1;
    },
    documents: () => documents,
    graph: () => graph,
    version: () => `v${changes}`,
    async query(sparql, options) {
      const one = { sparql, options };
      asked.push(one);
      return answer(one);
    },
    close: async () => {},
  };
}
