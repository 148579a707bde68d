/** What a page says about itself to search engines, in schema.org terms. */
export interface ArticleData {
  readonly headline: string | undefined;
  readonly name: string | undefined;
  readonly published: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  readonly language: string | undefined;
}

const ARTICLE = /(?:Article|Posting|Report|Blog|NewsStory|ClaimReview|Analysis|Opinion|Review)$/;

/** Deeper than any page nests its data; JSON itself may nest without end. */
const DEEPEST = 12;

/**
 * The first article in the JSON-LD scripts of a page. Scripts that are not JSON are passed over, as
 * search engines do: they are hints, and the page can be read without.
 */
export function articleData(scripts: readonly string[]): ArticleData | undefined {
  for (const script of scripts) {
    const node = findArticle(parse(script), 0);
    if (node !== undefined) {
      return {
        headline: textOf(node.headline),
        name: textOf(node.name),
        published: textOf(node.datePublished) ?? textOf(node.dateCreated),
        authors: namesOf(node.author ?? node.creator),
        publisher: namesOf(node.publisher)[0],
        language: textOf(node.inLanguage),
      };
    }
  }
  return undefined;
}

/** The keys that are looked at, whatever stands under them. */
type Node = Readonly<
  Partial<
    Record<
      | "@type"
      | "@graph"
      | "mainEntity"
      | "hasPart"
      | "headline"
      | "name"
      | "datePublished"
      | "dateCreated"
      | "author"
      | "creator"
      | "publisher"
      | "inLanguage",
      unknown
    >
  >
>;

function parse(script: string): unknown {
  try {
    return JSON.parse(
      script.replace(/^\s*(?:<!--|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|(?:\/\/)?\s*\]\]>)\s*$/g, ""),
    );
  } catch {
    return undefined;
  }
}

function findArticle(value: unknown, depth: number): Node | undefined {
  if (depth > DEEPEST || typeof value !== "object" || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return firstDefined(value, depth);
  }
  const node = value as Node;
  const types = [node["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) {
    return node;
  }
  return firstDefined([node["@graph"], node.mainEntity, node.hasPart], depth);
}

function firstDefined(values: readonly unknown[], depth: number): Node | undefined {
  for (const value of values) {
    const found = findArticle(value, depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** A name, an object with a name, or a list of either. */
function namesOf(value: unknown): readonly string[] {
  return [value]
    .flat()
    .map((item) => textOf(item) ?? (isNode(item) ? textOf(item.name) : undefined))
    .filter((name) => name !== undefined)
    .filter((name) => !/^https?:/.test(name));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
}
