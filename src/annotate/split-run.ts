import { type Geographic, geography, longestGeographic } from "./countries.ts";
import type { Run } from "./find-runs.ts";
import type { Lexicon } from "./lexicon.ts";
import { singular } from "./morphology.ts";
import { allegiances, givenNames, headWords, honorifics, particles } from "./name-words.ts";
import type { Text } from "./read-text.ts";

/** A part of a run that stands for one thing. */
export interface NamePart {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly role: "name" | "office" | "geographic";
  /** What stands directly before a name and tells that it is a person's. */
  readonly titled: boolean;
  readonly geographic?: Geographic;
}

/**
 * Splits a run of capitalised words into what it names: "Kazakh | President | Kassym-Jomart Tokayev",
 * "Gen. | Mark Milley", and leaves "Russian Defence Ministry" and "Bank of America" whole, with the
 * country inside as a part of its own where it stands first.
 */
export function splitRun(text: Text, run: Run, lexicon: Lexicon): NamePart[] {
  const words = text.pieces.slice(run.first, run.last + 1).map((piece) => piece.text);
  const parts: NamePart[] = [];
  const add = (
    from: number,
    to: number,
    rest: Omit<NamePart, "first" | "last" | "sentence">,
  ): void => {
    if (to < from) return;
    parts.push({ first: run.first + from, last: run.first + to, sentence: run.sentence, ...rest });
  };
  const end = words.length - 1;
  let at = 0;
  let titled = false;
  while (at <= end) {
    const place = geographicAt(words, at);
    if (place !== undefined && !isPersonStart(words, at)) {
      const rest = at + place.length;
      const whole = rest <= end && (bindsTo(words, rest) || !separates(words, rest, lexicon));
      if (!whole || at + place.length > end) {
        add(at, rest - 1, { role: "geographic", titled: false, geographic: place.entry });
        at = rest;
        titled = false;
        continue;
      }
      add(at, rest - 1, { role: "geographic", titled: false, geographic: place.entry });
      add(at, end, { role: "name", titled: false });
      return parts;
    }
    const word = words[at] ?? "";
    if (/^(?:of|for|the|and|&)$/u.test(word)) {
      at += 1;
      titled = false;
      continue;
    }
    if (PAST.test(word) && at < end) {
      at += 1;
      continue;
    }
    if (honorifics.has(word) && at < end) {
      titled = true;
      at += 1;
      continue;
    }
    if (
      allegiances.has(word) &&
      at < end &&
      (isPersonStart(words, at + 1) || officeEnd(words, at + 1, lexicon) !== undefined)
    ) {
      at += 1;
      titled = true;
      continue;
    }
    const office = closesWithHead(words, end) ? undefined : officeEnd(words, at, lexicon);
    if (office !== undefined) {
      if (isCommonTitle(words, office, lexicon)) {
        add(at, end, { role: "office", titled });
        return parts;
      }
      add(at, office, { role: "office", titled });
      at = office + 1;
      titled = true;
      continue;
    }
    add(at, end, { role: "name", titled });
    return parts;
  }
  return parts;
}

/** What stands before a title without being part of it. */
const PAST =
  /^(?:Former|Retired|Acting|Interim|Outgoing|Incoming|Late|Then|Current|Ousted|Deposed)$/u;

/** The longest country, people, city or region that the words from an index on begin with. */
function geographicAt(
  words: readonly string[],
  at: number,
): { readonly length: number; readonly entry: Geographic } | undefined {
  for (let length = Math.min(longestGeographic, words.length - at); length > 0; length--) {
    const form = words.slice(at, at + length).join(" ");
    const entry = geography.get(form) ?? plural(form);
    if (entry !== undefined) return { length, entry };
  }
  return undefined;
}

/** "Russians", "Argentinians": the plural of a people. */
function plural(form: string): Geographic | undefined {
  const entry = form.endsWith("s") ? geography.get(form.slice(0, -1)) : undefined;
  return entry?.demonym === true ? entry : undefined;
}

function isPersonStart(words: readonly string[], at: number): boolean {
  return (
    givenNames.has(words[at] ?? "") && at + 1 < words.length && !headWords.has(words[at + 1] ?? "")
  );
}

/** Whether what follows a country's name makes one longer name with it: "… Defence Ministry". */
function bindsTo(words: readonly string[], rest: number): boolean {
  return (
    closesWithHead(words, words.length - 1) ||
    words.slice(rest).some((word) => headWords.has(word) && words.includes("of"))
  );
}

function closesWithHead(words: readonly string[], end: number): boolean {
  const last = words[end] ?? "";
  if (headWords.has(last)) return true;
  const of = words.findIndex((word) => word === "of" || word === "for");
  return of > 0 && headWords.has(words[of - 1] ?? "");
}

/** Whether the words after a country begin something of their own: an office, a person. */
function separates(words: readonly string[], rest: number, lexicon: Lexicon): boolean {
  const word = words[rest] ?? "";
  if (honorifics.has(word) || allegiances.has(word) || particles.has(word)) return true;
  if (geography.has(word)) return true;
  if (officeEnd(words, rest, lexicon) !== undefined) return true;
  return isPersonStart(words, rest) || words.length - rest >= 2;
}

/**
 * The index of the last word of the office that the words from `at` begin with, its modifiers
 * included: "Deputy Prime Minister", "Emergencies Minister", "Minister of Foreign Affairs".
 */
function officeEnd(words: readonly string[], at: number, lexicon: Lexicon): number | undefined {
  // "Chief Technological Officer", whatever they are chief of.
  const officer = words[at] === "Chief" ? words.indexOf("Officer", at) : -1;
  if (officer > 0) return officer;
  let end: number | undefined;
  for (let to = at; to < words.length; to++) {
    if (/^(?:of|for|the)$/u.test(words[to] ?? "")) continue;
    for (let from = at; from <= to; from++) {
      const phrase = words
        .slice(from, to + 1)
        .join(" ")
        .toLowerCase();
      const type = lexicon.nouns.get(phrase) ?? lexicon.nouns.get(singular(phrase));
      if (type === "office") {
        end = to;
        break;
      }
    }
    // A given name ends the search: what follows is the person's.
    if (end !== to && isPersonStart(words, to)) break;
  }
  return end;
}

/** "Leader of the Nation": a common noun after "of" belongs to the title; a name does not. */
function isCommonTitle(words: readonly string[], office: number, lexicon: Lexicon): boolean {
  if (!/^(?:of|for)$/u.test(words[office + 1] ?? "")) return false;
  const rest = words.slice(office + 2).filter((word) => word !== "the");
  const [only] = rest;
  return rest.length === 1 && only !== undefined && lexicon.nouns.has(singular(only.toLowerCase()));
}
