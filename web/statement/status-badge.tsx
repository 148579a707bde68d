import type { StatusWire } from "../../src/server/wire.ts";
import { LineSample } from "./line-sample.tsx";
import { STATUS_WORDS } from "./statuses.ts";

export function StatusBadge({ status }: { readonly status: StatusWire }) {
  const { label, meaning } = STATUS_WORDS[status];
  return (
    <span class={`status status-${status}`} title={meaning}>
      <LineSample status={status} width={18} />
      {label}
    </span>
  );
}
