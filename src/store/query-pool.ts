import { type Dataset, datasetChange, EMPTY_DATASET } from "./dataset.ts";
import type { EngineFailure } from "./engine-error.ts";
import { EngineSlot, type SlotListener } from "./engine-slot.ts";
import { QueryError } from "./query-error.ts";
import type { QueryLimits } from "./query-limits.ts";
import type { EngineQuery } from "./worker-messages.ts";

/** How often the memory of the process is looked at while queries run, in milliseconds. */
const WATCH_EVERY = 200;
/** Workers that may die before their first answer, one after the other, before none is started any more. */
const MOST_STILLBORN = 3;

interface Job {
  readonly query: EngineQuery;
  readonly timeoutMs: number;
  readonly resolve: (body: string) => void;
  readonly reject: (error: Error) => void;
  timer: NodeJS.Timeout | undefined;
}

interface Run {
  readonly job: Job;
  readonly startedAt: number;
  /** Resident bytes of the process when it started. */
  readonly memory: number;
}

/**
 * Answers queries on several workers that hold the same data. One that does not end, takes too much
 * memory or breaks its engine costs its worker, and a fresh one takes over; the queries that wait lose
 * nothing but time. Workers are started by the first query.
 */
export class QueryPool implements SlotListener {
  readonly #limits: QueryLimits;
  readonly #slots = new Set<EngineSlot>();
  readonly #runs = new Map<EngineSlot, Run>();
  readonly #queue: Job[] = [];
  #dataset: Dataset = EMPTY_DATASET;
  #watch: NodeJS.Timeout | undefined;
  #stillborn = 0;
  #closed = false;

  constructor(limits: QueryLimits) {
    this.#limits = limits;
  }

  /** Queries that have not begun are asked of this data, whole; those that run, of the data before. */
  setDataset(dataset: Dataset): void {
    const parts = this.#slots.size === 0 ? [] : [...datasetChange(this.#dataset, dataset)];
    this.#dataset = dataset;
    for (const slot of this.#slots) {
      slot.change(parts);
    }
  }

  /**
   * @param timeoutMs milliseconds that it may run, and before that wait while engines are busy;
   *   the time in which they load the data does not count
   * @throws QueryError
   */
  async query(query: EngineQuery, timeoutMs: number): Promise<string> {
    if (this.#closed) {
      throw new QueryError("failed", "The store is closed.");
    }
    if (this.#queue.length >= this.#limits.queue) {
      throw busy(`${this.#queue.length} queries are waiting already.`);
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ query, timeoutMs, resolve, reject, timer: undefined });
      this.#fill();
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    const closed = new QueryError("failed", "The store was closed before the query was answered.");
    for (const job of [
      ...this.#queue.splice(0),
      ...[...this.#runs.values()].map(({ job: one }) => one),
    ]) {
      clearTimeout(job.timer);
      job.reject(closed);
    }
    this.#runs.clear();
    await Promise.all([...this.#slots].map((slot) => slot.end()));
    this.#slots.clear();
  }

  onIdle(): void {
    this.#dispatch();
  }

  onResult(slot: EngineSlot, body: string): void {
    this.#stillborn = 0;
    this.#finish(slot)?.resolve(body);
  }

  onFailure(slot: EngineSlot, { code, message, where, broken }: EngineFailure): void {
    this.#finish(slot)?.reject(
      new QueryError(code, message, {
        ...(where === undefined ? {} : { where }),
        remedy: REMEDIES[code],
      }),
    );
    if (broken) {
      this.#replace(slot);
    }
  }

  onDeath(slot: EngineSlot, error: Error): void {
    this.#stillborn = slot.isLoaded ? 0 : this.#stillborn + 1;
    const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    this.#finish(slot)?.reject(
      outOfMemory
        ? new QueryError("too-large", "The query needs more memory than it may have.", {
            remedy: REMEDIES["too-large"],
            cause: error,
          })
        : new QueryError("failed", "The engine broke down over the query.", {
            remedy: REMEDIES.failed,
            cause: error,
          }),
    );
    if (this.#stillborn < MOST_STILLBORN) {
      this.#replace(slot);
      return;
    }
    this.#slots.delete(slot);
    for (const job of this.#queue.splice(0)) {
      clearTimeout(job.timer);
      job.reject(new Error("No query worker can be started", { cause: error }));
    }
  }

  /** Starts the workers that are missing. */
  #fill(): void {
    while (!this.#closed && this.#slots.size < this.#limits.workers) {
      this.#slots.add(new EngineSlot(this, datasetChange(EMPTY_DATASET, this.#dataset)));
    }
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      const job = slot.isIdle ? this.#queue.shift() : undefined;
      if (job !== undefined) {
        clearTimeout(job.timer);
        job.timer = setTimeout(() => this.#abort(slot, timedOut(job.timeoutMs)), job.timeoutMs);
        this.#runs.set(slot, { job, startedAt: Date.now(), memory: process.memoryUsage.rss() });
        this.#watch ??= setInterval(() => this.#watchMemory(), WATCH_EVERY);
        slot.query(job.query);
      }
    }
    if ([...this.#slots].some(({ isLoaded }) => isLoaded)) {
      for (const job of this.#queue) {
        job.timer ??= setTimeout(() => this.#giveUp(job), job.timeoutMs);
      }
    }
  }

  #giveUp(job: Job): void {
    this.#queue.splice(this.#queue.indexOf(job), 1);
    job.reject(busy(`No engine was free for ${job.timeoutMs} ms.`));
  }

  /** Takes the query off a worker, whatever became of it. */
  #finish(slot: EngineSlot): Job | undefined {
    const run = this.#runs.get(slot);
    this.#runs.delete(slot);
    clearTimeout(run?.job.timer);
    if (this.#runs.size === 0) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    }
    return run?.job;
  }

  #abort(slot: EngineSlot, error: QueryError): void {
    this.#finish(slot)?.reject(error);
    this.#replace(slot);
  }

  #replace(slot: EngineSlot): void {
    this.#slots.delete(slot);
    void slot.end();
    this.#fill();
  }

  /** Ends the query that has run longest when the process has grown too much since it began. */
  #watchMemory(): void {
    const now = process.memoryUsage.rss();
    const [oldest] = [...this.#runs]
      .filter(([, { memory }]) => now - memory > this.#limits.memory)
      .sort(([, a], [, b]) => a.startedAt - b.startedAt);
    if (oldest !== undefined) {
      const [slot] = oldest;
      this.#abort(
        slot,
        new QueryError("too-large", "The query needs more memory than it may have.", {
          remedy: REMEDIES["too-large"],
        }),
      );
    }
  }
}

const REMEDIES = {
  syntax: "Correct the query there.",
  unsupported: "Leave this out of the query.",
  timeout: "Ask for less: name a subject or a graph, or add a LIMIT.",
  "too-large": "Add a LIMIT, or ask for fewer variables.",
  busy: "Try again in a moment.",
  failed: "Write the query in another way; the store goes on.",
} as const;

function busy(message: string): QueryError {
  return new QueryError("busy", message, { remedy: REMEDIES.busy });
}

function timedOut(timeoutMs: number): QueryError {
  return new QueryError("timeout", `The query was ended after ${timeoutMs} ms.`, {
    remedy: REMEDIES.timeout,
  });
}
