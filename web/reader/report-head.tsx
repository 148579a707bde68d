import type { DocumentWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { BackArrowIcon } from "../shell/icons.tsx";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";
import { webAddress } from "../text/web-address.ts";

/** Where the report comes from; its title and authors too, unless its own text holds them. */
export function ReportHead({ document }: { readonly document: DocumentWire }) {
  const { title, authors, publisher, published, source, blocks } = document;
  const has = (kind: string) => blocks.some((block) => block.kind === kind);
  const address = webAddress(source);
  return (
    <header class="report-head">
      <p class="report-back">
        <Link to={{ view: "documents" }}>
          <BackArrowIcon />
          All reports
        </Link>
      </p>
      <p class="report-notes">
        {publisher && (
          <span>
            <Name>{publisher}</Name>
          </span>
        )}
        {published && <time dateTime={published}>{dateInWords(published)}</time>}
        <span class="report-source">
          {address ? (
            <a href={address} rel="noreferrer noopener" target="_blank">
              <Name>{source}</Name>
            </a>
          ) : (
            <Name>{source}</Name>
          )}
        </span>
      </p>
      {!has("title") && (
        <h1 dir="auto">
          <Name>{title}</Name>
        </h1>
      )}
      {!has("byline") && authors.length > 0 && (
        <p class="block-byline" dir="auto">
          By {authors.join(", ")}
        </p>
      )}
    </header>
  );
}
