import { parentPort } from "node:worker_threads";
import { engineFailure } from "./engine-error.ts";
import { Engine, ResultTooLarge } from "./oxigraph.ts";
import type { Answer, EngineQuery, Order } from "./worker-messages.ts";

/**
 * The program of a query worker: one engine, one order at a time. A query that never ends keeps it
 * for ever; the pool then ends the worker. A change that fails is thrown, which ends it as well.
 */
const engine = new Engine();

function answer(query: EngineQuery): Answer {
  try {
    return { kind: "result", body: engine.query(query) };
  } catch (error) {
    if (error instanceof ResultTooLarge) {
      const message = `The result is longer than ${query.maxResult} characters.`;
      return {
        kind: "failure",
        failure: { code: "too-large", message, where: undefined, broken: false },
      };
    }
    return { kind: "failure", failure: engineFailure(error) };
  }
}

parentPort?.on("message", (order: Order) => {
  if (order.kind === "query") {
    parentPort?.postMessage(answer(order.query));
    return;
  }
  engine.change(order.part);
  parentPort?.postMessage({ kind: "changed" } satisfies Answer);
});
