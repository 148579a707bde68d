import type { VerbChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { governorOf } from "./find-subject.ts";
import type { SpeechFrame } from "./speech.ts";
import type { Status } from "./statement.ts";

/** How a clause puts what it says, apart from who says it. */
export interface Stance {
  readonly status: Status;
  /** Why a reading must be left out altogether, where it must. */
  readonly unusable?: string;
}

const ASSERTED: Stance = { status: "asserted" };

/** Verbs after which the infinitive or gerund is as true as they are. */
const IMPLICATIVE =
  /^(?:manage|begin|start|continue|proceed|help|come|go|keep|finish|get|serve|use|resume|rush|dare|bother)$/u;
/** Verbs after which it is not so. */
const NEGATIVE = /^(?:refuse|fail|decline|neglect|forget|avoid|forbid|prevent|stop|ban|prohibit)$/u;
const DOUBTFUL =
  /^(?:seem|appear|claim|allege|believe|think|say|report|suspect|accuse|consider|suppose|understand|purport|pretend|tend|rumour|rumor|deny)$/u;
/** Nouns whose "that" clause is somebody's thought. */
const THOUGHT =
  /^(?:concern|fear|hope|claim|allegation|suggestion|rumour|rumor|report|belief|accusation|speculation|possibility|idea|warning|assertion|worry|expectation|suspicion|risk|chance|theory)$/u;
const CONDITION = /^(?:if|unless|whether|lest)$/u;
const HEARSAY =
  /^(?:allegedly|reportedly|supposedly|purportedly|apparently|possibly|perhaps|maybe|likely|probably|presumably)$/u;

/** How the verb group at an index is put by its auxiliaries, its governor and its clause. */
export function stanceOf(clause: Clause, index: number, depth = 0): Stance {
  const chunk = clause.chunks[index];
  if (chunk?.kind !== "verb" || depth > 4) return ASSERTED;
  const own = ownStance(clause, index, chunk);
  const outer = outerStance(clause, index, chunk, depth);
  return weaker(own, outer);
}

const STRENGTH: readonly Status[] = ["asserted", "reported", "planned", "hypothetical", "denied"];

/** The one that claims less. */
function weaker(a: Stance, b: Stance): Stance {
  if (a.unusable !== undefined) return a;
  if (b.unusable !== undefined) return b;
  return STRENGTH.indexOf(a.status) >= STRENGTH.indexOf(b.status) ? a : b;
}

function ownStance(clause: Clause, index: number, { group }: VerbChunk): Stance {
  if (group.negated) return { status: "denied" };
  if (group.adverbs.some((adverb) => HEARSAY.test(adverb))) return { status: "reported" };
  if (group.modal !== undefined) {
    const planned = /^(?:will|would|shall|should|must|ought)$/u.test(group.modal);
    return { status: planned ? "planned" : "hypothetical" };
  }
  const before = clause.view.words[(clause.chunks[index]?.first ?? 0) - 1];
  if (before?.lower === "without" || before?.lower === "than") return { status: "denied" };
  return ASSERTED;
}

function outerStance(clause: Clause, index: number, { group }: VerbChunk, depth: number): Stance {
  if (group.form === "infinitive") return ofInfinitive(clause, index, depth);
  if (group.form === "gerund") return ofGerund(clause, index, depth);
  return isBareInfinitive(clause, index) ? { status: "planned" } : ofClause(clause, index);
}

/** "Let Sweden join NATO": what looks finite hangs on the verb before its subject. */
function isBareInfinitive(clause: Clause, index: number): boolean {
  const verb = clause.chunks[index - 2];
  if (clause.chunks[index - 1]?.kind !== "noun" || verb?.kind !== "verb") return false;
  return /^(?:let|make|have|see|watch|help)$/u.test(verb.group.lemma);
}

function ofInfinitive(clause: Clause, index: number, depth: number): Stance {
  const governor = governorOf(clause, index);
  const chunk = governor === undefined ? undefined : clause.chunks[governor];
  if (governor === undefined || chunk?.kind !== "verb") return { status: "planned" };
  const { lemma } = chunk.group;
  const above = stanceOf(clause, governor, depth + 1);
  const adjacent = index === governor + 1;
  if (NEGATIVE.test(lemma))
    return { status: above.status === "denied" ? "hypothetical" : "denied" };
  // "went on to add"
  const onward = lemma === "go" && clause.view.words[chunk.last + 1]?.lower === "on";
  if (onward) return above;
  if (IMPLICATIVE.test(lemma) && adjacent) {
    // "is going to": the future; "used to": the past
    const future = lemma === "go" && chunk.group.form !== "infinitive";
    return future ? weaker({ status: "planned" }, above) : above;
  }
  if (DOUBTFUL.test(lemma)) return weaker({ status: "reported" }, above);
  return weaker({ status: "planned" }, above);
}

function ofGerund(clause: Clause, index: number, depth: number): Stance {
  // "called on them to join, adding …": over infinitives between.
  let governor = governorOf(clause, index);
  while (governor !== undefined && governor < index - 1 && isInfinitive(clause, governor)) {
    governor = governorOf(clause, governor);
  }
  const chunk = governor === undefined ? undefined : clause.chunks[governor];
  if (governor === undefined || chunk?.kind !== "verb") return ASSERTED;
  if (index !== governor + 1) {
    // "denied being …", "accused him of attacking", "for attacking": somebody's claim.
    const claim = DOUBTFUL.test(chunk.group.lemma);
    return claim ? { status: "reported" } : stanceOf(clause, governor, depth + 1);
  }
  if (NEGATIVE.test(chunk.group.lemma) || chunk.group.lemma === "deny") return { status: "denied" };
  const above = stanceOf(clause, governor, depth + 1);
  return IMPLICATIVE.test(chunk.group.lemma) ? above : weaker({ status: "planned" }, above);
}

function isInfinitive({ chunks }: Clause, at: number): boolean {
  const chunk = chunks[at];
  return chunk?.kind === "verb" && chunk.group.form === "infinitive";
}

/** What opens the clause: "if", "whether", "concerns that". */
function ofClause(clause: Clause, index: number): Stance {
  for (let at = index - 1; at >= 0; at--) {
    const chunk = clause.chunks[at];
    if (chunk === undefined) break;
    const word = clause.view.words[chunk.first];
    if (chunk.kind === "subordinator" && word !== undefined) {
      if (CONDITION.test(word.lower)) return { status: "hypothetical" };
      if (word.lower === "that") return thought(clause, at);
      return ASSERTED;
    }
    if (chunk.kind === "verb" && chunk.group.form === "finite" && at < index - 1) {
      const between = clause.chunks.slice(at + 1, index);
      if (between.some(({ kind }) => kind === "comma" || kind === "conjunction")) return ASSERTED;
    }
  }
  return ASSERTED;
}

function thought(clause: Clause, that: number): Stance {
  const noun = clause.chunks[that - 1];
  if (noun?.kind !== "noun") return ASSERTED;
  return THOUGHT.test(clause.view.words[noun.head]?.lemma ?? "")
    ? { status: "reported" }
    : ASSERTED;
}

/** The stance and the speaker together: an asserted clause inside somebody's words is reported. */
export function underSpeech(stance: Stance, frame: SpeechFrame | undefined): Status {
  if (frame === undefined) return stance.status;
  if (frame.stance === "denied") return "denied";
  const status: Status = frame.stance === "hoped" ? "hypothetical" : "reported";
  return weaker(stance, { status }).status;
}
