import { antecedentOf, isRelativePronoun, mentionAt } from "./referents.ts";
import {
  dependents,
  isInfinitive,
  isRelation,
  prepositionOf,
  type SentenceTree,
} from "./sentence-tree.ts";

/** Who or what a predicate is said of, by the kind of reading that found it. */
export interface SubjectReading {
  /** Heads of noun phrases; conjuncts are not listed apart. */
  readonly heads: readonly number[];
  readonly by: "direct" | "relative" | "shared" | "controlled" | "reduced";
}

/** Where the clause of a noun stands that a predicate is said of: nouns joined to that noun behind it are others. */
export function clauseStart(at: number, { by }: SubjectReading): number | undefined {
  return by === "reduced" || by === "relative" ? at : undefined;
}

const NONE: SubjectReading = { heads: [], by: "direct" };

/** Verbs whose object does what the infinitive or gerund after it says: "ordered troops to shoot", "accused him of lying". */
const OBJECT_CONTROL =
  /^(?:ask|order|tell|urge|force|allow|help|persuade|invite|pick|choose|select|appoint|nominate|elect|want|expect|call|encourage|instruct|command|compel|enable|convince|warn|permit|require|lead|press|push|get|cause|let|believe|consider|hire|train|send|deploy|dispatch|see|watch|make|have|use|leave|keep|find|spot|catch|prompt|inspire|advise|beg|direct|accuse|suspect|convict|charge|blame|stop|prevent|bar|ban|discourage|dissuade)$/u;
/** Verbs whose object did what stands after "for": "criticised him for leaving". */
const JUDGED_FOR =
  /^(?:critici[sz]e|condemn|blame|praise|thank|commend|applaud|denounce|fine|punish|arrest|sue|charge|jail|sentence|convict|mock|attack|chide|rebuke|credit|award|honou?r|sanction|suspend|fire|ban)$/u;
/** Nouns for what somebody means to do: who means it does it, not the noun. */
const INTENTION =
  /^(?:decision|plan|attempt|effort|bid|proposal|move|order|promise|pledge|vow|intention|desire|willingness|ability|right|agreement|offer|threat|request|demand|deal|chance|opportunity|refusal|failure|way|need|campaign|vote|power|ambition|pressure|tendency|capacity|readiness|commitment|call)$/u;

/** Words for a passive: a participle with an auxiliary, a subject or the feature of one. */
export function isPassive(tree: SentenceTree, at: number): boolean {
  const word = tree.words[at];
  if (word === undefined || word.upos === "NOUN") return false;
  if (dependents(tree, at, "aux:pass").length > 0) return true;
  if (dependents(tree, at, "nsubj:pass", "csubj:pass").length > 0)
    return dependents(tree, at, "obj").length === 0;
  if (word.features.Voice === "Pass") return dependents(tree, at, "obj").length === 0;
  const participle = word.features.VerbForm === "Part" && word.features.Tense !== "Pres";
  if (!participle || dependents(tree, at, "aux").length > 0) return false;
  if (word.relation === "conj") return isPassive(tree, word.head);
  const active = dependents(tree, at, "nsubj").some((child) => !isRelativePronoun(tree, child));
  return !active && isRelation(word.relation, "acl", "advcl", "amod", "xcomp", "root", "parataxis");
}

/**
 * The subject of a predicate: its own; the antecedent of a relative pronoun; that of the predicate it
 * is joined to; the one that controls an infinitive, participle or gerund; the noun before a reduced
 * relative clause. Nothing where the sentence does not show one: nothing is guessed from farther off.
 */
export function subjectOf(tree: SentenceTree, at: number, depth = 0): SubjectReading {
  const word = tree.words[at];
  if (word === undefined || depth > 5) return NONE;
  const own = dependents(tree, at, "nsubj").filter(
    (child) => !isRelation(tree.words[child]?.relation ?? "", "nsubj:outer"),
  );
  if (own.length > 1 && isPlaceBeside(tree, own)) own.pop();
  if (own.length > 1 && isTitleBeside(tree, own)) own.shift();
  if (own.length > 0) {
    const relative = own.some((child) => isRelativePronoun(tree, child));
    const heads = own.map((child) => antecedentOf(tree, child));
    return { heads, by: relative ? "relative" : "direct" };
  }
  if (dependents(tree, at, "csubj", "expl").length > 0) return NONE;
  switch (word.relation.split(":", 1)[0]) {
    case "conj": {
      const { heads } = subjectOf(tree, word.head, depth + 1);
      return { heads, by: "shared" };
    }
    case "xcomp":
      return controlled(tree, word.head, depth);
    case "advcl":
      return ofAdverbial(tree, at, depth);
    case "acl":
      return ofNounModifier(tree, at, depth);
    case "amod":
      return word.upos === "VERB" ? { heads: [word.head], by: "reduced" } : NONE;
    case "ccomp":
      // A headline or a small clause that the parser took for a complement: "to start leaving".
      return word.features.VerbForm === "Inf" || word.features.VerbForm === "Ger"
        ? controlled(tree, word.head, depth)
        : NONE;
    default:
      return NONE;
  }
}

