import { MoonIcon, SunIcon, SystemIcon } from "./icons.tsx";
import { chooseTheme, type Theme, theme } from "./theme.ts";

const ORDER = {
  system: { next: "light", label: "Theme: as the system", Icon: SystemIcon },
  light: { next: "dark", label: "Theme: light", Icon: SunIcon },
  dark: { next: "system", label: "Theme: dark", Icon: MoonIcon },
} as const satisfies Record<Theme, unknown>;

/** Steps through system, light and dark. */
export function ThemeToggle() {
  const { next, label, Icon } = ORDER[theme.value];
  return (
    <button
      type="button"
      class="icon-button"
      title={`${label}. Click for ${next}.`}
      onClick={() => chooseTheme(next)}
    >
      <Icon />
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
