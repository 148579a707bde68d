import { isLinkingWord } from "./name-relations.ts";

/**
 * Words that name a kind of state body, or its field, but never whose it is. Each state has an
 * Interior Ministry, a Supreme Court and an Air Force: a name made of such words alone is a name
 * inside one document only. Folded as `normalizeName` folds.
 */
const GENERIC: ReadonlySet<string> = new Set(
  `academy administration affairs agency agriculture air airborne anti army armed assembly
   attorney authorities authority aviation bank bar border branch bureau cabinet center central
   chamber chief civil coast command commerce commission committee congress constitution
   constitutional corruption corps council counter court crime criminal culture customs defense
   department deputies deputy development directorate economic economics economy education
   election elections electoral emergencies emergency energy environment executive
   external federal finance fire foreign force forces fund general government grand ground guard
   guards health high higher home house human industry information infrastructure inquiry
   intelligence interim interior internal investigation investigative investigators judicial
   judiciary justice labor land law legislature lower main migration military militia ministry
   mission municipal national naval navy office oil ombudsman opposition order parliament
   parliamentary people peoples police presidency press prison prosecution prosecutor prosecutors
   protection provincial public regional representatives republican reserve rescue rights
   secret secretariat security senate service services situations social special staff state
   supreme tax television trade transport treasury tribunal troops united upper welfare works
   youth`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Whether a name, given as folded words, says what kind of body it is but not whose. */
export function isGenericName(words: readonly string[]): boolean {
  return words.every((word) => GENERIC.has(word) || isLinkingWord(word));
}

/** Common nouns for bodies of which a state has one at a time, folded. */
const UNIQUE: ReadonlySet<string> = new Set([
  "air force",
  "armed forces",
  "army",
  "cabinet",
  "central bank",
  "constitutional court",
  "government",
  "legislature",
  "lower chamber",
  "lower house",
  "lower house of parliament",
  "military",
  "national assembly",
  "national bank",
  "national guard",
  "navy",
  "parliament",
  "senate",
  "supreme court",
  "upper chamber",
  "upper house",
  "upper house of parliament",
]);

/**
 * Whether "the Kazakh …" is the same body in any document. Not so "the Kazakh ministry" or "a Kazakh
 * court", of which there are many.
 */
export function isUniqueBody(key: string): boolean {
  return UNIQUE.has(key);
}
