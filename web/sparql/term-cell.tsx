import { Link } from "../routing/link.tsx";
import { parseRoute } from "../routing/route.ts";
import { Name } from "../text/name.tsx";
import { webAddress } from "../text/web-address.ts";
import type { Term } from "./results.ts";

interface TermCellProps {
  readonly term: Term | undefined;
  /** Of this graph's own IRIs. */
  readonly base: string | null;
}

/** A term of a result. What this graph's own IRIs name opens in the explorer. */
export function TermCell({ term, base }: TermCellProps) {
  if (term === undefined) return <span class="unbound">unbound</span>;
  switch (term.type) {
    case "uri":
      return <IriCell iri={term.value} base={base} />;
    case "bnode":
      return <code>_:{term.value}</code>;
    case "triple":
      return (
        <span class="triple-term">
          {"<<( "}
          <TermCell term={term.value.subject} base={base} />{" "}
          <TermCell term={term.value.predicate} base={base} />{" "}
          <TermCell term={term.value.object} base={base} />
          {" )>>"}
        </span>
      );
    default:
      return (
        <span title={term["xml:lang"] ?? term.datatype}>
          <Name>{term.value}</Name>
        </span>
      );
  }
}

function IriCell({ iri, base }: { readonly iri: string; readonly base: string | null }) {
  const address = webAddress(iri);
  const route = parseRoute(base && iri.startsWith(base) ? `/${iri.slice(base.length)}` : "", "");
  const shown = shorten(iri);
  if (route.view === "document" || (route.view === "graph" && route.selection)) {
    return (
      <Link to={route} title={iri}>
        {shown}
      </Link>
    );
  }
  if (!address) return <span>{iri}</span>;
  return (
    <a href={address} title={iri} rel="noreferrer noopener" target="_blank">
      {shown}
    </a>
  );
}

function shorten(iri: string): string {
  const tail = iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
  return tail === "" ? iri : tail;
}
