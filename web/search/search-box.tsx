import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { SearchWire } from "../../src/server/wire.ts";
import { searchPath } from "../api/paths.ts";
import { useResource } from "../api/use-resource.ts";
import { navigate } from "../routing/location.ts";
import { announce } from "../shell/announcer.tsx";
import { SearchIcon } from "../shell/icons.tsx";
import { counted } from "../text/counts.ts";
import { type Hit, hitsOf, routeOf } from "./hits.ts";
import { SearchResults } from "./search-results.tsx";

const LIMIT = 8;
const PAUSE_MS = 120;

/** Type-ahead search over entities and reports (WAI-ARIA combobox with a list box). */
export function SearchBox() {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const query = useSettled(typed.trim(), PAUSE_MS);
  const resource = useResource<SearchWire>(query === "" ? null : searchPath(query, LIMIT));
  const answer = resource.state === "ready" ? resource.value : null;
  const hits = answer ? hitsOf(answer) : [];
  const showing = open && query !== "" && resource.state !== "idle";

  useEffect(() => {
    setActive(-1);
    if (answer)
      announce(
        `${counted(answer.totalEntities, "entity", "entities")}, ${counted(answer.totalDocuments, "report")}`,
      );
  }, [answer]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const field =
        event.target instanceof Element &&
        event.target.closest("input, textarea, .cm-editor, [contenteditable]");
      if (event.key !== "/" || field) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);

  const choose = (hit: Hit) => {
    navigate(routeOf(hit));
    setOpen(false);
    setTyped("");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && (showing || typed)) {
      event.preventDefault();
      if (showing) setOpen(false);
      else setTyped("");
    } else if (event.key === "Enter") {
      const hit = hits[Math.max(active, 0)];
      if (hit && showing) choose(hit);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (hits.length === 0) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((at) => (at + step + hits.length + (at < 0 && step < 0 ? 1 : 0)) % hits.length);
    }
  };

  return (
    <search class="search">
      <label class="search-field">
        <SearchIcon />
        <span class="visually-hidden">Search entities and reports</span>
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={showing}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={showing && active >= 0 ? `${list}-${active}` : undefined}
          placeholder="Search people, places, organisations, reports"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKey}
        />
        <span class="kbd" aria-hidden="true">
          /
        </span>
      </label>
      <SearchResults
        id={list}
        hidden={!showing}
        query={query}
        resource={resource}
        hits={hits}
        active={active}
        onChoose={choose}
      />
    </search>
  );
}

/** The value once it has not changed for a while. */
function useSettled(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
