import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { count } from "../text/counts.ts";

interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly help: string;
  readonly count: number;
  /** The mark that the canvas uses for it. */
  readonly sample?: ComponentChildren;
}

interface FacetProps {
  readonly title: string;
  readonly options: readonly FacetOption[];
  /** How many there are, where only the most used are given. */
  readonly total?: number;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const FEW = 9;

/** One group of checkboxes with counts over the whole graph. */
export function Facet({ title, options, total, chosen, onChange }: FacetProps) {
  const [all, setAll] = useState(false);
  const [needle, setNeedle] = useState("");
  const id = useId();
  if (options.length === 0) return null;
  const isCut = total !== undefined && total > options.length;
  const isLong = options.length > FEW + 2;
  const fits = options.filter(({ label }) => label.toLowerCase().includes(needle.toLowerCase()));
  const visible = isLong && !all && needle === "" ? fits.slice(0, FEW) : fits;
  const toggle = (value: string) =>
    onChange(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {isLong && all && (
        <input
          class="facet-search"
          type="search"
          placeholder={`Find among ${options.length}`}
          aria-label={`Find in: ${title}`}
          value={needle}
          onInput={(event) => setNeedle(event.currentTarget.value)}
        />
      )}
      <ul>
        {visible.map(({ value, label, help, count: number, sample }) => (
          <li key={value}>
            <label class="option" title={help}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
              />
              {sample}
              <span class="option-label">{label}</span>
              <span class="option-count">{count(number)}</span>
            </label>
          </li>
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          class="text-button"
          aria-describedby={id}
          onClick={() => {
            setAll(!all);
            setNeedle("");
          }}
        >
          {all ? "Show fewer" : `Show ${isCut ? "the" : "all"} ${options.length}`}
          {isCut && ` most used of ${count(total)}`}
        </button>
      )}
      <span id={id} hidden>
        {title}
      </span>
    </fieldset>
  );
}
