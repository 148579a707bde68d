/** The address where it is one of the web, else null: a document may name any scheme, `javascript:` too. */
export function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
