export { buildGraph } from "./build-graph.ts";
export { countTerms, type TermCount, type TermCounts } from "./count-terms.ts";
export {
  findStatement,
  findStatements,
  type StatementList,
  type StatementQuery,
} from "./find-statements.ts";
export type { GraphFilter } from "./graph-filter.ts";
export { type GraphNode, nodeOf } from "./graph-node.ts";
export type {
  EdgeAttributes,
  GraphAttributes,
  KnowledgeGraph,
  NodeAttributes,
} from "./knowledge-graph.ts";
export { type EntityMatch, type SearchOptions, searchDocuments, searchEntities } from "./search.ts";
export { type Path, shortestPath } from "./shortest-path.ts";
export { mostConnected, neighbourhood, type Subgraph, type SubgraphOptions } from "./subgraph.ts";
