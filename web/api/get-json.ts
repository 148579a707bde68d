import { Problem, problemOf, unreachable } from "./problem.ts";

/**
 * Fetches one of the JSON shapes of `src/server/wire.ts`.
 * @throws Problem for every failure except an abort, which keeps its own error
 */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { headers: { accept: "application/json" } }, signal);
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem({ title: "The answer is not JSON", status: response.status, where: path });
  }
}

/**
 * `fetch` whose failures are problems.
 * @throws Problem
 */
export async function request(
  path: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, signal ? { ...init, signal } : init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}
