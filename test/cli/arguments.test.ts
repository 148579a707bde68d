import { describe, expect, it } from "vitest";
import { choose, parseCommandLine, wholeNumber } from "../../src/cli/arguments.ts";
import { UsageError } from "../../src/cli/command.ts";

describe("parseCommandLine", () => {
  const options = { to: { type: "string" } } as const;

  it("gives options and words", () => {
    const { values, positionals } = parseCommandLine("extract", {
      args: ["a.txt", "--to", "ttl"],
      allowPositionals: true,
      options,
    });
    expect(values.to).toBe("ttl");
    expect(positionals).toEqual(["a.txt"]);
  });

  it.each([["--colour"], ["--to"]])("names the command and its help for %s", (word) => {
    const run = () => parseCommandLine("extract", { args: [word], options });
    expect(run).toThrow(UsageError);
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({
        where: "epigraph extract",
        remedy: "See epigraph extract --help.",
      });
    }
  });
});

describe("choose", () => {
  it("lists what may be chosen", () => {
    expect(choose("--to", "nt", ["ttl", "nt"])).toBe("nt");
    expect(() => choose("--to", "nx", ["ttl", "nt"])).toThrow('--to cannot be "nx".');
  });
});

describe("wholeNumber", () => {
  it("takes the bounds themselves", () => {
    expect(wholeNumber("--port", "0", 0, 65_535)).toBe(0);
    expect(wholeNumber("--port", "65535", 0, 65_535)).toBe(65_535);
  });

  it.each(["", "-1", "65536", "80.5", "eighty", "1e3", " 80"])("refuses %j", (value) => {
    expect(() => wholeNumber("--port", value, 0, 65_535)).toThrow(UsageError);
  });
});
