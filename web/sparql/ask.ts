import { request } from "../api/get-json.ts";
import { type Answer, readAnswer } from "./results.ts";

const ACCEPT =
  "application/sparql-results+json, text/turtle;q=0.9, application/n-triples;q=0.8, */*;q=0.1";

/**
 * Sends a query to the endpoint, as the body of a POST: a long one would not fit an address.
 * @throws Problem
 */
export async function ask(query: string, signal: AbortSignal): Promise<Answer> {
  const response = await post(query, ACCEPT, signal);
  return readAnswer(response.headers.get("content-type") ?? "", await response.text());
}

/** @throws Problem */
export async function askForCsv(query: string): Promise<string> {
  return (await post(query, "text/csv")).text();
}

function post(query: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/sparql-query", accept },
    body: query,
  };
  return request("/sparql", init, signal);
}
