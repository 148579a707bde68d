import { signal } from "@preact/signals";
import { formatRoute, parseRoute, type Route } from "./route.ts";

/** The route in the address bar. */
export const route = signal<Route>(parseRoute(location.pathname, location.search));

/** Goes to a route; the browser's Back undoes it. */
export function navigate(to: Route): void {
  const address = formatRoute(to);
  if (address === location.pathname + location.search) return;
  history.pushState(null, "", address);
  route.value = to;
}

/** Keeps the signal in step with Back and Forward. Call once. */
export function listenToHistory(): void {
  addEventListener("popstate", () => {
    route.value = parseRoute(location.pathname, location.search);
  });
}
