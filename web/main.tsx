import "./styles/index.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { listenToHistory } from "./routing/location.ts";
import { loadSummary } from "./shell/summary.ts";
import { followTheme } from "./shell/theme.ts";

followTheme();
listenToHistory();
void loadSummary();

const root = document.getElementById("app");
if (root) render(<App />, root);
