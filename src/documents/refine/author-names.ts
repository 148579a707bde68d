import { findDate } from "../calendar-date.ts";

/** Words inside names that are written small: `Ursula von der Leyen`, `Mohammed bin Salman`. */
const PARTICLES =
  "(?:al|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|st|ten|ter|van|von|y)";
const WORD = "\\p{Lu}[\\p{L}.'’-]*";
const FULL_NAME = new RegExp(`^${WORD}(?: (?:${WORD}|${PARTICLES})){1,4}$`, "u");
/** The place may be one word, the name not: `Kiel` alone signs nothing. */
const NAME_AND_PLACE = new RegExp(
  `^${WORD}(?: (?:${WORD}|${PARTICLES})){1,4}(?:(?:,| in| for| and) ${WORD}(?: (?:${WORD}|${PARTICLES})){0,4})*$`,
  "u",
);

/**
 * The names in a byline, without `By`: split at commas and `and`, cut at the place (`in Bishkek`),
 * the paper (`for …`) and the day. With `and`, commas part names; without, what follows the comma is
 * a place or a post.
 */
export function authorsOf(byline: string): readonly string[] {
  const date = findDate(byline);
  const names = (date === undefined ? byline : byline.slice(0, date.start))
    .replace(/^\s*by:?\s+/i, "")
    .replace(/\s+(?:in|for|at|from|with)\s+.*$/su, "")
    .replace(/[\s,|·•–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,|·•–—-]*$/i, "");
  const several = /\s(?:and|&)\s/.test(names);
  const pieces = several
    ? names.split(/\s*(?:,\s*and\s|,|\sand\s|\s&\s)\s*/)
    : names.split(/[,|·•]/, 1);
  return pieces.map((piece) => piece.trim()).filter((piece) => /^\p{Lu}/u.test(piece));
}

/** Whether a line could be names of people, with places or papers, and nothing else. */
export function looksLikeNames(line: string): boolean {
  return FULL_NAME.test(line) || NAME_AND_PLACE.test(line);
}
