import { useState } from "preact/hooks";
import { Name } from "../text/name.tsx";

const FEW = 6;

/** The other names that reports use, the first few unless asked for more. */
export function OtherNames({ aliases }: { readonly aliases: readonly string[] }) {
  const [all, setAll] = useState(false);
  if (aliases.length === 0) return null;
  const shown = all ? aliases : aliases.slice(0, FEW);
  const rest = aliases.length - shown.length;
  return (
    <p class="aliases">
      Also called{" "}
      {shown.map((alias, index) => (
        <span key={alias}>
          {index > 0 && ", "}
          <Name>{alias}</Name>
        </span>
      ))}
      {rest > 0 && (
        <>
          {" "}
          <button type="button" class="text-button" onClick={() => setAll(true)}>
            and {rest} more
          </button>
        </>
      )}
    </p>
  );
}
