import { isRelativePronoun } from "./referents.ts";
import {
  dependents,
  isInfinitive,
  isRelation,
  prepositionOf,
  type SentenceTree,
} from "./sentence-tree.ts";
import type { SpeechFrame } from "./speech.ts";
import type { Status } from "./statement.ts";
import { isPassive } from "./subjects.ts";

/** Verbs after which the infinitive or gerund is as true as they are. */
const IMPLICATIVE =
  /^(?:manage|begin|start|continue|proceed|help|come|go|keep|finish|get|serve|use|resume|rush|dare|bother|cease|remain|spend|see|watch|find|catch|leave|have|force|cause|make|lead|vote|able|choose|tend)$/u;
/** Verbs whose object may do what the infinitive says: whether it does, only the past tells. */
const PERMISSIVE = /^(?:allow|permit|authori[sz]e|enable|let)$/u;
/** Verbs after which it is not so. */
const NEGATIVE =
  /^(?:refuse|fail|decline|neglect|forget|avoid|forbid|prevent|stop|ban|prohibit|bar|block|deny|oppose|reject|rule|cancel|halt|unable)$/u;
/** Of "against" a deed: then it is not done. Who "warns against" it leaves that open. */
const REFUSAL = /^(?:vote|decide|rule|choose|opt)$/u;
/** Verbs and adjectives after which it is somebody's claim. */
const DOUBTFUL =
  /^(?:seem|appear|claim|allege|believe|think|say|report|suspect|accuse|consider|suppose|understand|purport|pretend|rumour|rumor|charge|blame|know)$/u;
/** Nouns whose clause is somebody's thought. */
const THOUGHT =
  /^(?:concern|fear|hope|claim|allegation|suggestion|rumour|rumor|report|belief|accusation|speculation|possibility|idea|warning|assertion|worry|expectation|suspicion|risk|chance|theory|charge|doubt|prospect|condition|statement|announcement)$/u;
/** Verbs and nouns whose clause or deed is wanted, asked for or feared: it has not happened. */
const WISH =
  /^(?:want|hope|plan|propose|demand|suggest|require|request|urge|insist|recommend|ensure|call|seek|threaten|promise|pledge|vow|consider|discuss|oppose|expect|ask|fear|prepare|intend|await|wish|offer|agree|schedule|delay|postpone|cancel|reject|block|prevent|avoid|avert|proposal|call|demand|request|possibility|prospect|threat|risk|plan|preparation|deadline|bid|attempt|effort|appeal|need|pressure|negotiate|negotiation|bill|referendum)$/u;
/** Of these, verbs whose finite clause is a claim: "suggested the debt was a factor", but "that he be heard". */
const CLAIM = /^(?:suggest|insist|agree|warn)$/u;
/** Nouns for what is to be law or done: "a bill legalising abortion". */
const DRAFT = /^(?:bill|amendment|proposal|plan|motion|draft|petition|referendum)$/u;
const CONDITION = /^(?:if|unless|whether|lest|until)$/u;
const HEARSAY =
  /^(?:allegedly|reportedly|supposedly|purportedly|apparently|possibly|perhaps|maybe|likely|probably|presumably|potentially|nearly|almost)$/u;
