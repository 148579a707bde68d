import type { DocumentWire, EvidenceWire, SpanWire, StatementWire } from "../../src/server/wire.ts";

/** A fact of a report with its place there. */
export interface NumberedFact {
  /** From 1, in the order in which the report states them. */
  readonly number: number;
  readonly statement: StatementWire;
  /** Its evidence in this report alone, in order; never empty. */
  readonly evidence: readonly EvidenceWire[];
}

/** A sentence that states something: one span however many facts it holds. */
export interface StatingSentence {
  readonly span: SpanWire;
  readonly facts: readonly NumberedFact[];
}

/** The facts of a report, numbered as footnotes are: by where they first stand. */
export function numberFacts({ id, facts }: DocumentWire): NumberedFact[] {
  return facts
    .map((statement) => ({
      statement,
      evidence: statement.evidence
        .filter(({ document }) => document === id)
        .sort((a, b) => a.span.start - b.span.start),
    }))
    .filter(({ evidence }) => evidence.length > 0)
    .sort((a, b) => startOf(a) - startOf(b) || (a.statement.id < b.statement.id ? -1 : 1))
    .map((fact, index) => ({ ...fact, number: index + 1 }));
}

/** The sentences that the facts stand in, in order of start. */
export function statingSentences(facts: readonly NumberedFact[]): StatingSentence[] {
  const sentences = new Map<string, { span: SpanWire; facts: NumberedFact[] }>();
  for (const fact of facts) {
    for (const { span } of fact.evidence) {
      const key = `${span.start} ${span.end}`;
      const sentence = sentences.get(key) ?? { span, facts: [] };
      if (!sentence.facts.includes(fact)) sentence.facts.push(fact);
      sentences.set(key, sentence);
    }
  }
  return [...sentences.values()].sort((a, b) => a.span.start - b.span.start);
}

function startOf({ evidence }: { readonly evidence: readonly EvidenceWire[] }): number {
  return evidence[0]?.span.start ?? 0;
}
