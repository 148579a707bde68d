import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../web/sparql/examples.ts";
import { findOnCanvas, flat, openPage, readText, settled, withPage } from "./fixture/browser.ts";
import { startBuiltServer } from "./fixture/built-server.ts";
import { launchBrowser, withoutBrowser } from "./fixture/chromium.ts";
import { forAll } from "./fixture/for-all.ts";
import { largeWorld } from "./fixture/large-world.ts";
import { startFixtureServer, withFixture } from "./fixture/server.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";

if (withoutBrowser) {
  process.stderr.write("The browser tests are left out: no Chromium was found.\n");
}

describe.skipIf(withoutBrowser)("the explorer in a browser", { timeout: 120_000 }, () => {
  const browser = forAll(launchBrowser);

  describe("over the sample reports", () => {
    const server = forAll(startBuiltServer);

    /** Opens a path, and expects afterwards that nothing went wrong behind the scenes. */
    async function visit(path: string, act: (page: Page) => Promise<void>, options = {}) {
      await withPage(openPage(browser(), server().address + path, options), act);
    }

    it("leads from a name to a fact, its quote, and the sentence in the report", () =>
      visit("/", async (page) => {
        await settled(page);
        await page.keyboard.press("/");
        await page.keyboard.type("kassym");
        await page
          .getByRole("option", { name: /Kassym-Jomart Tokayev/ })
          .first()
          .waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { level: 2, name: "Kassym-Jomart Tokayev" }).waitFor();
        expect(new URL(page.url()).pathname).toMatch(/^\/entity\/kassym-jomart-tokayev/);
        expect(await page.title()).toBe("Kassym-Jomart Tokayev · Epigraph");
        const focused = () => page.evaluate(() => document.activeElement?.className);
        await expect.poll(focused).toBe("entity-name");

        await page.locator(".quote-button").first().click();
        const quote = await readText(page.locator(".fact-quotes blockquote").first());
        await page.locator(".fact-quotes .source").first().click();

        const sentence = page.locator('mark[data-shown="true"]').first();
        await sentence.waitFor();
        const text = (await page.locator("mark.is-selected").allInnerTexts()).join("");
        expect(flat(text)).toContain(flat(quote));
        await expect.poll(() => isInView(page, 'mark[data-shown="true"]')).toBe(true);
        expect(await page.locator(".numbered-facts .is-current").count()).toBe(1);
      }));

    it("leads from a fact beside the report to the graph and back by the browser's Back", () =>
      visit("/documents", async (page) => {
        await page.getByRole("link", { name: /lower house confirms/ }).click();
        await page.locator(".numbered-facts .fact-sentence").nth(2).click();
        await page.locator("mark.is-selected").first().waitFor();
        const address = page.url();
        await page.getByRole("link", { name: "Show in the graph" }).click();
        await page.locator(".statement-sentence").waitFor();
        await page.goBack();
        await page.locator("mark.is-selected").first().waitFor();
        expect(page.url()).toBe(address);
      }));

    it("opens what is clicked on the canvas: a node its facts, an edge its quotes", () =>
      visit("/?limit=20", async (page) => {
        await settled(page);
        const edge = await findOnCanvas(page, "edge");
        if (!edge) throw new Error("No edge was found on the canvas.");
        await page.mouse.click(edge.x, edge.y);
        await page.locator(".statement .epigraph").waitFor();
        expect(flat(await readText(page.locator(".statement-sentence")))).toBe(flat(edge.title));

        await page.getByRole("button", { name: "Close" }).click();
        await page.locator(".selection-panel").waitFor({ state: "detached" });
        const node = await findOnCanvas(page, "node");
        if (!node) throw new Error("No node was found on the canvas.");
        await page.mouse.click(node.x, node.y);
        expect(await readText(page.locator(".entity-name"))).toBe(node.title);
      }));

    it("filters by class, says how much is left, and puts the filter into the address", () =>
      visit("/", async (page) => {
        await settled(page);
        const all = await readText(page.locator(".shown-count"));
        await page.getByRole("checkbox", { name: /^Person/ }).check();
        await expect.poll(() => readText(page.locator(".shown-count"))).not.toBe(all);
        expect(page.url()).toContain(
          `class=${encodeURIComponent("https://w3id.org/epigraph#Person")}`,
        );
        await page.getByRole("tab", { name: "List" }).click();
        const dots = await page
          .locator(".tree-node .dot")
          .evaluateAll((all) => all.map((dot) => dot.className));
        expect(new Set(dots)).toEqual(new Set(["dot dot-1"]));
        await page.reload();
        expect(await page.getByRole("checkbox", { name: /^Person/ }).isChecked()).toBe(true);
        await page.getByRole("button", { name: "Clear all filters" }).click();
        await expect.poll(() => readText(page.locator(".shown-count"))).toBe(all);
      }));

    it("draws what is sure and of the ontology, says what it holds back, and draws it on request", () =>
      visit("/", async (page) => {
        await settled(page);
        const opening = page.locator(".opening .held-back");
        const count = page.locator(".shown-count");
        const own = page.getByRole("checkbox", { name: /^In the documents’ own words/ });
        const doubtful = page.getByRole("checkbox", { name: /^Doubtful statements, below/ });
        const printed = await readText(count);
        expect(flat(await readText(opening))).toMatch(/^[\d,]+ statements? held back: /);
        expect([await own.isChecked(), await doubtful.isChecked()]).toEqual([false, false]);

        await own.check();
        await expect.poll(() => readText(count)).not.toBe(printed);
        expect(page.url()).toMatch(/\?open=true$/);
        await doubtful.check();
        expect(page.url()).toMatch(/\?open=true&doubtful=true$/);
        await opening.waitFor({ state: "detached" });
        await page.reload();
        expect([await own.isChecked(), await doubtful.isChecked()]).toEqual([true, true]);

        await own.uncheck();
        await doubtful.uncheck();
        await expect.poll(() => readText(count)).toBe(printed);
        await opening.getByRole("button", { name: "Draw them too" }).click();
        await opening.waitFor({ state: "detached" });
        expect(page.url()).toMatch(/\?open=true&doubtful=true$/);
      }));

    it("is walked by keyboard alone, along facts from entity to entity", () =>
      visit("/", async (page) => {
        await settled(page);
        await page.getByRole("tab", { name: "Filters" }).focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Tab");
        const focused = () =>
          page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
        await expect.poll(focused).not.toBe("");
        const first = await focused();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        expect(await focused()).toMatch(new RegExp(`^${first} `));
        await page.keyboard.press("ArrowRight");
        const second = await focused();
        expect(second).not.toMatch(new RegExp(`^${first}`));
        await page.keyboard.press("Enter");
        await page.locator(".entity-name").waitFor();
        expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/entity/${second}`);
        await page.keyboard.press("Escape");
        await page.locator(".selection-panel").waitFor({ state: "detached" });
      }));

    it.each(EXAMPLES.map((example, index) => ({ ...example, index })))(
      "answers the SPARQL example «$title»",
      ({ index }) =>
        visit("/sparql", async (page) => {
          await page.locator(".example").nth(index).click();
          await page.locator(".rows tbody tr").first().waitFor();
          const link = page.locator('.rows a[href^="/document/"]').first();
          if (index === 1) expect(await link.count()).toBe(1);
        }),
    );

    it("runs a typed query with Ctrl+Enter and shows where a wrong one is wrong", () =>
      visit("/sparql", async (page) => {
        await page.locator(".cm-content").click();
        await page.keyboard.press("Control+a");
        await page.keyboard.type("ASK { ?s\nnowhere:prefix ?o }");
        await page.keyboard.press("Control+Enter");
        const problem = page.getByRole("alert");
        await problem.waitFor();
        expect(await readText(problem)).toMatch(/line 2/);
        expect(await readText(page.locator(".cm-error-line"))).toContain("nowhere:prefix");
        await page.locator(".cm-content").click();
        await page.keyboard.press("Control+a");
        await page.keyboard.type("ASK { ?s ?p ?o }");
        await page.keyboard.press("Control+Enter");
        await expect.poll(() => readText(page.locator(".answer"))).toMatch(/^Yes/);
      }));

    it("offers each download, and the server has it", () =>
      visit("/", async (page) => {
        await page.getByRole("button", { name: "Download" }).click();
        for (const profile of ["Everything, RDF 1.2", "Everything, RDF 1.1", "Facts only"]) {
          await page.getByRole("radio", { name: new RegExp(profile) }).check();
          const links = await page
            .locator(".formats a")
            .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
          expect(links).toHaveLength(profile === "Everything, RDF 1.2" ? 4 : 6);
          for (const link of links) {
            const response = await page.request.get(link);
            expect([link, response.status()]).toEqual([link, 200]);
            expect((await response.body()).length).toBeGreaterThan(1000);
          }
        }
      }));

    it("shows hostile titles and texts as text", () =>
      visit("/documents", async (page) => {
        const title = page.getByRole("link", { name: /<script>alert\("1"\)<\/script>/ });
        await title.click();
        await page.locator(".report h1").waitFor();
        expect(await readText(page.locator(".report h1"))).toContain(
          "<img src=x onerror=alert(2)>",
        );
        expect(await readText(page.locator(".report-text"))).toContain("<b onmouseover=alert(4)>");
        expect(await page.locator("#app script, #app img, #app iframe").count()).toBe(0);
        expect(await page.locator('#app a[href^="javascript"]').count()).toBe(0);
      }));

    it.each(["light", "dark"] as const)(
      "has no serious barrier for anyone, in %s",
      async (scheme) => {
        const paths = ["/", "/entity/kassym-jomart-tokayev", "/documents", "/sparql"];
        for (const path of paths) {
          await visit(
            path,
            async (page) => {
              await page.locator(".is-settled, .page:not(.waiting)").first().waitFor();
              if (path.startsWith("/entity")) await page.locator(".quote-button").first().click();
              expect(await barriers(page)).toEqual([]);
            },
            { colorScheme: scheme },
          );
        }
        await visit(
          "/documents",
          async (page) => {
            await page.getByRole("link", { name: /lower house confirms/ }).click();
            await page.locator(".footnote").first().click();
            await page.locator("mark.is-selected").first().waitFor();
            await page.locator(".analyse").nth(3).click();
            await page.locator(".analysis-table summary").click();
            expect(await barriers(page)).toEqual([]);
          },
          { colorScheme: scheme },
        );
      },
    );

    it("fits a narrow phone: nothing sticks out, panels come as sheets", () =>
      visit(
        "/entity/kassym-jomart-tokayev",
        async (page) => {
          await settled(page);
          const panel = await page.locator(".selection-panel").boundingBox();
          expect(panel).toMatchObject({ x: 0, width: 375 });
          expect(panel?.y).toBeGreaterThan(200);
          await page.getByRole("button", { name: "Close" }).click();
          await page.getByRole("tab", { name: "List" }).click();
          await page.getByRole("treeitem").first().waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
        },
        { viewport: { width: 375, height: 740 } },
      ));
  });

  describe("over made-up graphs", () => {
    const over = withFixture(browser);

    it("tells an empty graph how to begin", () =>
      over(
        startFixtureServer({ entities: [], reports: [], facts: [], properties: {} }),
        "/",
        async (page) => {
          await page.getByText("epigraph serve seeds").waitFor();
        },
      ));

    it("says what is wrong when the server cannot answer, and what to do", () =>
      over(startFixtureServer(SMALL_WORLD, { failing: true }), "/", async (page) => {
        const alert = page.locator(".canvas-note").getByRole("alert");
        await alert.waitFor();
        expect(await readText(alert)).toMatch(/being rebuilt[\s\S]*Try again in a moment/);
      }));

    it("shows a part of a large graph, says which, and more on request", () =>
      over(startFixtureServer(largeWorld(600, 1500)), "/", async (page) => {
        await settled(page);
        const count = page.locator(".shown-count");
        expect(await readText(count)).toMatch(/^Shown 80 of 600 entities, by connections\./);
        await page.getByRole("button", { name: "Show 160" }).click();
        await expect.poll(() => readText(count)).toMatch(/^Shown 160 of 600/);
      }));

    it("steps through the quotes of a statement, words for its parts marked", () =>
      over(startFixtureServer(SMALL_WORLD), "/statement/s01", async (page) => {
        const panel = page.locator(".statement");
        await panel.getByText("1 of 3").waitFor();
        const parts = async () => panel.locator("blockquote .role").allInnerTexts();
        expect(await parts()).toEqual(["President Tokayev", "nominated", "Alikhan Smailov"]);
        await panel.getByRole("button", { name: "Next quote" }).click();
        expect(await parts()).toEqual(["Tokayev", "nominated", "<em>Smailov</em>"]);
        await panel.getByRole("button", { name: "Previous quote" }).click();
        await panel.getByRole("button", { name: "Previous quote" }).click();
        await panel.getByText("3 of 3").waitFor();
      }));

    it("says of a fact that is not asserted how and by whom it is put", () =>
      over(startFixtureServer(SMALL_WORLD), "/statement/s21", async (page) => {
        const status = page.locator(".statement-status");
        await status.waitFor();
        expect(flat(await readText(status))).toBe("Denied according to Vladimir Putin");
      }));

    it("adds the neighbours of an entity on a double click and takes them away again", () =>
      over(
        startFixtureServer(SMALL_WORLD),
        "/?limit=4",
        async (page) => {
          await settled(page);
          const node = await findOnCanvas(page, "node");
          if (!node) throw new Error("No node was found on the canvas.");
          await page.mouse.dblclick(node.x, node.y);
          await expect.poll(() => page.url()).toContain("expand=");
          await page.getByRole("button", { name: "Take added neighbours away" }).click();
          await expect.poll(() => page.url()).not.toContain("expand=");
        },
        { reducedMotion: "no-preference" },
      ));
  });
});

/** Serious and critical findings of axe, each with the first element it is about. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document),
  );
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((query) => {
    const box = document.querySelector(query)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);
}