/** "The ministry in Munich, Germany confirmed": the parser may take the larger place for a subject. */
function isPlaceBeside(tree: SentenceTree, subjects: readonly number[]): boolean {
  const last = subjects.at(-1) ?? -1;
  const type = mentionAt(tree, last)?.item.type ?? "";
  const before = mentionAt(tree, last - 2)?.item.type ?? "";
  const isPlace = /^(?:city|place|country)$/u;
  return tree.words[last - 1]?.text === "," && isPlace.test(type) && isPlace.test(before);
}

/** "An attendee Om Prakash said", "singer and lyricist Robert Hunter died": the parser may take the description and the name for two subjects. */
function isTitleBeside(tree: SentenceTree, [first = -1, second = -1]: readonly number[]): boolean {
  const [title, name] = [mentionAt(tree, first), mentionAt(tree, second)];
  return (
    title?.item.kind === "nominal" &&
    /^(?:person|office|group)$/u.test(title.item.type) &&
    name?.item.kind === "name" &&
    name.item.type === "person" &&
    tree.words
      .slice(first + 1, name.first)
      .every((word) => word.head >= first && word.head < name.first)
  );
}

/** Who does what the complement of a governor says. */
function controlled(tree: SentenceTree, governor: number, depth: number): SubjectReading {
  const { lemma = "", upos = "" } = tree.words[governor] ?? {};
  const objects = dependents(tree, governor, "obj", "iobj");
  const object = objects[0];
  if (object !== undefined && OBJECT_CONTROL.test(lemma) && !isPassive(tree, governor)) {
    return { heads: [antecedentOf(tree, object)], by: "controlled" };
  }
  if (upos === "NOUN" && dependents(tree, governor, "cop").length === 0) return NONE;
  return { heads: subjectOf(tree, governor, depth + 1).heads, by: "controlled" };
}

function ofAdverbial(tree: SentenceTree, at: number, depth: number): SubjectReading {
  const word = tree.words[at];
  if (word === undefined || word.features.VerbForm === "Fin") return NONE;
  const governor = tree.words[word.head];
  // "Large enough to see from space": others see it.
  const isMeasured = dependents(tree, word.head, "advmod").some((child) =>
    /^(?:enough|too)$/u.test(tree.words[child]?.lower ?? ""),
  );
  if (governor?.upos === "ADJ" && isMeasured) return NONE;
  // "Was interrupted by protesting legislators", "was solved by asking": somebody else does it.
  const marks = dependents(tree, at, "mark", "case").map((mark) => tree.words[mark]?.lower);
  if (marks.includes("by") && isPassive(tree, word.head)) return NONE;
  // "Used extinguishers to put out the fire", "made a stop to refuel": the end of whoever did.
  const isMeans = /^(?:use|make|have|leave|keep|find|see|watch)$/u.test(governor?.lemma ?? "");
  // "Ordered them to leave", "warned them against leaving": they are to, or not to.
  const isAsked = isInfinitive(tree, at) || marks.includes("against");
  if (isAsked && !isMeans && OBJECT_CONTROL.test(governor?.lemma ?? "")) {
    return controlled(tree, word.head, depth);
  }
  // "Accused him of lying", "stopped them from leaving": he lied, they did not leave.
  const object = dependents(tree, word.head, "obj")[0];
  const judged = marks.includes("for") && JUDGED_FOR.test(governor?.lemma ?? "");
  if (object !== undefined && (judged || marks.includes("of") || marks.includes("from"))) {
    return { heads: [antecedentOf(tree, object)], by: "controlled" };
  }
  return { heads: subjectOf(tree, word.head, depth + 1).heads, by: "controlled" };
}

/** "Troops deployed to …", "troops to leave", but "his decision to leave": he leaves. */
function ofNounModifier(tree: SentenceTree, at: number, depth: number): SubjectReading {
  const word = tree.words[at];
  const noun = tree.words[word?.head ?? -1];
  if (word === undefined || noun === undefined) return NONE;
  if (word.relation === "acl:relcl") {
    // "the party he leads": its subject is its own, and here there is none.
    return NONE;
  }
  if (word.features.VerbForm === "Part" || word.features.VerbForm === "Ger") {
    return { heads: [word.head], by: "reduced" };
  }
  if (!INTENTION.test(noun.lemma)) return { heads: [word.head], by: "reduced" };
  const owner = dependents(tree, word.head, "nmod:poss")[0] ?? byPhrase(tree, word.head);
  if (owner !== undefined) return { heads: [owner], by: "controlled" };
  if (!isRelation(noun.relation, "obj", "obl", "xcomp", "nsubj:pass")) return NONE;
  return { heads: subjectOf(tree, noun.head, depth + 1).heads, by: "controlled" };
}

function byPhrase(tree: SentenceTree, noun: number): number | undefined {
  return dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "by");
}
