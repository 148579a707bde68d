import { effect, signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

/** Also named in `public/theme.js`. */
const KEY = "epigraph.theme";
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

/** What the reader chose. */
export const theme = signal<Theme>(stored());
/** What is in force. */
export const dark = signal(isDark());

export function chooseTheme(choice: Theme): void {
  theme.value = choice;
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

/** Keeps the document in step with choice and system. Call once. */
export function followTheme(): void {
  prefersDark.addEventListener("change", () => {
    dark.value = isDark();
  });
  effect(() => {
    const root = document.documentElement;
    if (theme.value === "system") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", theme.value);
    dark.value = isDark();
  });
}

function isDark(): boolean {
  return theme.peek() === "system" ? prefersDark.matches : theme.peek() === "dark";
}

function stored(): Theme {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === "light" || choice === "dark" ? choice : "system";
  } catch {
    return "system";
  }
}
