const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  m: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

/** The value of "million" and its like; undefined for another word. */
export function magnitude(word: string): number | undefined {
  return MAGNITUDES[word.toLowerCase()];
}

/**
 * The value of one written number: "9,900", "3.5", "twelve", "twenty-five", "2m"; undefined for a
 * word that is no cardinal number, such as "1st", "2000s", "18:30" or "1,5".
 */
export function numberValue(word: string): number | undefined {
  const lower = word.toLowerCase();
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|bn|k)?$/u.exec(lower);
  if (digits !== null) {
    const value = Number((digits[1] ?? "").replaceAll(",", "") + (digits[2] ?? ""));
    const unit = digits[3];
    return Number(
      (value * (unit === "k" ? 1000 : unit === undefined ? 1 : (magnitude(unit) ?? 1))).toPrecision(
        15,
      ),
    );
  }
  const small = SMALL.indexOf(lower);
  if (small >= 0) return small;
  const [tens = "", ones] = lower.split("-");
  const ten = TENS.indexOf(tens);
  if (ten < 0) return undefined;
  if (ones === undefined) return 10 * (ten + 2);
  const one = SMALL.indexOf(ones);
  return one > 0 && one < 10 ? 10 * (ten + 2) + one : undefined;
}
