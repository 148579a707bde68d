import type { Request } from "express";
import type { z } from "zod";
import { RequestError } from "../errors/request-error.ts";
import type { Answer } from "./route.ts";

/** The answers of a route that gives JSON of one shape. */
export function json(description: string, schema: z.ZodType): Readonly<Record<number, Answer>> {
  return { 200: { description, content: { "application/json": schema } } };
}

/** The `{id}` of a path, decoded. */
export function idOf(request: Request): string {
  const { id } = request.params;
  if (typeof id !== "string") {
    throw new RequestError("not-found", "There is nothing here.");
  }
  return id;
}
