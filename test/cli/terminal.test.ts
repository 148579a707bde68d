import { describe, expect, it } from "vitest";
import { printable } from "../../src/cli/terminal.ts";

describe("printable", () => {
  it("shows the control characters of a hostile file name instead of obeying them", () => {
    expect(printable("a\x1b[2Jb\u0007\u009bc")).toBe("a\\x1b[2Jb\\x07\\x9bc");
  });

  it("leaves other scripts and emoji alone", () => {
    expect(printable("Қазақстан 🇰🇿")).toBe("Қазақстан 🇰🇿");
  });
});
