import { useEffect, useState } from "preact/hooks";
import { getJson } from "./get-json.ts";
import { Problem } from "./problem.ts";

export type Resource<T> =
  | { readonly state: "idle" }
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly problem: Problem; readonly retry: () => void };

/** Loads a path of the API, again whenever the path changes; `null` loads nothing. */
export function useResource<T>(path: string | null): Resource<T> {
  const [answer, setAnswer] = useState<{ path: string; resource: Resource<T> } | null>(null);
  const [attempt, setAttempt] = useState(0);

  // A new attempt loads the same path again.
  useEffect(() => {
    if (path === null) return;
    const controller = new AbortController();
    getJson<T>(path, controller.signal).then(
      (value) => setAnswer({ path, resource: { state: "ready", value } }),
      (problem: unknown) => {
        if (controller.signal.aborted) return;
        if (!(problem instanceof Problem)) throw problem;
        const retry = () => {
          setAnswer(null);
          setAttempt((count) => count + 1);
        };
        setAnswer({ path, resource: { state: "failed", problem, retry } });
      },
    );
    return () => controller.abort();
  }, [path, attempt]);

  if (path === null) return { state: "idle" };
  return answer?.path === path ? answer.resource : { state: "loading" };
}
