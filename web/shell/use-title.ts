import { useEffect } from "preact/hooks";

/** Names the page in the browser's tab and history; empty for the start, null leaves it as it is. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = title === "" ? "Epigraph" : `${title} · Epigraph`;
  }, [title]);
}
