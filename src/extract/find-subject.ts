import type { Chunk, NounPhrase, VerbChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { partitive } from "./partitive.ts";

/** Who or what a verb is said of, by the kind of reading that found it. */
export interface SubjectReading {
  readonly phrases: readonly NounPhrase[];
  readonly by: "direct" | "relative" | "shared" | "controlled" | "reduced";
}

/** Verbs whose object does what the infinitive after it says: "ordered troops to shoot". */
const OBJECT_CONTROL =
  /^(?:ask|order|tell|urge|force|allow|help|persuade|invite|pick|choose|select|appoint|nominate|elect|want|expect|call|encourage|instruct|command|compel|enable|convince|warn|permit|require|lead|press|push|get|cause|let|believe|consider|hire|train|send|deploy)$/u;

/**
 * Finds the subject of the verb group at `index`: the noun phrase before it, over prepositional
 * phrases, insertions between commas and relative clauses; the antecedent of a relative pronoun; the
 * subject of the verb it is joined to by "and"; the one that controls an infinitive or gerund; the
 * noun before a reduced relative ("troops deployed to …"). Undefined where the sentence does not
 * show one: nothing is guessed from farther off.
 */
export function findSubject(clause: Clause, index: number, depth = 0): SubjectReading | undefined {
  const chunk = clause.chunks[index];
  if (chunk?.kind !== "verb" || depth > 4) return undefined;
  switch (chunk.group.form) {
    case "infinitive":
      return ofInfinitive(clause, index, depth);
    case "gerund":
      return ofGerund(clause, index, depth);
    case "participle":
      return ofReduced(clause, index, depth);
    case "finite":
      return isReduced(clause, index)
        ? ofReduced(clause, index, depth)
        : ofFinite(clause, index, depth);
  }
}

function skipLeft(clause: Clause, index: number): number {
  let at = index;
  while (/^(?:adverb|time)$/u.test(clause.chunks[at]?.kind ?? "")) at -= 1;
  return at;
}

function ofFinite(clause: Clause, index: number, depth: number): SubjectReading | undefined {
  const at = skipLeft(clause, index - 1);
  const before = clause.chunks[at];
  switch (before?.kind) {
    case "noun":
      return direct(clause, at);
    case "relative":
      return antecedent(clause, at);
    case "conjunction":
      return shared(clause, at, depth);
    case "comma":
      return overInsertion(clause, at, depth);
    case "verb": {
      // A participle without its own clause lies between: "the mission deployed last week will …".
      return before.group.bare && !before.group.passive ? beforeReduced(clause, at) : undefined;
    }
    default:
      return undefined;
  }
}

function wrap(
  phrases: readonly NounPhrase[],
  by: SubjectReading["by"],
): SubjectReading | undefined {
  return phrases.length === 0 ? undefined : { phrases, by };
}

/** The head of the phrase that ends at a noun: "the leader of the party" for "the party". */
function direct(clause: Clause, at: number): SubjectReading | undefined {
  const head = headLeft(clause, at);
  if (head === undefined) return undefined;
  const counted = partitive(clause, head);
  const inner = counted === undefined ? undefined : clause.chunks[counted];
  return wrap(inner?.kind === "noun" ? [inner] : coordinated(clause, head), "direct");
}

/**
 * Climbs from a noun to the one that its prepositional phrase belongs to; undefined where the phrase
 * belongs to a verb or opens the sentence, so that the noun is nobody's subject.
 */
function headLeft(clause: Clause, at: number): number | undefined {
  let noun = at;
  for (let steps = 0; steps < 8; steps++) {
    const before = clause.chunks[noun - 1];
    if (before?.kind === "preposition") {
      const outer = before.first > 0 ? noun - 2 : -1;
      const over = skipLeft(clause, outer);
      const outside = clause.chunks[over];
      if (outside?.kind === "noun") noun = over;
      else if (outside?.kind === "verb" && isReduced(clause, over)) {
        const reduced = skipLeft(clause, over - 1);
        if (clause.chunks[reduced]?.kind !== "noun") return undefined;
        noun = reduced;
      } else return undefined;
      continue;
    }
    if (before?.kind === "verb" && /^(?:infinitive|gerund)$/u.test(before.group.form)) {
      const outer = skipLeft(clause, noun - 2);
      if (clause.chunks[outer]?.kind !== "noun")
        return before.group.form === "gerund" ? undefined : noun;
      noun = outer;
      continue;
    }
    if (before?.kind === "comma" && isPlace(clause, noun) && isPlace(clause, noun - 2)) {
      // "The shooting in Kenosha, Wisconsin led to …"
      noun -= 2;
      continue;
    }
    if (before?.kind === "conjunction" || before?.kind === "comma") {
      const list = listHead(clause, noun);
      if (list !== undefined) {
        noun = list;
        continue;
      }
    }
    return noun;
  }
  return noun;
}

function isPlace(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  const type = chunk?.kind === "noun" ? chunk.mention?.item.type : undefined;
  return type === "city" || type === "place" || type === "country";
}

/** For the last item of a list inside a prepositional phrase, the noun before the preposition. */
function listHead(clause: Clause, noun: number): number | undefined {
  const first = listStart(clause, noun);
  if (first === noun || clause.chunks[first - 1]?.kind !== "preposition") return undefined;
  const outer = skipLeft(clause, first - 2);
  return clause.chunks[outer]?.kind === "noun" ? outer : undefined;
}

/** The first item of the list that ends at a noun: back over "and", commas and nouns. */
function listStart(clause: Clause, noun: number): number {
  let first = noun;
  let joined = false;
  for (;;) {
    let at = first - 1;
    if (clause.chunks[at]?.kind === "conjunction") {
      joined = true;
      at -= 1;
      if (clause.chunks[at]?.kind === "comma") at -= 1;
    } else if (clause.chunks[at]?.kind === "comma" && joined) at -= 1;
    else return first;
    if (clause.chunks[at]?.kind !== "noun") return first;
    first = at;
  }
}

/** The items of the list that ends at a noun, unless the items before are the object of a verb. */
function coordinated(clause: Clause, noun: number): NounPhrase[] {
  const first = listStart(clause, noun);
  const own = clause.chunks[noun];
  if (own?.kind !== "noun") return [];
  const before = clause.chunks[first - 1];
  const object = before?.kind === "verb" && first !== noun && !SPEECH.test(before.group.lemma);
  const attached = before?.kind === "preposition";
  if (first === noun || object || attached) return [own];
  return clause.chunks.slice(first, noun + 1).filter((chunk) => chunk.kind === "noun");
}

const SPEECH =
  /^(?:say|add|claim|believe|think|announce|report|state|argue|insist|note|warn|hope|fear|know)$/u;

/** "The government that resigned", "Nazarbayev, who …": the noun before the pronoun. */
function antecedent(clause: Clause, relative: number): SubjectReading | undefined {
  let at = skipLeft(clause, relative - 1);
  if (clause.chunks[at]?.kind === "preposition") return undefined;
  if (clause.chunks[at]?.kind === "comma") at -= 1;
  const nearest = clause.chunks[at];
  if (nearest?.kind !== "noun") return undefined;
  const word = clause.view.words[clause.chunks[relative]?.first ?? 0]?.lower;
  const personal = word === "who";
  const fits = !personal || /^(?:person|group)$/u.test(nearest.mention?.item.type ?? "person");
  if (fits) return wrap([nearest], "relative");
  const head = headLeft(clause, at);
  const outer = head === undefined ? undefined : clause.chunks[head];
  return outer?.kind === "noun" ? wrap([outer], "relative") : undefined;
}

/** "Tokayev picked Smailov and nominated others": the subject of the verb before. */
function shared(clause: Clause, conjunction: number, depth: number): SubjectReading | undefined {
  for (let at = conjunction - 1; at >= 0; at--) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === "relative" || chunk?.kind === "subordinator") return undefined;
    if (chunk?.kind === "verb" && chunk.group.form === "finite") {
      const reading = findSubject(clause, at, depth + 1);
      return reading === undefined ? undefined : { ...reading, by: "shared" };
    }
  }
  return undefined;
}

