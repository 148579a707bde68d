import type { Worker } from "node:worker_threads";
import type { EngineFailure } from "./engine-error.ts";
import { startWorker } from "./start-worker.ts";
import type { Answer, DataPart, EngineQuery, Order } from "./worker-messages.ts";

/** Ordered after the data, so that there is an answer when all of it is there, be it none. */
const NOTHING: DataPart = { dropped: [], named: "", retracted: "", asserted: "" };

/** What a worker reports to its pool. */
export interface SlotListener {
  /** It has nothing more to do; the first time, it has its data. */
  onIdle(slot: EngineSlot): void;
  onResult(slot: EngineSlot, body: string): void;
  onFailure(slot: EngineSlot, failure: EngineFailure): void;
  /** It ended by itself; the slot is of no more use. */
  onDeath(slot: EngineSlot, error: Error): void;
}

/** A running query worker with the orders it has not answered yet. */
export class EngineSlot {
  readonly #worker: Worker;
  readonly #listener: SlotListener;
  #pending = 0;
  #ended = false;
  #loaded = false;

  /** @param data all that it is to hold at first */
  constructor(listener: SlotListener, data: Iterable<DataPart>) {
    this.#listener = listener;
    this.#worker = startWorker();
    this.#worker.on("message", (answer: Answer) => this.#onAnswer(answer));
    this.#worker.on("error", (error) => this.#onDeath(error));
    this.#worker.on("exit", (code) => this.#onDeath(new Error(`The query worker ended (${code})`)));
    this.change(data);
    this.#send({ kind: "change", part: NOTHING });
  }

  /** Whether it runs and has its data; one that ends before would end the next time as well. */
  get isLoaded(): boolean {
    return this.#loaded;
  }

  get isIdle(): boolean {
    return this.#pending === 0 && !this.#ended;
  }

  /** Has all parts applied before anything that is ordered later. */
  change(parts: Iterable<DataPart>): void {
    for (const part of parts) {
      this.#send({ kind: "change", part });
    }
  }

  query(query: EngineQuery): void {
    this.#send({ kind: "query", query });
  }

  /** Ends it whatever it is doing; it reports nothing any more. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  #send(order: Order): void {
    this.#pending += 1;
    this.#worker.postMessage(order);
  }

  #onAnswer(answer: Answer): void {
    if (this.#ended) {
      return;
    }
    this.#pending -= 1;
    this.#loaded ||= this.#pending === 0;
    if (answer.kind === "result") {
      this.#listener.onResult(this, answer.body);
    } else if (answer.kind === "failure") {
      this.#listener.onFailure(this, answer.failure);
    }
    if (this.isIdle) {
      this.#listener.onIdle(this);
    }
  }

  #onDeath(error: Error): void {
    if (!this.#ended) {
      this.#ended = true;
      this.#listener.onDeath(this, error);
    }
  }
}
