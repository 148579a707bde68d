/** What keeps one query from taking all there is. */
export interface QueryLimits {
  /** Queries that are answered at the same time, each by an engine with the whole data. From 1. */
  readonly workers: number;
  /** Queries that may wait for their turn. */
  readonly queue: number;
  /** UTF-16 code units that a result may have. */
  readonly resultLength: number;
  /**
   * Bytes by which the process may grow while a query runs. Measured, since the engine's memory cannot
   * be bounded from outside; one query may be ended for another one's greed.
   */
  readonly memory: number;
}

export const DEFAULT_LIMITS: QueryLimits = {
  workers: 2,
  queue: 32,
  resultLength: 1 << 25,
  memory: 1.5 * 2 ** 30,
};
