/** How much of the graph is written, and in which vocabulary: docs/ontology.md. */
export const PROFILES = ["rdf12", "rdf11", "facts"] as const;
export type Profile = (typeof PROFILES)[number];

/** One RDF syntax. The table below is the only place where its names stand. */
export interface Format {
  readonly name: "Turtle" | "N-Triples" | "TriG" | "N-Quads" | "JSON-LD" | "RDF/XML";
  /** Without the dot; also the value of `--to` and the ending of `/graph.…`. */
  readonly extension: "ttl" | "nt" | "trig" | "nq" | "jsonld" | "rdf";
  readonly mediaType: string;
  /** Whether the syntax can keep the named graph of each document. */
  readonly quads: boolean;
  /** The first one is the default; JSON-LD and RDF/XML writers have no triple terms. */
  readonly profiles: readonly [Profile, ...Profile[]];
}

export const FORMATS: readonly Format[] = [
  {
    name: "Turtle",
    extension: "ttl",
    mediaType: "text/turtle",
    quads: false,
    profiles: ["rdf12", "rdf11", "facts"],
  },
  {
    name: "N-Triples",
    extension: "nt",
    mediaType: "application/n-triples",
    quads: false,
    profiles: ["rdf12", "rdf11", "facts"],
  },
  {
    name: "TriG",
    extension: "trig",
    mediaType: "application/trig",
    quads: true,
    profiles: ["rdf12", "rdf11", "facts"],
  },
  {
    name: "N-Quads",
    extension: "nq",
    mediaType: "application/n-quads",
    quads: true,
    profiles: ["rdf12", "rdf11", "facts"],
  },
  {
    name: "JSON-LD",
    extension: "jsonld",
    mediaType: "application/ld+json",
    quads: true,
    profiles: ["rdf11", "facts"],
  },
  {
    name: "RDF/XML",
    extension: "rdf",
    mediaType: "application/rdf+xml",
    quads: false,
    profiles: ["rdf11", "facts"],
  },
];
