import {
  DOUBTFUL_BELOW,
  isOpenProperty,
  type Statement,
  type StatementKind,
  statementKind,
} from "../../src/extract/index.ts";
import { localName } from "../../src/rdf/index.ts";
import { type EntityId, resolve } from "../../src/resolve/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";
import { readJsonLines } from "../annotate/read-data.ts";
import type { BenchText, Reader } from "./reader.ts";

/** A statement as a reader would judge it: what it says, and the sentence it says it from. */
export interface ShownStatement {
  readonly kind: StatementKind;
  readonly url: string;
  readonly quote: string;
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  readonly status: string;
  readonly speaker: string | null;
  readonly time: string | null;
  readonly confidence: number;
}

/** With what speaks for and against it. */
export interface GroundedStatement extends ShownStatement {
  readonly grounds: readonly string[];
}

/** Whether the explorer holds a statement back until somebody asks for the doubtful ones. */
export function isHeldBack({ confidence }: Pick<ShownStatement, "confidence">): boolean {
  return confidence < DOUBTFUL_BELOW;
}

/** An article of Wikinews, its headline as first line. */
export interface Article extends BenchText {
  /** Of the half, every other article, that nothing is fitted on and that statements are drawn from. */
  readonly heldOut: boolean;
}

export function wikinewsArticles(): Article[] {
  return readJsonLines<{ url: string; date: string; title: string; text: string }>(
    "wikinews/articles.jsonl.gz",
  ).map(({ url, date, title, text }, index) => ({
    source: url,
    published: date,
    text: `${title}\n\n${text}`,
    heldOut: index % 2 === 1,
  }));
}

/** What the graph of one article alone holds. */
export async function shownStatements(
  reader: Reader,
  article: BenchText,
): Promise<ShownStatement[]> {
  const found = statementsOf(await reader.read(article), reader, article);
  return found.map(({ grounds: _, ...statement }) => statement);
}

/** What is found in an article, what is dropped as too doubtful included. */
export async function allStatements(
  reader: Reader,
  article: BenchText,
): Promise<GroundedStatement[]> {
  return statementsOf(await reader.readAll(article), reader, article);
}

function statementsOf(
  { document, record }: StoredDocument,
  reader: Reader,
  article: BenchText,
): GroundedStatement[] {
  const { entities, statements } = resolve([record], [document], reader.schema);
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const nameOf = (id: EntityId): string => labels.get(id) ?? id;
  const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
  return statements.map((statement): GroundedStatement => {
    const [{ span, grounds = [] }] = statement.evidence;
    const { status, speaker, time, confidence } = statement;
    return {
      kind: statementKind(statement.property),
      url: article.source,
      quote: oneLine(document.text.slice(span.start, span.end)),
      subject: nameOf(statement.subject),
      property: propertyName(statement),
      object:
        statement.object.kind === "ref"
          ? nameOf(statement.object.ref)
          : oneLine(statement.object.literal.value),
      status,
      speaker: speaker === undefined ? null : nameOf(speaker),
      time: time === undefined ? null : (time.value ?? time.words),
      confidence,
      grounds,
    };
  });
}

/** Tells statements of a sample apart, whatever their confidence, speaker and time. */
export function keyOfShown(one: Omit<ShownStatement, "kind">): string {
  return [one.url, one.quote, one.subject, one.property, one.object, one.status].join("\n");
}

function propertyName(statement: Statement<EntityId>): string {
  const name = localName(statement.property);
  return isOpenProperty(statement.property) ? `rel:${name}` : name;
}
