import type { EvidenceWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { QuoteText } from "./quote-text.tsx";
import { SourceLine } from "./source-line.tsx";

interface EpigraphProps {
  readonly statement: string;
  readonly evidence: EvidenceWire;
  /** Larger type, for the page of the statement itself. */
  readonly large?: boolean;
}

/** A quote set as an epigraph, over the report it was taken from. */
export function Epigraph({ statement, evidence, large = false }: EpigraphProps) {
  return (
    <figure class={large ? "epigraph epigraph-large" : "epigraph"}>
      <blockquote>
        <p dir="auto">
          <QuoteText evidence={evidence} />
        </p>
      </blockquote>
      <figcaption>
        <Link
          class="source"
          to={{ view: "document", id: evidence.document, statement, at: evidence.span.start }}
        >
          <SourceLine
            title={evidence.title}
            publisher={evidence.publisher}
            published={evidence.published}
          />
        </Link>
      </figcaption>
    </figure>
  );
}
