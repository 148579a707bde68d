import { irregularVerbForms } from "../irregular-forms.ts";
import { verbReadings } from "../morphology.ts";

/**
 * The dictionary form of a verb: the one that the model's edit script gives, if that is a verb; else
 * the one that English spelling gives, a known verb before an unknown one. A script is chosen by the
 * verb's context and hardly sees its spelling, so a rare verb may be cut wrong: "kille" of "killed",
 * "sand" of "sank".
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
  if (upos !== "VERB") return lemma;
  const word = form.toLowerCase();
  const irregular = isVerb(word) ? undefined : irregularVerbForms.get(word);
  if (irregular !== undefined) return irregular.lemma;
  if (isVerb(lemma)) return lemma;
  const [first] = verbReadings(word, isVerb);
  return first?.lemma ?? lemma;
}
