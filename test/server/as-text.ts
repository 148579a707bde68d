import type { Response } from "supertest";

/** Reads any body as text: superagent has parsers of its own for some types. For `.parse()`. */
export function asText(
  response: Response,
  done: (error: Error | null, body: string) => void,
): void {
  const pieces: Buffer[] = [];
  response.on("data", (piece: Buffer) => pieces.push(piece));
  response.on("end", () => done(null, Buffer.concat(pieces).toString("utf8")));
}
