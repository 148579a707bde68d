/** The universal parts of speech in plain words. */
const UPOS: Readonly<Record<string, string>> = {
  ADJ: "adjective",
  ADP: "preposition",
  ADV: "adverb",
  AUX: "auxiliary verb",
  CCONJ: "conjunction (and, or, but)",
  DET: "determiner",
  INTJ: "interjection",
  NOUN: "noun",
  NUM: "number",
  PART: "particle",
  PRON: "pronoun",
  PROPN: "proper noun",
  PUNCT: "punctuation",
  SCONJ: "conjunction (that, if, while)",
  SYM: "symbol",
  VERB: "verb",
  X: "other",
};

/** The universal relations in plain words: "… of the word that governs it". */
const RELATIONS: Readonly<Record<string, string>> = {
  acl: "clause that describes a noun",
  advcl: "clause of time, reason or manner",
  advmod: "adverb",
  amod: "adjective",
  appos: "apposition",
  aux: "auxiliary",
  case: "preposition",
  cc: "conjunction",
  ccomp: "clause as object",
  compound: "part of a compound",
  conj: "joined by a conjunction",
  cop: "linking verb",
  csubj: "clause as subject",
  dep: "other",
  det: "determiner",
  discourse: "interjection",
  dislocated: "moved part",
  expl: "placeholder",
  fixed: "part of a fixed phrase",
  flat: "part of a name",
  goeswith: "part of a split word",
  iobj: "indirect object",
  list: "item of a list",
  mark: "conjunction of a clause",
  nmod: "noun that describes a noun",
  nsubj: "subject",
  nummod: "number",
  obj: "object",
  obl: "adverbial",
  orphan: "leftover of an ellipsis",
  parataxis: "clause placed beside",
  punct: "punctuation",
  reparandum: "corrected slip",
  root: "root",
  vocative: "form of address",
  xcomp: "open clause as object",
};

export function uposName(upos: string): string {
  return UPOS[upos] ?? upos;
}

/** "nsubj:pass" in words: "subject (pass)". */
export function relationName(relation: string): string {
  const [main = relation, more] = relation.split(":");
  const name = RELATIONS[main] ?? main;
  return more === undefined ? name : `${name} (${more})`;
}
