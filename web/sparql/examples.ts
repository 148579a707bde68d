interface Example {
  readonly title: string;
  readonly explanation: string;
  readonly query: string;
}

const PREFIXES = `PREFIX epi: <https://w3id.org/epigraph#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

/** Queries that need nothing but what every graph has. */
export const EXAMPLES: readonly Example[] = [
  {
    title: "Who put whom into office",
    explanation: "Without GRAPH a query sees what reports assert, as simple triples.",
    query: `${PREFIXES}
SELECT ?who ?whom
WHERE {
  ?subject epi:nominated|epi:appointed ?object .
  ?subject rdfs:label ?who .
  ?object rdfs:label ?whom .
}
ORDER BY ?who ?whom`,
  },
  {
    title: "Report by report",
    explanation: "Each report is a named graph, so GRAPH says where a fact stands.",
    query: `${PREFIXES}PREFIX dcterms: <http://purl.org/dc/terms/>

SELECT ?report ?title (COUNT(DISTINCT ?statement) AS ?statements)
WHERE {
  GRAPH ?report {
    ?report dcterms:title ?title .
    ?statement a epi:Statement .
  }
}
GROUP BY ?report ?title
ORDER BY DESC(?statements)`,
  },
  {
    title: "Facts with their quotes",
    explanation: "A statement reifies its triple; its evidence holds the quote.",
    query: `${PREFIXES}PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>

SELECT ?subject ?property ?object ?status ?quote
WHERE {
  GRAPH ?report {
    ?statement rdf:reifies <<( ?s ?property ?o )>> ;
      epi:status ?status ;
      epi:evidence ?evidence .
    ?evidence oa:hasSelector ?selector .
    ?selector oa:exact ?quote .
    OPTIONAL { ?s rdfs:label ?subject }
    OPTIONAL { ?o rdfs:label ?label }
  }
  BIND(COALESCE(?label, ?o) AS ?object)
}
LIMIT 50`,
  },
];
