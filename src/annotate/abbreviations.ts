/** Abbreviations that stand before a name, so that the full stop after them never ends a sentence. */
const BEFORE_NAMES = [
  "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cpl Sgt Adm Cmdr Brig Gov Sen Rep Rev Fr Hon Pres St Ste",
  "Messrs Sr Sra Supt Insp Amb Atty Pvt Ofc Det",
]
  .join(" ")
  .split(" ");

/** Abbreviations that may also end a sentence; they do where a capital follows that is no name's. */
const ELSEWHERE = [
  "Inc Ltd Corp Co Bros Jr Sr Esq Ph Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues",
  "Wed Thu Thur Thurs Fri Sat Sun No Nos vs etc approx dept est ca cf al Ave Blvd Rd Mt Ft ft Fig",
  "Vol pp ed eds trans Univ Assn Dist Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md",
  "Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo",
]
  .join(" ")
  .split(" ");

const titles = new Set(BEFORE_NAMES.map((word) => word.toLowerCase()));
const known = new Set([...BEFORE_NAMES, ...ELSEWHERE].map((word) => word.toLowerCase()));

/** Words that are common without a full stop too, so that the stop is theirs only before a figure. */
const ambiguous = new Set([
  "no",
  "al",
  "la",
  "mo",
  "ed",
  "sun",
  "sat",
  "mar",
  "del",
  "mass",
  "wash",
]);
for (const word of ["pa", "ill", "ind", "miss", "fig", "ore", "co", "fr", "hon", "fri", "wed"]) {
  ambiguous.add(word);
}

/**
 * Whether a word (without its stop) is written with a full stop. `capitalised` abbreviations need
 * their capital: "Gen." is one, "gen." is not.
 */
export function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return true;
  if (!known.has(lower)) return false;
  if (ambiguous.has(lower)) return /^\s*(?:\d|of\b|\p{Lu}\p{L}*\s+\d)/u.test(next);
  return titles.has(lower) ? /^\p{Lu}/u.test(word) : true;
}
