import type { StatusWire } from "../../src/server/wire.ts";

interface StatusWords {
  readonly label: string;
  readonly meaning: string;
}

export const STATUS_WORDS: Readonly<Record<StatusWire, StatusWords>> = {
  asserted: { label: "Asserted", meaning: "The report states it as a fact." },
  reported: { label: "Reported", meaning: "The report passes on what someone said." },
  planned: { label: "Planned", meaning: "Announced, promised or demanded; not yet done." },
  denied: { label: "Denied", meaning: "The report says that it is not so." },
  hypothetical: { label: "Hypothetical", meaning: "Possible or conditional, not said to be so." },
};
