import { z } from "zod";
import { RequestError } from "../errors/request-error.ts";

/** One parameter of a query string, as validation and the API's description both need it. */
export interface Parameter {
  readonly name: string;
  readonly repeatable: boolean;
  readonly required: boolean;
  readonly description: string;
  readonly schema: z.core.JSONSchema.BaseSchema;
}

/**
 * Any set of query parameters: an object whose fields take a string, or an array of strings. A loose
 * object lets others pass unread.
 */
export type QueryShape = z.ZodObject;

function withoutMeta({ description, $schema, ...schema }: z.core.JSONSchema.BaseSchema) {
  return { description: description ?? "", schema };
}

/** The parameters that a shape describes, in its order. */
export function parametersOf(shape: QueryShape): readonly Parameter[] {
  return Object.entries(shape.shape).map(([name, field]) => {
    const json = z.toJSONSchema(field as z.ZodType);
    return {
      name,
      repeatable: json.type === "array",
      required: !(field as z.ZodType).safeParse(undefined).success,
      ...withoutMeta(json),
    };
  });
}

/**
 * Validates the parameters of a query string.
 * @throws RequestError `malformed`, naming the parameter that is unknown, missing, repeated or wrong
 */
export function parseQuery<Shape extends QueryShape>(
  shape: Shape,
  parameters: readonly Parameter[],
  search: URLSearchParams,
): z.output<Shape> {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined && shape.def.catchall !== undefined) {
      continue;
    }
    if (parameter === undefined) {
      const names = parameters.map((candidate) => candidate.name).join(", ");
      throw wrong(name, "There is no such parameter.", `The parameters are ${names}.`);
    }
    const values = search.getAll(name);
    const [first = ""] = values;
    if (!parameter.repeatable && values.length > 1) {
      throw wrong(name, "The parameter is given more than once.", "Give it once.");
    }
    given[name] = parameter.repeatable ? values : first;
  }
  const result = shape.safeParse(given);
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  throw wrong(String(issue?.path[0] ?? "query"), `${issue?.message}.`, "See /openapi.json.");
}

function wrong(where: string, message: string, remedy: string): RequestError {
  return new RequestError("malformed", message, { where, remedy });
}

/** `true` or `false`. */
export function yesOrNo() {
  return z
    .enum(["true", "false"], "Expected true or false")
    .transform((word) => word === "true")
    .pipe(z.boolean());
}

/** A number from 0 to 1, in decimal digits. */
export function share() {
  return z
    .string()
    .regex(/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/, "Expected a number from 0 to 1")
    .transform(Number)
    .pipe(z.number().min(0).max(1));
}

/** A whole number from `minimum` to `maximum`, in decimal digits. */
export function wholeNumber(minimum: number, maximum: number) {
  const message = `Expected a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.int().min(minimum, message).max(maximum, message));
}
