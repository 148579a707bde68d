import fc from "fast-check";
import { parse } from "oxigraph";
import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../src/documents/index.ts";
import type { StatementId } from "../../src/extract/index.ts";
import { documentIri, entityIri, RdfError, statementIri } from "../../src/rdf/index.ts";
import { isAbsoluteIri } from "../../src/rdf/instance-iri.ts";
import type { EntityId } from "../../src/resolve/index.ts";

describe("instance IRIs", () => {
  it("stand where the server answers", () => {
    const base = "https://graph.example/news/";
    expect(documentIri(base, "9f2c" as DocumentId)).toBe(
      "https://graph.example/news/document/9f2c",
    );
    expect(entityIri(base, "bo-ek" as EntityId)).toBe("https://graph.example/news/entity/bo-ek");
    expect(statementIri(base, "5d1f" as StatementId)).toBe(
      "https://graph.example/news/statement/5d1f",
    );
  });

  it.each(["", "a/b", "..", ".", "a b", "é", "a?b", "a#b", "<x>", "%20", "-a"])(
    "refuse the id %j rather than change it",
    (id) => {
      expect(() => entityIri("http://localhost/", id as EntityId)).toThrow(RdfError);
    },
  );

  it.each([
    "",
    "http://localhost",
    "/graph/",
    "http://local host/",
    "http://h/?a=/",
    "http://h/#/",
    "h/",
  ])("refuse the base %j", (base) => {
    expect(() => entityIri(base, "x" as EntityId)).toThrow(RdfError);
  });
});

describe("isAbsoluteIri", () => {
  it.each(["https://example.org/é?q=1#f", "urn:isbn:0", "mailto:a@b.example"])(
    "takes %s",
    (value) => {
      expect(isAbsoluteIri(value)).toBe(true);
    },
  );

  it("takes nothing that another parser refuses", () => {
    const tail = fc.string({
      unit: fc.constantFrom(...'ab/?#%2F<>"{}|\\^`[] é😀:@&=;\u0000\u202E\ue000'.split("")),
    });
    fc.assert(
      fc.property(
        fc.constantFrom("http://h.example/", "urn:", "x:", "http:"),
        tail,
        (head, rest) => {
          const value = head + rest;
          fc.pre(isAbsoluteIri(value));
          const [quad] = parse(`<urn:s> <urn:p> <${value}> .`, { format: "application/n-triples" });
          expect(quad?.object.value).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
