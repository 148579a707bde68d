/** What can be downloaded; `test/web/formats.test.ts` holds it against the table of `src/rdf`. */
export interface DownloadFormat {
  readonly name: string;
  readonly extension: string;
  readonly use: string;
  readonly profiles: readonly DownloadProfile[];
}

export type DownloadProfile = "rdf12" | "rdf11" | "facts";

export const PROFILES: readonly {
  readonly profile: DownloadProfile;
  readonly label: string;
  readonly use: string;
}[] = [
  {
    profile: "rdf12",
    label: "Everything, RDF 1.2",
    use: "Quotes and circumstances hang on each statement by rdf:reifies.",
  },
  {
    profile: "rdf11",
    label: "Everything, RDF 1.1",
    use: "The same with rdf:Statement nodes, for tools that do not know RDF 1.2.",
  },
  {
    profile: "facts",
    label: "Facts only",
    use: "Asserted facts, types and labels. No quotes, no sources.",
  },
];

const ALL: readonly DownloadProfile[] = ["rdf12", "rdf11", "facts"];

export const DOWNLOADS: readonly DownloadFormat[] = [
  { name: "Turtle", extension: "ttl", use: "Easiest to read.", profiles: ALL },
  {
    name: "N-Triples",
    extension: "nt",
    use: "One fact a line, easiest to process.",
    profiles: ALL,
  },
  {
    name: "TriG",
    extension: "trig",
    use: "As Turtle, with a graph for each report.",
    profiles: ALL,
  },
  {
    name: "N-Quads",
    extension: "nq",
    use: "As N-Triples, with a graph for each report.",
    profiles: ALL,
  },
  {
    name: "JSON-LD",
    extension: "jsonld",
    use: "For programs that speak JSON.",
    profiles: ["rdf11", "facts"],
  },
  {
    name: "RDF/XML",
    extension: "rdf",
    use: "For older RDF and XML tools.",
    profiles: ["rdf11", "facts"],
  },
];

/** The address of a download. */
export function downloadPath({ extension }: DownloadFormat, profile: DownloadProfile): string {
  return `/graph.${extension}?profile=${profile}`;
}
