import { PREFIXES } from "./vocabulary.ts";

const XSD = "xsd:";

/**
 * The JSON-LD context of what Epigraph writes: `ontology/context.jsonld` is this object. Terms of
 * the vocabulary need no prefix; those below have a name of their own or a fixed type.
 */
export const CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  "@vocab": PREFIXES.epi,
  label: "rdfs:label",
  altLabel: "skos:altLabel",
  sameAs: { "@id": "owl:sameAs", "@type": "@id" },
  title: "dcterms:title",
  issued: "dcterms:issued",
  creator: "dcterms:creator",
  publisher: "dcterms:publisher",
  derivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  subject: { "@id": "rdf:subject", "@type": "@id" },
  predicate: { "@id": "rdf:predicate", "@type": "@id" },
  object: { "@id": "rdf:object" },
  source: { "@id": "oa:hasSource", "@type": "@id" },
  selector: { "@id": "oa:hasSelector", "@type": "@id" },
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: { "@id": "oa:start", "@type": `${XSD}integer` },
  end: { "@id": "oa:end", "@type": `${XSD}integer` },
  status: { "@type": "@id" },
  speaker: { "@type": "@id" },
  place: { "@type": "@id" },
  evidence: { "@type": "@id" },
  confidence: { "@type": `${XSD}decimal` },
  subjectSpan: { "@type": "@id" },
  cueSpan: { "@type": "@id" },
  objectSpan: { "@type": "@id" },
};
