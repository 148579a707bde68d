import express from "express";
import { z } from "zod";
import type { Document } from "../../../documents/index.ts";
import type { StoredDocument } from "../../../store/index.ts";
import { RequestError } from "../../errors/request-error.ts";
import { idOf, json } from "../../http/json-answer.ts";
import { pageOf, pagingShape } from "../../http/paging.ts";
import { type Route, route } from "../../http/route.ts";
import { toAnalysisWire } from "../../mapping/analysis.ts";
import { toDocumentWire } from "../../mapping/document.ts";
import { toDocumentSummary } from "../../mapping/document-summary.ts";
import { mapperOf } from "../../mapping/mapper.ts";
import {
  addedSchema,
  analysisSchema,
  documentListSchema,
  documentSchema,
} from "../../openapi/wire-schemas.ts";
import type { Context } from "../../options.ts";
import { requireWriteAccess } from "../../security/write-access.ts";
import type { AddedWire, AnalysisWire, DocumentListWire } from "../../wire.ts";
import { DOCUMENT_BODY } from "./add-document.ts";
import { readDocuments } from "./read-documents.ts";

/** @throws RequestError `not-found` */
export function storedDocument({ store }: Context, id: string): StoredDocument {
  const stored = store.documents().find(({ document }) => document.id === id);
  if (stored === undefined) {
    throw new RequestError("not-found", "There is no such document.", {
      where: "id",
      remedy: "See /api/documents for those that there are.",
    });
  }
  return stored;
}

/** @throws RequestError `not-found` */
function analysisOf(context: Context, stored: StoredDocument, sentence: unknown): AnalysisWire {
  const isIndex = typeof sentence === "string" && /^\d{1,9}$/.test(sentence);
  const analysis = isIndex
    ? toAnalysisWire(mapperOf(context), stored, Number(sentence))
    : undefined;
  if (analysis === undefined) {
    const { length } = stored.record.annotation.sentences;
    throw new RequestError("not-found", "The document has no such sentence.", {
      where: "n",
      remedy: length === 0 ? "It has no sentence at all." : `Its sentences are 0 to ${length - 1}.`,
    });
  }
  return analysis;
}

/** Newest first, those without a date last. */
function byDate(a: Document, b: Document): number {
  return (b.published ?? "") < (a.published ?? "") ? -1 : a.published === b.published ? 0 : 1;
}

export function documentRoutes(context: Context): readonly Route[] {
  const { store, limits } = context;
  const mayChange: express.RequestHandler = (request, _response, next) => {
    requireWriteAccess(request, context);
    next();
  };
  return [
    route({
      method: "get",
      path: "/api/documents",
      summary: "The documents, newest first",
      tag: "api",
      query: z.object(pagingShape(limits)),
      answers: json("The documents", documentListSchema),
      handle({ response, query }) {
        const mapper = mapperOf(context);
        const documents = store.documents().map(({ document }) => document);
        const page = pageOf(documents.sort(byDate), query);
        response.json({
          documents: page.map((document) => toDocumentSummary(mapper, document)),
          total: documents.length,
        } satisfies DocumentListWire);
      },
    }),
    route({
      method: "get",
      path: "/api/documents/{id}",
      summary: "A document: its text, what is mentioned where, and the statements it gave",
      tag: "api",
      answers: json("The document", documentSchema),
      handle({ request, response }) {
        const stored = storedDocument(context, idOf(request));
        response.json(toDocumentWire(mapperOf(context), stored));
      },
    }),
    route({
      method: "get",
      path: "/api/documents/{id}/sentences/{n}/analysis",
      summary: "What was read in a sentence, counted from 0: words and their tree, mentions, times",
      tag: "api",
      answers: json("The analysis", analysisSchema),
      handle({ request, response }) {
        const stored = storedDocument(context, idOf(request));
        response.json(analysisOf(context, stored, request.params["n"]));
      },
    }),
    route({
      method: "post",
      path: "/api/documents",
      summary: "Add documents: as a form with files, as JSON, or as the document itself",
      tag: "api",
      query: z.object({
        source: z
          .string()
          .min(1)
          .optional()
          .describe("URL or file name of a document sent as itself"),
        published: z.iso.date().optional().describe("Its day of publication"),
      }),
      body: DOCUMENT_BODY,
      writes: true,
      before: [mayChange, express.raw({ type: () => true, limit: limits.documentBytes })],
      answers: {
        201: {
          description: "At least one was added; those that could not be read are named",
          content: { "application/json": addedSchema },
        },
      },
      async handle({ request, response, query }) {
        const { added, failed } = await readDocuments(context, request, query);
        await store.put(added);
        const mapper = mapperOf(context);
        const documents = added.map(({ document }) => toDocumentSummary(mapper, document));
        const [only, ...others] = documents;
        if (only !== undefined && others.length === 0) {
          response.set("Location", `/document/${only.id}`);
        }
        response.status(201).json({ documents, failed } satisfies AddedWire);
      },
    }),
    route({
      method: "delete",
      path: "/api/documents/{id}",
      summary: "Take away a document and exactly its facts",
      tag: "api",
      writes: true,
      before: [mayChange],
      answers: { 204: { description: "It is gone" } },
      async handle({ request, response }) {
        const { document } = storedDocument(context, idOf(request));
        await store.remove([document.id]);
        response.status(204).end();
      },
    }),
  ];
}
