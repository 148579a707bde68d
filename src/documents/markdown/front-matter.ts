import { parseDocument, YAMLParseError, type Document as YamlDocument } from "yaml";
import { toIsoDate } from "../calendar-date.ts";
import { DocumentError } from "../document-error.ts";

/** What the YAML between `---` lines at the head of a Markdown file says. */
export interface FrontMatter {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
}

const FENCED = /^---[ \t]*\n([\s\S]*?)\n?^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

const ALIASES = { maxAliasCount: 20 };

/** Keys that writers and site generators use, best first. */
const KEYS = {
  title: ["title", "headline"],
  authors: ["authors", "author", "by", "byline"],
  published: ["date", "published", "publishdate", "pubdate", "datepublished", "created"],
  publisher: ["publisher", "site", "publication"],
  language: ["lang", "language", "locale"],
  canonical: ["canonical", "canonical_url", "url", "link"],
} as const;

/**
 * Parts the front matter from a Markdown text. Two rules with prose between them are no front matter.
 *
 * @throws DocumentError `malformed`, with the line, where it is meant as YAML and is none
 */
export function splitFrontMatter(
  markdown: string,
  source: string,
): { matter: FrontMatter | undefined; body: string } {
  const match = markdown.startsWith("---") ? FENCED.exec(markdown) : null;
  if (match === null || match.index > 0) {
    return { matter: undefined, body: markdown };
  }
  const yaml = parseDocument(match[1] ?? "", { logLevel: "silent" });
  const error = yaml.errors[0] ?? aliasError(yaml);
  const looksMeant = /^\w[\w -]*:(?:\s|$)/.test(match[1] ?? "");
  if (error !== undefined && looksMeant) {
    const line = lineOf(error);
    throw new DocumentError("malformed", "The front matter is not YAML.", {
      where: `${source}, line ${line}`,
      remedy: 'Quote values that hold a colon, such as title: "One: two".',
      cause: error,
    });
  }
  const value: unknown = error === undefined ? yaml.toJS(ALIASES) : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { matter: undefined, body: markdown };
  }
  return { matter: matterOf(value), body: markdown.slice(match[0].length) };
}

/** Of the file, whose first line is the rule above the YAML. */
function lineOf(error: Error): number {
  return error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) + 1 : 1;
}

/** Aliases of aliases of lists grow without bound; the library refuses them when it resolves them. */
function aliasError(yaml: YamlDocument): Error | undefined {
  try {
    yaml.toJS(ALIASES);
    return undefined;
  } catch (error) {
    if (error instanceof ReferenceError) {
      return error;
    }
    throw error;
  }
}

function matterOf(value: object): FrontMatter {
  const entries = new Map(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]));
  const read = (keys: readonly string[]) =>
    keys.map((key) => namesOf(entries.get(key))).find((names) => names.length > 0) ?? [];
  const date = read(KEYS.published)[0];
  const canonical = read(KEYS.canonical)[0];
  return {
    title: read(KEYS.title)[0],
    authors: read(KEYS.authors),
    published: date === undefined ? undefined : toIsoDate(date),
    publisher: read(KEYS.publisher)[0],
    language: languageTag(read(KEYS.language)[0]),
    canonical: canonical !== undefined && isWebUrl(canonical) ? canonical : undefined,
  };
}

/** A scalar, an object with a name, or a list of either, as strings. */
function namesOf(value: unknown): readonly string[] {
  return [value]
    .flat()
    .map((item) => (typeof item === "object" && item !== null && "name" in item ? item.name : item))
    .filter((item) => typeof item === "string" || typeof item === "number")
    .map((item) => `${item}`.trim())
    .filter((item) => item !== "");
}

function languageTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(tag)
    ? tag.replaceAll("_", "-")
    : undefined;
}

function isWebUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}
