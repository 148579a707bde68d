import type { Request } from "express";
import { z } from "zod";
import { FORMATS, type Format, negotiateFormat, PROFILES, type Profile } from "../../rdf/index.ts";
import { RequestError } from "../errors/request-error.ts";
import type { Content } from "./route.ts";

export const RDF_TYPES: readonly string[] = FORMATS.map(({ mediaType }) => mediaType);

/**
 * The syntax that fits the Accept header best; Turtle for an asker who takes anything.
 * @throws RequestError `not-acceptable`, listing what there is
 */
export function negotiate(request: Request): Format {
  const format = negotiateFormat(request.headers.accept);
  if (format === undefined) {
    throw new RequestError("not-acceptable", "None of the media types asked for can be given.", {
      where: "Accept",
      remedy: `Ask for one of ${RDF_TYPES.join(", ")}.`,
    });
  }
  return format;
}

/**
 * The profile asked for, or the syntax's own default.
 * @throws RequestError `malformed` when the syntax cannot carry it
 */
export function profileFor(format: Format, asked: Profile | undefined): Profile {
  const profile = asked ?? format.profiles[0];
  if (!format.profiles.includes(profile)) {
    throw new RequestError("malformed", `${format.name} cannot carry the profile ${profile}.`, {
      where: "profile",
      remedy: `Choose ${format.profiles.join(" or ")}, or another syntax.`,
    });
  }
  return profile;
}

/** `?profile=`. */
export const PROFILE_SHAPE = {
  profile: z
    .enum(PROFILES)
    .exactOptional()
    .describe("How much is written, in which vocabulary; the syntax's own default without it"),
};

export const RDF_CONTENT: Content = Object.fromEntries(RDF_TYPES.map((type) => [type, null]));
