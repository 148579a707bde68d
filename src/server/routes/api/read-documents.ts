import type { Request } from "express";
import { EpigraphError } from "../../../base/index.ts";
import type { StoredDocument } from "../../../store/index.ts";
import { problemOf } from "../../errors/problem.ts";
import type { Context } from "../../options.ts";
import type { AddedWire } from "../../wire.ts";
import { type Described, documentInputs } from "./add-document.ts";

interface Readings {
  readonly added: readonly StoredDocument[];
  readonly failed: AddedWire["failed"];
}

/**
 * Reads the documents of a request. One that cannot be read does not hold up the others.
 * @throws EpigraphError of the first document when none can be read
 */
export async function readDocuments(
  { read }: Context,
  request: Request,
  described: Described,
): Promise<Readings> {
  if (read === undefined) {
    throw new Error("a server that takes no documents was asked to read one");
  }
  const added: StoredDocument[] = [];
  const failures: { source: string; error: EpigraphError }[] = [];
  for (const input of await documentInputs(request, described)) {
    try {
      added.push(await read(input));
    } catch (error) {
      if (!(error instanceof EpigraphError)) {
        throw error;
      }
      failures.push({ source: input.source, error });
    }
  }
  const [first] = failures;
  if (added.length === 0 && first !== undefined) {
    throw first.error;
  }
  const failed = failures.map(({ source, error }) => ({ source, problem: problemOf(error).body }));
  return { added, failed };
}
