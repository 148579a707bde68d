import type { Span } from "../../src/documents/index.ts";
import { readJsonLines } from "../annotate/read-data.ts";
import type { TextFact } from "./score-text-facts.ts";

/** The 15 properties of KnowledgeNet. */
export const KNOWLEDGENET_PROPERTIES = [
  "CEO",
  "CHILD_OF",
  "DATE_FOUNDED",
  "DATE_OF_BIRTH",
  "DATE_OF_DEATH",
  "EDUCATED_AT",
  "EMPLOYEE_OR_MEMBER_OF",
  "FOUNDED_BY",
  "HEADQUARTERS",
  "NATIONALITY",
  "PLACE_OF_BIRTH",
  "PLACE_OF_RESIDENCE",
  "POLITICAL_AFFILIATION",
  "SPOUSE",
  "SUBSIDIARY_OF",
] as const;
export type KnowledgeNetProperty = (typeof KNOWLEDGENET_PROPERTIES)[number];

/** A passage of a document, read on its own: the text between passages is not in the set. */
export interface Passage {
  /** Document id and number of the passage. */
  readonly id: string;
  readonly fold: number;
  readonly text: string;
  /** The properties whose facts are all listed. */
  readonly properties: readonly KnowledgeNetProperty[];
  /** Every pair of mentions of every fact; places count in `text`. */
  readonly facts: readonly TextFact[];
}

interface Row {
  readonly id: string;
  readonly fold: number;
  readonly passages: readonly {
    readonly start: number;
    readonly text: string;
    readonly properties: readonly KnowledgeNetProperty[];
    readonly facts: readonly TextFact[];
  }[];
}

export function knowledgeNetPassages(): Passage[] {
  return readJsonLines<Row>("knowledgenet/train.jsonl.gz").flatMap(({ id, fold, passages }) =>
    passages.map(({ start, text, properties, facts }, index) => ({
      id: `${id}.${index + 1}`,
      fold,
      text,
      properties,
      facts: facts.map(({ property, subject, object }) => ({
        property,
        subject: moved(subject, start),
        object: moved(object, start),
      })),
    })),
  );
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}
