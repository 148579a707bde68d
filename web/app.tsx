import { useEffect } from "preact/hooks";
import { DocumentsPage } from "./documents/documents-page.tsx";
import { GraphPage } from "./graph/graph-page.tsx";
import { ReaderPage } from "./reader/reader-page.tsx";
import { route } from "./routing/location.ts";
import type { Route } from "./routing/route.ts";
import { Announcer } from "./shell/announcer.tsx";
import { Header } from "./shell/header.tsx";
import { UnknownPage } from "./shell/unknown-page.tsx";
import { SparqlPage } from "./sparql/sparql-page.tsx";

export function App() {
  const { view } = route.value;
  useEffect(() => {
    document.documentElement.setAttribute("data-view", view);
    scrollTo({ top: 0 });
  }, [view]);
  return (
    <>
      <a class="skip-link" href="#content">
        Skip to the content
      </a>
      <Header />
      <div id="content" class="content" tabIndex={-1}>
        <View route={route.value} />
      </div>
      <Announcer />
    </>
  );
}

function View({ route: to }: { readonly route: Route }) {
  switch (to.view) {
    case "graph":
      return <GraphPage scope={to.scope} selection={to.selection} />;
    case "document":
      return (
        <ReaderPage
          key={to.id}
          id={to.id}
          statement={to.statement}
          at={to.at}
          analysis={to.analysis ?? null}
        />
      );
    case "documents":
      return <DocumentsPage />;
    case "sparql":
      return <SparqlPage query={to.query} />;
    case "unknown":
      return <UnknownPage path={to.path} />;
  }
}
