/**
 * Closed-class words by Universal part of speech, and the commonest adverbs and adjectives: what
 * English has few of, so that they can be listed. Words of several classes stand in the one that
 * matters for finding clauses; `tag.ts` tells the rest from the neighbours.
 */
const WORDS: readonly (readonly [string, string])[] = [
  [
    "DET",
    "the a an this that these those each every either neither some any no all both another such half",
  ],
  [
    "PRON",
    "i you he she it we they me him her us them who whom what whoever whatever something anything nothing everything someone anyone everyone nobody somebody anybody everybody none himself herself itself themselves myself ourselves yourself there one",
  ],
  ["PRON$", "my your his its our their whose"],
  [
    "ADP",
    "of in on at by for with from into onto upon about against between among amid amidst during without within through throughout over under above below across behind beyond near toward towards despite except per via off out up down around along alongside outside inside aboard beside besides unlike like following regarding concerning including versus vs as after before since until till than",
  ],
  ["AUX", "am is are was were be been being 's 're 'm"],
  ["MODAL", "will would can could may might must shall should 'll 'd ought wo ca"],
  ["HAVE", "have has had having 've"],
  ["DO", "do does did"],
  ["PART", "not n't n’t to"],
  ["CCONJ", "and or but nor yet &"],
  [
    "SCONJ",
    "because if although though while whereas unless whether once when where why how whenever wherever lest",
  ],
  [
    "ADV",
    "also then now here already soon still just only even ever never again too very almost nearly quite rather often always sometimes perhaps maybe later earlier ago away back together instead however moreover meanwhile therefore thus hence otherwise so far well yesterday today tomorrow tonight once twice indeed furthermore afterwards nonetheless nevertheless elsewhere likewise thereafter overall online further longer further abroad overseas home altogether apart aside forward live initially hardly scarcely barely",
  ],
  [
    "ADJ",
    "new old former first second third last next other own same more most many much few several fewer less least good bad big small great high low long short early late young main major minor recent current previous senior top acting interim national international local foreign federal military political economic public private free full large whole certain various alleged armed united northern southern eastern western central general human social nuclear medical legal criminal civil violent peaceful wealthy rare common possible likely able unable ready due dead alive responsible involved",
  ],
  [
    "NUM",
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen",
  ],
];

/** Lower-case word to its class; `MODAL`, `HAVE`, `DO`, `PRON$` are finer than Universal ones. */
export const closedWords: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap(([tag, words]) => words.split(" ").map((word) => [word, tag] as const)),
);

/**
 * Common verbs besides those of the ontology and the irregular ones: without them "says" or "calls"
 * would pass for nouns and clauses would run together.
 */
export const commonVerbs: ReadonlySet<string> = new Set(
  `accept accompany accuse achieve acknowledge act add address admit adopt advise affect agree aid aim allege
allow announce appeal appear apply appoint approve argue arrest arrive ask assert assume attack attempt attend avoid
await back ban base believe belong blame block call campaign cancel capture carry cause celebrate challenge change
charge chase check cite claim clash close collapse collect comment commit compare compete complain complete comprise
condemn conduct confirm confront consider consist contain continue contribute control convict cooperate coordinate
cover crash create criticise criticize cross damage debate decide declare decline defeat defend define delay deliver
demand deny depart depend deploy describe deserve destroy detain determine develop die direct disagree disappear
discover discuss dismiss dispute divide dominate donate drop earn elect emerge employ enable encourage end endorse
enjoy ensure enter escape establish estimate evacuate evolve examine exist expand expect expel experience explain
explode express extend face fail favour favor file fill finish fire flood focus follow force form found free fund
gain gather govern grant guarantee halt handle happen harm head help hope host identify ignore impose improve include
increase indicate inform injure insist inspect instruct intend interview introduce invade invest investigate invite
involve issue join jail judge kidnap kill label lack land last launch like limit link list live locate look love
maintain manage march mark marry match mention monitor mourn move murder name need negotiate nominate note notice
observe obtain occupy occur offer open operate oppose order organise organize own participate pass perform permit
pick place plan play plead pledge point portray possess post postpone praise predict prepare present preside press
prevent proceed produce prohibit promise promote propose protect protest provide publish pull pump pursue push
question raise rally reach react realise realize receive recognise recognize recommend record recover reduce refer
reform refuse regain regard reject relate release remain remember remove repeat replace reply report represent request
require rescue resign resist resolve respond restore result retain retire return reveal review rule sack sail sanction
save say schedule score search secure seem seize sentence serve settle share shell shift sign signal spark sponsor
stage start state stay stem step stop storm strengthen stress struggle study submit succeed sue suffer suggest summon
support suppose surrender surround survive suspect suspend talk target tend test testify thank threaten topple
trace track trade trail train transfer travel treat trigger try turn tweet unload unveil update urge use vacate
value visit voice vote vow wait walk want warn watch welcome witness wonder work worry wound yield`.split(
    /\s+/u,
  ),
);

/** Words that make what follows a noun: a form that could be a verb is none after them. */
export const nominalContext: ReadonlySet<string> = new Set(["DET", "PRON$", "ADJ", "NUM"]);