/** "Smailov, 49, served", "X, part of Y, is": the noun before the comma that opens the insertion. */
function overInsertion(clause: Clause, comma: number, depth: number): SubjectReading | undefined {
  for (let at = comma - 1; at > 0; at--) {
    const chunk = clause.chunks[at];
    if (chunk?.kind !== "comma") continue;
    const inside = clause.chunks[at + 1];
    if (inside?.kind === "conjunction") return undefined;
    const before = clause.chunks[at - 1];
    // "Omarova, 44, the governor, is": an age is no subject.
    if (before?.kind === "noun" && clause.view.words[before.head]?.upos === "NUM") continue;
    if (before?.kind === "noun") {
      const reading = direct(clause, at - 1);
      return apposedName(clause, at + 1, comma, reading) ?? reading;
    }
    if (before?.kind === "relative") return antecedent(clause, at - 1);
    if (before?.kind === "verb" && before.group.bare) return beforeReduced(clause, at - 1);
    if (before?.kind === "conjunction") return shared(clause, at - 1, depth);
  }
  return undefined;
}

/** "The security chief of Austria, Karl Nehammer, was …": the name says who the common noun is. */
function apposedName(
  clause: Clause,
  at: number,
  comma: number,
  reading: SubjectReading | undefined,
): SubjectReading | undefined {
  const name = clause.chunks[at];
  const common = reading?.phrases.every(({ mention }) => mention?.item.kind !== "name") ?? false;
  const named =
    name?.kind === "noun" &&
    name.mention?.item.kind === "name" &&
    name.mention.item.type === "person";
  return named && common && at + 1 === comma ? wrap([name], "direct") : undefined;
}

/**
 * Whether a bare past form is a participle: "by" follows it, or another finite verb that would have
 * no subject else, or a comma stands before it in place of a subject.
 */
