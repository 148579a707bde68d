import type { DocumentWire } from "../../src/server/wire.ts";
import { documentPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import { CloseIcon } from "../shell/icons.tsx";
import { Name } from "../text/name.tsx";

interface DocumentFilterProps {
  readonly id: string;
  readonly onRemove: () => void;
}

/** Says that only the facts of one report are drawn. */
export function DocumentFilter({ id, onRemove }: DocumentFilterProps) {
  const resource = useResource<DocumentWire>(documentPath(id));
  const title = resource.state === "ready" ? resource.value.title : id;
  return (
    <p class="document-filter">
      <span>
        Only from <Name>{title}</Name>
      </span>
      <button type="button" class="icon-button" onClick={onRemove}>
        <CloseIcon />
        <span class="visually-hidden">Show all reports</span>
      </button>
    </p>
  );
}
