import { LineSample } from "../statement/line-sample.tsx";

/** What size and line mean; the colours stand beside the class names in the filters. */
export function Legend() {
  return (
    <ul class="legend" aria-label="Legend">
      <li>
        <span class="legend-sizes" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        more connections
      </li>
      <li>
        <LineSample status="asserted" />
        asserted
      </li>
      <li>
        <LineSample status="reported" />
        not asserted: reported, planned, denied …
      </li>
    </ul>
  );
}
