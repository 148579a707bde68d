import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Where `npm run dev` looks for a running `epigraph serve`. */
const SERVER = "http://127.0.0.1:4321";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2023",
    // A font or picture in a `data:` address would break the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  server: {
    proxy: {
      "/api": SERVER,
      "/graph": SERVER,
      "/openapi.json": SERVER,
      // The same path is the page for a browser and the endpoint for its queries.
      "/sparql": {
        target: SERVER,
        bypass: ({ method }) => (method === "GET" ? "/index.html" : undefined),
      },
    },
  },
});
