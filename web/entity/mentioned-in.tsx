import type { EntityWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { counted } from "../text/counts.ts";
import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";

/** The reports that mention an entity. */
export function MentionedIn({ documents }: { readonly documents: EntityWire["mentionedIn"] }) {
  if (documents.length === 0) return null;
  return (
    <section class="sheet-section">
      <h3>Mentioned in</h3>
      <ul class="report-list">
        {documents.map(({ id, title, publisher, published, mentions }) => (
          <li key={id}>
            <Link class="report-title" to={{ view: "document", id, statement: null, at: null }}>
              <Name>{title}</Name>
            </Link>
            <p class="report-notes">
              {publisher && (
                <span>
                  <Name>{publisher}</Name>
                </span>
              )}
              {published && <time dateTime={published}>{dateInWords(published)}</time>}
              <span>{counted(mentions, "mention")}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
