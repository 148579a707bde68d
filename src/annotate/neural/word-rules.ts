/** The tables and patterns that words are cut by: those of `training/segment.py`. */

export const OPEN = new Set("([{<\"“”„«'‘’`¿¡*_~#$£€¥@+=|\\•·…—–-/&^§©°→>");
export const CLOSE = new Set(")]}>\"“”»'’`´‘!?;:,*_~=|\\•·…—–-/%°&^+<$#©®™€£²³");
/** Marks that belong together when repeated. */
export const REPEATED_FRONT = new Set("-–—.*=_~…<>");
export const REPEATED_BACK = new Set("!?-–—*=_~…<>");

export const URL_START =
  /^(?:(?:https?:\/\/|ftp:\/\/|www\.)\S+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+\.[\p{L}\p{N}_.-]+|(?:[\p{L}\p{N}_-]+\.)+(?:com|org|net|edu|gov|co\.uk|info|html?|pdf|doc|xls|jpg|ppt|txt)(?:\/\S*)?)/iu;
export const URL_TAIL = /[.,;:!?)\]}>"'”’]+$/u;
export const WHOLE =
  /^(?:['’`´](?:s|re|ve|ll|d|m|em|n|til|cause|\p{Nd}\p{Nd}s?)|n['`’´]t|[:;=8][-']?[()DPp/]+|[:;]-?[)(]|<3+|-+>|<-+)$/iu;
export const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof rev gen col lt sgt capt cmdr maj adm gov sen rep hon pres st jr sr inc corp co ltd llc " +
    "bros dept univ no nos vs etc al jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd approx est fig figs eq " +
    "vol pp ed eds cf esp ca assn sec messrs mme mlle ph.d m.d b.a m.a d.c u.s u.k u.n u.s.a e.g i.e a.m p.m a.d b.c e.u"
  ).split(" "),
);
export const DOTTED = /^(?:[\p{L}\p{Nl}\p{No}]\.)+[\p{L}\p{Nl}\p{No}]?\.?$/u;
export const NUMBER = /^[+-]?\p{Nd}[\p{Nd}.,:/]*(?:st|nd|rd|th|s)?$/iu;
export const DATE = /^\p{Nd}+(?:[-–/.]\p{Nd}+){1,}$/u;
/** "5-10", "1990–1995"; numbers of other lengths, such as telephone numbers, are no range. */
export const RANGE =
  /^(?=\p{Nd}{1,3}\P{Nd}\p{Nd}{1,3}$|\p{Nd}{4}\P{Nd}\p{Nd}{4}$)(\p{Nd}+)[-–—](\p{Nd}+)$/u;
export const LIST = /^\p{Nd}+(?:,\p{Nd}+)+$/u;
export const THOUSANDS = /^\p{Nd}{1,3}(?:,\p{Nd}{3})+$/u;
export const ELLIPSES = new Set(["[...]", "(...)", "[…]"]);
export const UNIT =
  /^(\p{Nd}[\p{Nd}.,:]*)(am|pm|a\.m\.|p\.m\.|km|kg|cm|mm|m|ft|mph|kmh|mg|ml|g|k|hrs?|min|mins|sec|lbs?|oz|gb|mb|ghz|mhz|hz|kw|mw|yrs?|c|f|x|in|cc|tb|kb|kmph|mbps|lb|bn|nm|rpm|v|w|hp|bc|ad|ce|bce)$/iu;
/** What takes a hyphen without being a word of its own. */
export const PREFIXES = new Set(
  (
    "non re co anti pre post ex pro semi multi mid e un sub inter over counter ultra cross pan mini neo de trans quasi " +
    "pseudo bi tri vice proto meta extra super intra psycho socio eco micro macro auto electro under hyper poly uni x t"
  ).split(" "),
);
export const CONTRACTION = /^(.+?)(n['’´`]t|['’´`](?:s|re|ve|ll|d|m|em))$/iu;
/** Words that are cut though no mark stands between their parts. */
export const FIXED = new Map(
  (
    "can|not gon|na wan|na got|ta gim|me lem|me do|nt did|nt does|nt ca|nt wo|nt is|nt was|nt have|nt could|nt " +
    "would|nt should|nt are|nt has|nt i|m i|ve that|s 't|is 't|was du|n|no what|s they|re you|re he|s she|s were|nt had|nt ai|nt"
  )
    .split(" ")
    .map((word) => [word.replaceAll("|", ""), word.split("|").map(({ length }) => length)]),
);

/** Marks that part a word inside. */
export const DASH =
  /(?<=\S)(?:--+|[-–—/…]|\.\.+|,(?=[\p{L}\p{Nl}\p{No}_])|[([)\]](?=[\p{L}\p{N}_])|[;:!?&](?=[\p{L}\p{Nl}\p{No}_]{2})|["“”](?=[\p{L}\p{N}_]))(?=\S)/gu;
export const HYPHEN = /[-–—/]/gu;
