import type { Text } from "./text.ts";

/** The capitals in brackets right after a name. */
export function bracketed(text: Text, name: { readonly last: number }): string | undefined {
  const [open, acronym, close] = [1, 2, 3].map(
    (offset) => text.pieces[name.last + offset]?.text ?? "",
  );
  return open === "(" && close === ")" && /^(?:\p{Lu}[\p{Lu}\p{N}&.-]+)$/u.test(acronym ?? "")
    ? acronym
    : undefined;
}
