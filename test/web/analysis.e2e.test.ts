import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { flat, openPage, readText, withPage } from "./fixture/browser.ts";
import { startBuiltServer } from "./fixture/built-server.ts";
import { launchBrowser, withoutBrowser } from "./fixture/chromium.ts";
import { forAll } from "./fixture/for-all.ts";
import { startFixtureServer, withFixture } from "./fixture/server.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";

describe.skipIf(withoutBrowser)("what was read, in a browser", { timeout: 120_000 }, () => {
  const browser = forAll(launchBrowser);

  describe("over the sample reports", () => {
    const server = forAll(startBuiltServer);

    const visit = (path: string, act: (page: Page) => Promise<void>) =>
      withPage(openPage(browser(), server().address + path), act);

    it("shows on demand how a sentence was read, by keyboard and by a link too", () =>
      visit("/documents", async (page) => {
        await page.getByRole("link", { name: /lower house confirms/ }).click();
        const button = page.getByRole("button", { name: "Analyse sentence 4", exact: true });
        await button.focus();
        await page.keyboard.press("Enter");
        const analysis = page.getByRole("region", { name: "How sentence 4 was read" });
        await analysis.locator(".tree").waitFor();
        expect(await button.getAttribute("aria-expanded")).toBe("true");
        const sentence = flat(await readText(page.locator(".run", { has: button })));
        const words = await analysis.locator(".tree-text").allTextContents();
        expect(sentence.replaceAll(" ", "")).toContain(words.join(""));
        expect(await analysis.locator(".tree-bracket").count()).toBeGreaterThan(1);
        expect(await readText(analysis)).toMatch(/“Alikhan Smailov” person, name/);
        await analysis.getByText("words as a table").click();
        const rows = await analysis.locator(".word-table tbody th").allTextContents();
        expect(rows).toEqual(words);

        await page.reload();
        await analysis.locator(".tree").waitFor();
        await analysis.getByRole("button", { name: "Close the analysis" }).click();
        await analysis.waitFor({ state: "detached" });
        expect(page.url()).not.toContain("analysis");
      }));

    it("begins the sheet of a person with offices, and the whole of it names each fact once", () =>
      visit("/entity/kassym-jomart-tokayev", async (page) => {
        await page.locator(".entity-name").waitFor();
        const titles = await page.locator(".sheet-section > h3").allInnerTexts();
        expect(titles[0]).toBe("Offices");
        expect(await readText(page.locator(".sheet-section").first())).toMatch(/President/);
        const counts = await readText(page.locator(".entity-counts"));
        for (const more of await page.locator(".more-facts").all()) await more.click();
        expect(await page.locator(".fact").count()).toBe(Number.parseInt(counts, 10));
      }));
  });

  describe("over made-up graphs", () => {
    const over = withFixture(browser);

    it("draws the tree of a sentence in a box of its own that scrolls on a phone", () =>
      over(
        startFixtureServer(SMALL_WORLD),
        "/document/a11c0de5f00dbabe?analysis=2",
        async (page) => {
          const analysis = page.locator(".analysis");
          await analysis.locator(".tree-root").waitFor();
          const words = await analysis.locator(".tree-word").count();
          expect(await analysis.locator(".tree-arc").count()).toBe(words - 1);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
          const box = analysis.locator(".analysis-scroll").first();
          await box.focus();
          await page.keyboard.press("End");
          await page.keyboard.press("ArrowRight");
          await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
          const seen = await page
            .locator(".analyse")
            .first()
            .evaluate((one) => getComputedStyle(one).opacity);
          expect(seen).toBe("1");
        },
        { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true },
      ));

    it("says so where a report was read without trees, and what is wrong with no such sentence", () =>
      over(startFixtureServer(SMALL_WORLD), "/document/c33e2fa7b22fbeef", async (page) => {
        await page.locator(".analyse").nth(1).click();
        const analysis = page.locator(".analysis");
        await analysis.getByText("without trees").waitFor();
        expect(await analysis.locator(".tree-arc").count()).toBe(0);
        expect(await analysis.locator(".tree-text").count()).toBeGreaterThan(3);
        await page.route("**/analysis", (route) =>
          route.fulfill({ status: 503, contentType: "text/plain", body: "Busy" }),
        );
        await page.locator(".analyse").nth(2).click();
        await analysis.getByRole("alert").waitFor();
        await page.unroute("**/analysis");
        await analysis.getByRole("button", { name: /again/i }).click();
        await analysis.locator(".tree").waitFor();
      }));

    it("sets what was held after what is held, and the documents' own words last", () => {
      const [first, ...facts] = SMALL_WORLD.facts;
      if (!first) throw new Error("The fixture has no facts.");
      const world = {
        ...SMALL_WORLD,
        facts: [
          first,
          ...facts,
          { ...first, id: "f1", property: "stand_by" },
          { ...first, id: "f2", property: "resignedFrom", object: "prime-minister" },
        ],
      };
      return over(startFixtureServer(world), "/entity/kassym-jomart-tokayev", async (page) => {
        const offices = page.locator(".sheet-section").first();
        await offices.waitFor();
        expect(flat(await readText(offices))).toMatch(
          /^Offices president of Kazakhstan.* Formerly resigned from Prime Minister/i,
        );
        const titles = await page.locator(".sheet-section > h3").allInnerTexts();
        expect(titles.slice(titles.indexOf("Facts that point here") + 1)[0]).toBe(
          "In the documents’ own words",
        );
        const own = page.locator(".open-facts .fact");
        expect(flat(await readText(own.locator(".fact-end")))).toBe(
          "Kassym-Jomart Tokayev stand by Alikhan Smailov",
        );
        await own.locator(".quote-button").click();
        await own.locator("blockquote").first().waitFor();
        await own.getByRole("link", { name: "The whole statement" }).click();
        await page.locator(".statement-status", { hasText: "in the report’s own words" }).waitFor();
        const facet = page.getByRole("group", { name: "In the documents’ own words" });
        expect(await facet.getByRole("checkbox").count()).toBe(1);
      });
    });
  });
});
