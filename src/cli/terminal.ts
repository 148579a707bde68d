import type { EpigraphError } from "../base/index.ts";

/**
 * Standard error, for progress and warnings: standard output carries results and nothing else.
 * On a terminal the progress line is rewritten in place; elsewhere only warnings and the end are said.
 */
export interface Terminal {
  progress(line: string): void;
  say(line: string): void;
  warn(error: EpigraphError): void;
}

export function openTerminal(stream: NodeJS.WriteStream = process.stderr): Terminal {
  let pending = false;
  const clear = (): void => {
    if (pending) {
      stream.write("\r\x1b[2K");
      pending = false;
    }
  };
  return {
    progress(line) {
      if (stream.isTTY) {
        stream.write(`\r\x1b[2K${line.slice(0, Math.max(0, stream.columns - 1))}`);
        pending = true;
      }
    },
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    warn(error) {
      clear();
      stream.write(`epigraph: ${printable(error.describe())}\n`);
    },
  };
}

/** A document's words could carry terminal escapes: control characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (character) => `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`,
  );
}