/** "Not only": so it is, and more. */
const ADDITIVE = /^(?:only|just|merely|simply|solely)$/u;
const NEGATION = /^(?:not|n't|never|neither|nor|hardly|scarcely)$/u;

const STRENGTH: readonly Status[] = ["asserted", "reported", "planned", "hypothetical", "denied"];

/** The one that claims less. */
function weaker(a: Status, b: Status): Status {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

/**
 * How a predicate is put: by its own negation, auxiliaries and adverbs, and by what it hangs on, up to
 * the clause that stands for itself. Who says it is not looked at here: see `underSpeech`.
 */
export function statusOf(tree: SentenceTree, at: number, depth = 0): Status {
  if (depth > 6 || tree.words[at] === undefined) return "asserted";
  return weaker(ownStatus(tree, at), outerStatus(tree, at, depth));
}

function ownStatus(tree: SentenceTree, at: number): Status {
  const lowers = (children: readonly number[]): string[] =>
    children.map((child) => tree.words[child]?.lower ?? "");
  const modifiers = dependents(tree, at, "advmod", "cc:preconj");
  // "Have never before seen": the parser may hang the one adverb on the other.
  const adverbs = lowers([
    ...modifiers,
    ...modifiers.flatMap((child) => dependents(tree, child, "advmod")),
  ]);
  const determiners = lowers(dependents(tree, at, "det"));
  const isMore = adverbs.some((adverb) => ADDITIVE.test(adverb));
  if ((adverbs.some((adverb) => NEGATION.test(adverb)) && !isMore) || determiners.includes("no"))
    return "denied";
  if (/ (?:no longer|no more) /u.test(` ${adverbs.join(" ")} `)) return "denied";
  if (modifiers.some((child) => isHearsay(tree, at, child))) return "reported";
  if (isToBe(tree, at)) return "planned";
  const auxiliaries = dependents(tree, at, "aux");
  for (const auxiliary of auxiliaries) {
    const { lemma = "", lower = "" } = tree.words[auxiliary] ?? {};
    if (/^(?:will|wo|shall|should|must|ought|'ll)$/u.test(lower)) return "planned";
    if (/^(?:would|'d)$/u.test(lower) && lemma !== "have") return ofWould(tree, at);
    if (/^(?:may|might|can|could|ca)$/u.test(lower)) return "hypothetical";
  }
  return tree.words[at]?.features.Mood === "Imp" ? "hypothetical" : "asserted";
}

/** "Reportedly"; but in "died at home, reportedly of a cold" it is of the words behind it. */
function isHearsay(tree: SentenceTree, at: number, adverb: number): boolean {
  const modifiers = [adverb, ...dependents(tree, adverb, "advmod")];
  if (!modifiers.some((word) => HEARSAY.test(tree.words[word]?.lower ?? ""))) return false;
  return adverb < at || tree.words[adverb + 1]?.relation !== "case";
}

/** "Is to be published", and in a headline "Fernández to send a bill". */
function isToBe(tree: SentenceTree, at: number): boolean {
  if (!isInfinitive(tree, at)) return false;
  const to = dependents(tree, at, "mark")[0] ?? at;
  const isSaid = dependents(tree, at, "aux", "cop").some(
    (word) => word < to && tree.words[word]?.lemma === "be",
  );
  const isHeadline =
    isRelation(tree.words[at]?.relation ?? "", "root") && dependents(tree, at, "nsubj").length > 0;
  return isSaid || isHeadline;
}

/**
 * "I would say" says it; "would have allowed" did not come about; "he said he would leave" is to come; "she would
 * often use it" was so; what else would be depends on something.
 */
function ofWould(tree: SentenceTree, at: number): Status {
  const others = dependents(tree, at, "aux").map((aux) => tree.words[aux]?.lemma);
  if (others.includes("have")) return "hypothetical";
  const first = dependents(tree, at, "nsubj").some((subject) =>
    /^(?:i|we)$/u.test(tree.words[subject]?.lower ?? ""),
  );
  const saying = /^(?:say|argue|suggest|add|call|describe|recommend)$/u;
  if (first && saying.test(tree.words[at]?.lemma ?? "")) return "asserted";
  const isHabit = dependents(tree, at, "advmod", "obl").some((child) =>
    [child, ...dependents(tree, child, "det")].some((word) =>
      /^(?:always|often|usually|sometimes|every)$/u.test(tree.words[word]?.lower ?? ""),
    ),
  );
  if (isHabit) return "asserted";
  return isRelation(tree.words[at]?.relation ?? "", "ccomp") ? "planned" : "hypothetical";
}

function outerStatus(tree: SentenceTree, at: number, depth: number): Status {
  const word = tree.words[at];
  if (word === undefined) return "asserted";
  const marks = dependents(tree, at, "mark").map((mark) => tree.words[mark]?.lower ?? "");
  const governor = tree.words[word.head];
  const above = (): Status => statusOf(tree, word.head, depth + 1);
  switch (word.relation.split(":", 1)[0]) {
    case "xcomp":
      return ofComplement(tree, at, above);
    case "ccomp":
      if (marks.some((mark) => CONDITION.test(mark))) return "hypothetical";
      if (NEGATIVE.test(governor?.lemma ?? "")) return "hypothetical";
      if (isAsked(tree, at)) return "asserted";
      if (CLAIM.test(governor?.lemma ?? "") && hasFiniteVerb(tree, at)) return "reported";
      if (WISH.test(governor?.lemma ?? "")) return "planned";
      // Not how its governor itself is put: "he did not say that …" says nothing of it.
      return isInfinitive(tree, at)
        ? ofComplement(tree, at, above)
        : outerStatus(tree, word.head, depth + 1);
    case "advcl":
      return ofAdverbial(tree, at, marks, above);
    case "acl":
      return ofNounClause(tree, at, depth);
    case "conj":
      return ofConjunct(tree, at, depth);
    case "nsubj":
    case "obj":
    case "obl":
    case "nmod":
      return ofDeed(tree, at, depth);
    default:
      return "asserted";
  }
}

/** Whether a predicate or one of its auxiliaries is finite: "went", "was going", "is ill". */
function hasFiniteVerb(tree: SentenceTree, at: number): boolean {
  return [at, ...dependents(tree, at, "aux", "cop")].some(
    (word) => tree.words[word]?.features.VerbForm === "Fin",
  );
}

/** Whether its verb, or the first of its auxiliaries, is in the past. */
function isPast(tree: SentenceTree, at: number): boolean {
  const finite = [...dependents(tree, at, "aux", "cop"), at].find(
    (word) => tree.words[word]?.features.VerbForm === "Fin",
  );
  return tree.words[finite ?? -1]?.features.Tense === "Past";
}

function ofComplement(tree: SentenceTree, at: number, above: () => Status): Status {
  const word = tree.words[at];
  const governor = tree.words[word?.head ?? -1];
  if (word === undefined || governor === undefined) return "asserted";
  const { lemma } = governor;
  if (NEGATIVE.test(lemma)) return above() === "denied" ? "hypothetical" : "denied";
  if (lemma === "go" && isInfinitive(tree, at) && governor.features.VerbForm !== "Fin") {
    return weaker("planned", above());
  }
  if (/^(?:become|remain|make|name|elect|appoint|call|declare)$/u.test(lemma)) return above();
  // "Is allowed to provide", "allows states to examine": whether they do is open.
  if (PERMISSIVE.test(lemma)) {
    const hasPassed = governor.features.Tense === "Past" && !isPassive(tree, word.head);
    return hasPassed ? above() : weaker("hypothetical", above());
  }
  if (IMPLICATIVE.test(lemma)) return above();
  if (DOUBTFUL.test(lemma)) return weaker("reported", above());
  // A noun or adjective as complement has no deed of its own: "was elected president".
  if (word.upos === "NOUN" || word.upos === "PROPN") return above();
  return weaker("planned", above());
}

function ofAdverbial(
  tree: SentenceTree,
  at: number,
  marks: readonly string[],
  above: () => Status,
): Status {
  const word = tree.words[at];
  const governor = tree.words[word?.head ?? -1];
  // "Until being admitted", "until he was elected": so it came about; "until it is met" has not.
  const isOver = !hasFiniteVerb(tree, at) || isPast(tree, at);
  const condition = isOver ? /^(?:if|unless|whether|lest)$/u : CONDITION;
  if (marks.some((mark) => condition.test(mark))) return "hypothetical";
  const preposition = prepositionOf(tree, at);
  if (/^(?:without|than|instead of|rather than)$/u.test(preposition)) return "denied";
  if (marks.some((mark) => /^(?:without|than|instead|rather)$/u.test(mark))) return "denied";
  if ([preposition, ...marks].includes("against")) {
    return REFUSAL.test(governor?.lemma ?? "") ? "denied" : "hypothetical";
  }
  if (marks.includes("to")) {
    // "Went on to start his own practice": so he did.
    const goesOn =
      governor?.lemma === "go" &&
      dependents(tree, word?.head ?? at, "advmod", "compound:prt").some(
        (child) => tree.words[child]?.lower === "on",
      );
    return goesOn ? above() : weaker("planned", above());
  }
  if (hasFiniteVerb(tree, at)) return "asserted";
  if (governor !== undefined && preposition === "from" && NEGATIVE.test(governor.lemma)) {
    return above() === "denied" ? "hypothetical" : "denied";
  }
  // "Accused him of lying"; but who "said so, adding that …" added it.
  const { lemma = "" } = governor ?? {};
  const behind = preposition !== "" || marks.length > 0;
  const claimed = behind && lemma !== "know" && DOUBTFUL.test(lemma);
  if (claimed) return weaker("reported", above());
  // "Would not commit to it, claiming fraud": the "not" is not that of the participle.
  const status = above();
  if (status === "denied") return "asserted";
  // "After winning there, he reportedly had …": the adverb is not of what stands before.
  const hearsay = word !== undefined && at < word.head && status === "reported";
  return hearsay ? outerStatus(tree, word.head, 1) : status;
}

/** "Concerns that Moscow would …", "a plan to withdraw", "troops deployed to …". */
function ofNounClause(tree: SentenceTree, at: number, depth: number): Status {
  const word = tree.words[at];
  const noun = tree.words[word?.head ?? -1];
  if (word === undefined || noun === undefined) return "asserted";
  const that = dependents(tree, at, "mark").some((mark) =>
    /^(?:that|whether|of|about|over)$/u.test(tree.words[mark]?.lower ?? ""),
  );
  if ((that || isWhole(tree, at)) && THOUGHT.test(noun.lemma)) return "reported";
  if (DRAFT.test(noun.lemma) && !hasFiniteVerb(tree, at)) return "planned";
  if (!isInfinitive(tree, at)) {
    // A reduced clause is as true as its noun is real: "no troops deployed there".
    // "no troops deployed there", "have never seen a pandemic sparked by it".
    const determiners = dependents(tree, word.head, "det").map((det) => tree.words[det]?.lower);
    const unseen =
      isRelation(noun.relation, "obj") &&
      determiners.some((lower) => lower === "a" || lower === "an" || lower === "any") &&
      ownStatus(tree, noun.head) === "denied";
    return unseen || determiners.includes("no") ? "denied" : "asserted";
  }
  // "The first woman to lead …": so it is.
  const ordinal = [word.head, ...dependents(tree, word.head, "amod", "nummod")].some((child) =>
    /^(?:first|second|third|last|only|next|latest|youngest|oldest)$/u.test(
      tree.words[child]?.lower ?? "",
    ),
  );
  if (ordinal) return statusOf(tree, word.head, depth + 1);
  return /^(?:refusal|failure|inability)$/u.test(noun.lemma) ? "denied" : "planned";
}

/** Whether a finite clause lacks nothing that its noun could stand for: "the accusation he attacked her". */
function isWhole(tree: SentenceTree, at: number): boolean {
  const complete = ["nsubj", "obj"].every((name) => dependents(tree, at, name).length > 0);
  const isRelative = dependents(tree, at).some((child) => isRelativePronoun(tree, child));
  return complete && !isRelative && hasFiniteVerb(tree, at);
}

/** "Discussed how it impacts the race": so it does. */
function isAsked(tree: SentenceTree, at: number): boolean {
  return dependents(tree, at, "advmod").some(
    (child) => child < at && /^(?:how|why)$/u.test(tree.words[child]?.lower ?? ""),
  );
}

/** A conjunct takes over what stands before both: "will go and visit", "wants to meet Putin and leave". */
function ofConjunct(tree: SentenceTree, at: number, depth: number): Status {
  const word = tree.words[at];
  if (word === undefined) return "asserted";
  const subject = dependents(tree, at, "nsubj").length > 0;
  if (subject || dependents(tree, at, "aux").length > 0 || word.features.VerbForm === "Fin") {
    // "Reportedly sent a letter, but received no answer": an adverb before both is of both.
    const hearsay = dependents(tree, word.head, "advmod").some(
      (child) => child < word.head && HEARSAY.test(tree.words[child]?.lower ?? ""),
    );
    const outer = outerStatus(tree, word.head, depth + 1);
    return hearsay && !subject ? weaker("reported", outer) : outer;
  }
  // "Has not conceded, has claimed fraud and gone to court": as the nearest one before with an auxiliary.
  const nearest = dependents(tree, word.head, "conj")
    .filter((other) => other < at && dependents(tree, other, "aux").length > 0)
    .at(-1);
  const first = statusOf(tree, nearest ?? word.head, depth + 1);
  // "did not leave but stayed"
  const but = dependents(tree, at, "cc").some((cc) => tree.words[cc]?.lower === "but");
  return first === "denied" && but ? "asserted" : first;
}

/** A noun of doing is as real as its clause makes it: "called for the withdrawal of troops". */
function ofDeed(tree: SentenceTree, at: number, depth: number): Status {
  const word = tree.words[at];
  const governor = tree.words[word?.head ?? -1];
  if (word === undefined || governor === undefined || word.upos === "VERB") return "asserted";
  if (WISH.test(governor.lemma)) return "planned";
  if (DOUBTFUL.test(governor.lemma) || THOUGHT.test(governor.lemma)) return "reported";
  if (governor.upos !== "VERB") return outerStatus(tree, word.head, depth + 1);
  const above = statusOf(tree, word.head, depth + 1);
  const carried = isRelation(word.relation, "obj", "nsubj") || isPassive(tree, word.head);
  return carried ? above : "asserted";
}

/** The status and the speaker together: an asserted clause inside somebody's words is reported. */
export function underSpeech(status: Status, frame: SpeechFrame | undefined): Status {
  if (frame === undefined) return status;
  if (frame.stance === "denied") return "denied";
  return weaker(status, frame.stance === "hoped" ? "hypothetical" : "reported");
}
