/**
 * Makes the lemma from a word's form by an edit script that the model chose: `=word` gives the lemma
 * outright; otherwise `l` (work on the form in lower case) or `k` (keep the case), the number of
 * characters to cut off the end, `+`, and what to put there: "l3+y" makes "fly" of "flies".
 * Characters are Unicode code points. Cutting more than there is leaves the suffix alone.
 */
export function applyLemmaScript(script: string, form: string): string {
  if (script.startsWith("=")) return script.slice(1);
  const plus = script.indexOf("+");
  const cut = Number(script.slice(1, plus));
  const base = [...(script.startsWith("l") ? form.toLowerCase() : form)];
  return base.slice(0, Math.max(0, base.length - cut)).join("") + script.slice(plus + 1);
}
