/** Collects the characters of one block as a browser would show them. */
export interface InlineText {
  /** Adds the content of a text node; its white space is collapsed unless it is preformatted. */
  add(characters: string, preformatted: boolean): void;
  /** Adds what an element itself shows: a line end, a quotation mark. */
  mark(shown: string): void;
  /** The last character that is not white space; empty where there is none yet. */
  lastCharacter(): string;
  /** What was collected, parted at empty lines; starts anew. */
  take(): readonly string[];
}

export function inlineText(): InlineText {
  // Pieces, since asking one long string how it ends would copy it each time.
  let pieces: string[] = [];
  let endsInSpace = true;
  let last = "";

  const push = (piece: string) => {
    if (piece !== "") {
      pieces.push(piece);
      endsInSpace = piece.endsWith(" ") || piece.endsWith("\n");
      last = piece.trimEnd().slice(-1) || last;
    }
  };

  return {
    add(characters, preformatted) {
      const visible = characters.replaceAll("\u00ad", "").replace(/[\u00a0\u202f]/g, " ");
      if (preformatted) {
        push(visible);
      } else {
        const collapsed = visible.replace(/[ \t\n\r\f]+/g, " ");
        push(endsInSpace ? collapsed.trimStart() : collapsed);
      }
    },
    mark: push,
    lastCharacter: () => last,
    take() {
      const lines = pieces.join("").split("\n");
      pieces = [];
      endsInSpace = true;
      last = "";
      const trimmed = lines.map((line) => line.trim()).join("\n");
      return trimmed
        .split(/\n{2,}/)
        .map((text) => text.trim())
        .filter((text) => text !== "");
    },
  };
}