export function isReduced(clause: Clause, index: number): boolean {
  const chunk = clause.chunks[index];
  if (chunk?.kind !== "verb" || !chunk.group.bare) return false;
  if (chunk.group.form === "participle") return true;
  const before = clause.chunks[skipLeft(clause, index - 1)]?.kind;
  if (before !== "noun" && before !== "comma") return false;
  for (let at = index + 1; at < clause.chunks.length; at++) {
    const next = clause.chunks[at];
    if (next?.kind === "verb")
      return next.group.form === "finite" && !next.group.bare && before === "noun";
    const passes = next?.kind === "adverb" || next?.kind === "time" || next?.kind === "preposition";
    const object = next?.kind === "noun" && clause.chunks[at - 1]?.kind === "preposition";
    if (!passes && !object) return false;
  }
  return false;
}

function ofReduced(clause: Clause, index: number, depth: number): SubjectReading | undefined {
  const at = skipLeft(clause, index - 1);
  const before = clause.chunks[at];
  if (before?.kind === "conjunction") return shared(clause, at, depth);
  const noun = before?.kind === "comma" ? at - 1 : at;
  const chunk = clause.chunks[noun];
  return chunk?.kind === "noun" ? wrap([chunk], "reduced") : undefined;
}

function beforeReduced(clause: Clause, verb: number): SubjectReading | undefined {
  const at = skipLeft(clause, verb - 1);
  return clause.chunks[at]?.kind === "noun" ? direct(clause, at) : undefined;
}

function ofInfinitive(clause: Clause, index: number, depth: number): SubjectReading | undefined {
  const governor = governorOf(clause, index);
  if (governor === undefined) return undefined;
  const { group } = clause.chunks[governor] as VerbChunk;
  const between = clause.chunks.slice(governor + 1, index).filter(isNoun);
  const controlled = OBJECT_CONTROL.test(group.lemma) && !group.passive && between.length > 0;
  const object = between[0];
  if (controlled && object !== undefined) return wrap([object], "controlled");
  const reading = findSubject(clause, governor, depth + 1);
  return reading === undefined ? undefined : { ...reading, by: "controlled" };
}

function isNoun(chunk: Chunk): chunk is NounPhrase {
  return chunk.kind === "noun";
}

/** The verb that an infinitive or a gerund hangs on: the nearest one to the left in its clause. */
export function governorOf(clause: Clause, index: number): number | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === "verb") return at;
    if (chunk?.kind === "relative" || chunk?.kind === "subordinator") return undefined;
    if (chunk?.kind === "mark") return undefined;
  }
  return undefined;
}

/** Prepositions before a gerund whose subject is the one of the main verb. */
const ADVERBIAL = /^(?:after|before|while|by|since|when|despite|without|upon|in|whilst)$/u;

function ofGerund(clause: Clause, index: number, depth: number): SubjectReading | undefined {
  const at = skipLeft(clause, index - 1);
  const before = clause.chunks[at];
  if (before?.kind === "noun") return wrap([before], "reduced");
  const word = clause.view.words[before?.first ?? -1]?.lower ?? "";
  const adverbial =
    before === undefined ||
    before.kind === "comma" ||
    before.kind === "conjunction" ||
    ((before.kind === "preposition" || before.kind === "subordinator") && ADVERBIAL.test(word));
  // "interrupted by protesting legislators": no clause, but who did it.
  if (word === "by" && isPassiveBefore(clause, at)) return undefined;
  const complement = before?.kind === "verb";
  if (!adverbial && !complement) return undefined;
  // "Nazarbayev who, despite stepping down, …"
  if (
    before !== undefined &&
    clause.chunks[at - 1]?.kind === "comma" &&
    clause.chunks[at - 2]?.kind === "relative"
  ) {
    return antecedent(clause, at - 2);
  }
  const main = mainVerb(clause, index);
  const listed = clause.chunks
    .slice(main ?? index, index)
    .some(({ first }) => clause.view.words[first]?.lower === "including");
  // "…, including one in California, killing three": of the one, not of all.
  if (listed) return undefined;
  const reading = main === undefined ? undefined : findSubject(clause, main, depth + 1);
  return reading === undefined ? undefined : { ...reading, by: "controlled" };
}

/** The finite verb before a gerund, or after it where the sentence opens with the gerund. */
function mainVerb(clause: Clause, index: number): number | undefined {
  const finite = (chunk: Chunk): boolean => chunk.kind === "verb" && chunk.group.form === "finite";
  for (let at = index - 1; at >= 0; at--) {
    const chunk = clause.chunks[at];
    if (chunk !== undefined && finite(chunk) && !isReduced(clause, at)) return at;
  }
  const after = clause.chunks.findIndex((chunk, at) => at > index && finite(chunk));
  return after < 0 ? undefined : after;
}

function isPassiveBefore(clause: Clause, preposition: number): boolean {
  const verb = clause.chunks[skipLeft(clause, preposition - 1)];
  return verb?.kind === "verb" && verb.group.passive;
}
