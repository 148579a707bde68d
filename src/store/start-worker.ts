import { Worker } from "node:worker_threads";

/** JavaScript heap of a worker, in MiB: enough for the largest result, and an end to what goes beyond. */
const HEAP = 1024;

/**
 * Starts a query worker. From `src/` it is TypeScript, which Node 20 cannot run by itself: then tsx,
 * which is there in development only, is registered first.
 */
export function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./query-worker.js", import.meta.url), { resourceLimits });
  }
  const program = [
    `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))};`,
    "register();",
    `await import(${JSON.stringify(new URL("./query-worker.ts", import.meta.url).href)});`,
  ].join("\n");
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
    resourceLimits,
  });
}
