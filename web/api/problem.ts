import type { ProblemWire } from "../../src/server/wire.ts";

/** What the server (or the way to it) answered instead of the thing asked for. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly where: string | undefined;
  readonly remedy: string | undefined;

  constructor(wire: Partial<ProblemWire> & Pick<ProblemWire, "title" | "status">) {
    super(wire.detail || wire.title);
    this.status = wire.status;
    this.where = wire.where;
    this.remedy = wire.remedy;
  }
}

/** The problem that a failed response describes, whatever its body turns out to be. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<ProblemWire> | null;
    if (typeof body === "object" && body !== null) {
      return new Problem({
        ...body,
        title: body.title ?? response.statusText,
        status: response.status,
      });
    }
  } catch {
    // Not JSON: a proxy or an older server spoke.
  }
  return new Problem({
    title: `The server answered ${response.status} ${response.statusText}`.trim(),
    detail: text.slice(0, 300),
    status: response.status,
  });
}

/** The problem when no answer came at all. Status 0, as nothing was received. */
export function unreachable(): Problem {
  return new Problem({
    title: "The server cannot be reached",
    status: 0,
    remedy: "Check that `epigraph serve` is still running, then try again.",
  });
}
