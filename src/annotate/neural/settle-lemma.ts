import { verbReadings } from "../morphology.ts";

/**
 * The dictionary form of a verb: the one that the model's edit script gives, if that is a verb; else
 * the one that English spelling gives, a known verb before an unknown one. A script is chosen by the
 * verb's context and hardly sees its spelling, so a rare verb may be cut wrong: "kille" of "killed".
 *
 * @param form as written
 * @param lemma what the script made of it
 */
export function settleLemma(
  form: string,
  lemma: string,
  upos: string,
  isVerb: (lemma: string) => boolean,
): string {
  if (upos !== "VERB" || isVerb(lemma)) return lemma;
  const [first] = verbReadings(form.toLowerCase(), isVerb);
  return first?.lemma ?? lemma;
}
