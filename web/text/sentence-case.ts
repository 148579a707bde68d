/** "government body" as the beginning of a line: "Government body". */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}
