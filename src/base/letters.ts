/** How many letters a text has, and how many of them are Latin. */
export function countLetters(text: string): { readonly letters: number; readonly latin: number } {
  return {
    letters: text.match(/\p{L}/gu)?.length ?? 0,
    latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  };
}
