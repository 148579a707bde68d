import { dateInWords } from "../text/dates.ts";
import { Name } from "../text/name.tsx";

interface SourceLineProps {
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** "Title. Publisher, 11 January 2022" */
export function SourceLine({ title, publisher, published }: SourceLineProps) {
  return (
    <>
      <cite>
        <Name>{title}</Name>
      </cite>
      {(publisher || published) && (
        <span class="source-where">
          {publisher && <Name>{publisher}</Name>}
          {publisher && published && ", "}
          {published && <time dateTime={published}>{dateInWords(published)}</time>}
        </span>
      )}
    </>
  );
}
