/** A word's place, `[start, end)` in UTF-16 code units, and whether white space or the text's edge precedes it. */
export interface WordBorder {
  readonly start: number;
  readonly end: number;
  readonly spaceBefore: boolean;
}

type Range = readonly [start: number, end: number];

const OPEN = new Set("([{<\"“”„«'‘’`¿¡*_~#$£€¥@+=|\\•·…—–-/&^§©°→>");
const CLOSE = new Set(")]}>\"“”»'’`´‘!?;:,*_~=|\\•·…—–-/%°&^+<$#©®™€£²³");
/** Marks that belong together when repeated. */
const REPEATED_FRONT = new Set("-–—.*=_~…");
const REPEATED_BACK = new Set("!?-–—*=_~…");

const URL_START =
  /^(?:(?:https?:\/\/|ftp:\/\/|www\.)\S+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+\.[\p{L}\p{N}_.-]+|(?:[\p{L}\p{N}_-]+\.)+(?:com|org|net|edu|gov|co\.uk|info|html?|pdf|doc|xls|jpg|ppt|txt)(?:\/\S*)?)/iu;
const URL_TAIL = /[.,;:!?)\]}>"'”’]+$/u;
const WHOLE =
  /^(?:['’`´](?:s|re|ve|ll|d|m|em|n|til|cause|\p{Nd}\p{Nd}s?)|n['`’´]t|[:;=8][-']?[()DPp/]+|[:;]-?[)(]|<3+|-+>|<-+)$/iu;
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof rev gen col lt sgt capt cmdr maj adm gov sen rep hon pres st jr sr inc corp co ltd llc " +
    "bros dept univ no nos vs etc al jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd approx est fig figs eq " +
    "vol pp ed eds cf esp ca assn sec messrs mme mlle ph.d m.d b.a m.a d.c u.s u.k u.n u.s.a e.g i.e a.m p.m a.d b.c e.u"
  ).split(" "),
);
const DOTTED = /^(?:[\p{L}\p{Nl}\p{No}]\.)+[\p{L}\p{Nl}\p{No}]?\.?$/u;
const NUMBER = /^[+-]?\p{Nd}[\p{Nd}.,:/]*(?:st|nd|rd|th|s)?$/iu;
const DATE = /^\p{Nd}+(?:[-–/.]\p{Nd}+){1,}$/u;
const UNIT =
  /^(\p{Nd}[\p{Nd}.,:]*)(am|pm|a\.m\.|p\.m\.|km|kg|cm|mm|m|ft|mph|kmh|mg|ml|g|k|hrs?|min|mins|sec|lbs?|oz|gb|mb|ghz|mhz|hz|kw|mw|yrs?|c|f|x|in|cc|tb|kb|kmph|mbps|lb|bn|nm|rpm|v|w|hp|bc|ad|ce|bce)$/iu;
/** What takes a hyphen without being a word of its own. */
const PREFIXES = new Set(
  (
    "non re co anti pre post ex pro semi multi mid e un sub inter over counter ultra cross pan mini neo de trans quasi " +
    "pseudo bi tri vice proto meta extra super intra psycho socio eco micro macro auto electro under hyper poly uni al el bin x t"
  ).split(" "),
);
const CONTRACTION = /^(.+?)(n['’´`]t|['’´`](?:s|re|ve|ll|d|m|em))$/iu;
/** Words that are cut though no mark stands between their parts. */
const FIXED = new Map(
  (
    "can|not gon|na wan|na got|ta gim|me lem|me do|nt did|nt does|nt ca|nt wo|nt is|nt was|nt have|nt could|nt " +
    "would|nt should|nt are|nt has|nt i|m i|ve that|s 't|is 't|was du|n|no what|s they|re you|re he|s she|s were|nt had|nt ai|nt"
  )
    .split(" ")
    .map((word) => [word.replaceAll("|", ""), word.split("|").map(({ length }) => length)]),
);

/** Longer stretches without white space are cut blindly first, so that no input makes the rules slow. */
const LONGEST_CHUNK = 400;

/**
 * Splits a text into words, in order: every character that is not white space belongs to exactly one.
 * The rules are those that the model was trained with (`training/segment.py`): what hangs at the ends
 * of a stretch without white space is cut off mark by mark, then contractions, hyphens, slashes and
 * units inside it; addresses, abbreviations and numbers stay whole.
 */
export function wordBorders(text: string): WordBorder[] {
  const words: WordBorder[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/gu)) {
    let spaceBefore = true;
    for (const [from, part] of portions(chunk)) {
      for (const [start, end] of cutChunk(part)) {
        words.push({ start: index + from + start, end: index + from + end, spaceBefore });
        spaceBefore = false;
      }
    }
  }
  return words;
}

/** The chunk whole, or a very long one in stretches that do not part a surrogate pair. */
function portions(chunk: string): [from: number, part: string][] {
  if (chunk.length <= LONGEST_CHUNK) return [[0, chunk]];
  const parts: [number, string][] = [];
  for (let from = 0; from < chunk.length; ) {
    let to = Math.min(chunk.length, from + LONGEST_CHUNK);
    if (/[\uD800-\uDBFF]/.test(chunk.charAt(to - 1)) && to < chunk.length) to -= 1;
    parts.push([from, chunk.slice(from, to)]);
    from = to;
  }
  return parts;
}

function shift(ranges: readonly Range[], by: number): Range[] {
  return ranges.map(([start, end]) => [start + by, end + by]);
}

/** How many code units from `at` in `step` direction are among `marks`, at most to `limit`. */
function runLength(chunk: string, at: number, step: 1 | -1, limit: number, marks: string): number {
  let run = 1;
  while (at + run * step !== limit && marks.includes(chunk.charAt(at + run * step))) run += 1;
  return run;
}

function cutChunk(chunk: string): Range[] {
  const front: Range[] = [];
  const back: Range[] = [];
  let start = 0;
  let end = chunk.length;
  while (end - start > 1) {
    const body = chunk.slice(start, end);
    const address = addressLength(body);
    if (address > 0) {
      const stop = start + address;
      return [
        ...front,
        [start, stop],
        ...shift(cutChunk(chunk.slice(stop, end)), stop),
        ...back.reverse(),
      ];
    }
    if (FIXED.has(body.toLowerCase()) || WHOLE.test(body)) break;
    const taken = frontLength(chunk, start, end);
    if (taken === undefined) break;
    if (taken > 0) {
      front.push([start, start + taken]);
      start += taken;
      continue;
    }
    const left = backLength(chunk, start, end);
    if (left === 0) break;
    back.push([end - left, end]);
    end -= left;
  }
  return [...front, ...cutInside(chunk.slice(start, end), start), ...back.reverse()];
}

/** Length of the web or mail address that the chunk begins with; 0 where it does not. */
function addressLength(body: string): number {
  const found = URL_START.exec(body)?.[0];
  if (found === undefined || !found.includes(".")) return 0;
  return found.length - (URL_TAIL.exec(found)?.[0].length ?? 0);
}

/** How much to cut off the front; 0 for nothing, undefined where the rest is whole as it is. */
function frontLength(chunk: string, start: number, end: number): number | undefined {
  const first = chunk.charAt(start);
  const dots = first === "." && /[^.]/u.test(chunk.slice(start, end));
  if (!OPEN.has(first) && !dots) return 0;
  if (first === "+" && start === 0 && NUMBER.test(chunk.slice(1, end))) return undefined;
  return REPEATED_FRONT.has(first) ? runLength(chunk, start, 1, end, first) : 1;
}

/** How much to cut off the end; 0 for nothing, or where the rest is whole as it is. */
function backLength(chunk: string, start: number, end: number): number {
  const last = chunk.charAt(end - 1);
  if (last === ".") {
    const run = runLength(chunk, end - 1, -1, start - 1, ".");
    if (run > 1) return run === end - start ? 0 : run;
    const body = chunk.slice(start, end);
    const abbreviation =
      ABBREVIATIONS.has(body.slice(0, -1).toLowerCase()) || (DOTTED.test(body) && body !== "I.");
    return abbreviation ? 0 : 1;
  }
  if (!CLOSE.has(last)) return 0;
  if (!REPEATED_BACK.has(last)) return 1;
  const run = runLength(chunk, end - 1, -1, start - 1, "!?".includes(last) ? "!?" : last);
  return run === end - start ? 0 : run;
}

const DASH =
  /(?<=\S)(?:--+|[-–—/…]|\.\.+|,(?=[\p{L}\p{Nl}\p{No}_])|[([)\]](?=[\p{L}\p{N}_])|[;:!?&](?=[\p{L}\p{Nl}\p{No}_]{2})|["“”](?=[\p{L}\p{N}_]))(?=\S)/gu;
const HYPHEN = /[-–—/]/gu;

/** A word without outer marks: contractions, units, hyphens, slashes. */
function cutInside(word: string, offset: number): Range[] {
  if (word === "") return [];
  const end = offset + word.length;
  const fixed = FIXED.get(word.toLowerCase());
  if (fixed !== undefined) {
    let at = offset;
    return fixed.map((length) => {
      at += length;
      return [at - length, at];
    });
  }
  const contraction = CONTRACTION.exec(word);
  if (contraction !== null && word.length > 2) {
    const host = contraction[1] ?? "";
    return [...cutInside(host, offset), [offset + host.length, end]];
  }
  const unit = UNIT.exec(word);
  if (unit !== null) {
    const border = offset + (unit[1] ?? "").length;
    return [
      [offset, border],
      [border, end],
    ];
  }
  if (DATE.test(word) || NUMBER.test(word)) return [[offset, end]];
  const mark = innerMark(word);
  if (mark === undefined) return [[offset, end]];
  const [from, to] = mark;
  return [
    ...cutInside(word.slice(0, from), offset),
    [offset + from, offset + to],
    ...shift(cutChunk(word.slice(to)), offset + to),
  ];
}

/** The first mark inside a word that parts it; a hyphen after a prefix does not. */
function innerMark(word: string): Range | undefined {
  DASH.lastIndex = 0;
  for (let found = DASH.exec(word); found !== null; ) {
    const mark = found[0];
    const left = word.slice(0, found.index).toLowerCase();
    const next = found.index + mark.length;
    if (mark === "-" && PREFIXES.has(left)) {
      HYPHEN.lastIndex = next;
      found = HYPHEN.exec(word);
      continue;
    }
    return mark === "&" && found.index <= 2 && word.length <= 5 ? undefined : [found.index, next];
  }
  return undefined;
}
