import { DownloadsMenu } from "../downloads/downloads-menu.tsx";
import { Link } from "../routing/link.tsx";
import { route } from "../routing/location.ts";
import { type Route, WHOLE_GRAPH } from "../routing/route.ts";
import { SearchBox } from "../search/search-box.tsx";
import { Mark } from "./icons.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";

const START: Route = { view: "graph", selection: null, scope: WHOLE_GRAPH };

const PLACES: readonly {
  readonly label: string;
  readonly to: Route;
  readonly views: readonly string[];
}[] = [
  { label: "Graph", to: START, views: ["graph"] },
  { label: "Reports", to: { view: "documents" }, views: ["documents", "document"] },
  { label: "SPARQL", to: { view: "sparql", query: null }, views: ["sparql"] },
];

export function Header() {
  return (
    <header class="header">
      <Link class="wordmark" to={START}>
        <Mark />
        <span>Epigraph</span>
      </Link>
      <SearchBox />
      <nav class="places" aria-label="Main">
        {PLACES.map(({ label, to, views }) => (
          <Link
            key={label}
            to={to}
            aria-current={views.includes(route.value.view) ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div class="header-tools">
        <DownloadsMenu />
        <ThemeToggle />
      </div>
    </header>
  );
}
