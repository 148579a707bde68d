import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startBuiltServer } from "../test/web/fixture/built-server.ts";
import { launchBrowser } from "../test/web/fixture/chromium.ts";

/** Takes the picture of the README from the built server over the sample reports. */
const PICTURE = fileURLToPath(new URL("../docs/explorer.png", import.meta.url));
const LARGEST_KB = 400;

async function takePicture(): Promise<void> {
  const server = await startBuiltServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1360, height: 800 },
      deviceScaleFactor: 1.25,
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await page.goto(server.address);
    await page.locator('.canvas[data-settled="true"]').waitFor({ state: "attached" });
    await page.getByRole("combobox").fill("Kassym-Jomart Tokayev");
    await page.getByRole("option").first().click();
    await page.locator(".entity-name").waitFor();
    const appointments = page.locator(".fact-group", {
      hasText: /(?:nominated|appointed)\s*Alikhan Smailov/,
    });
    const group = (await appointments.count()) > 0 ? appointments : page.locator(".fact-group");
    await group.first().locator(".quote-button").first().click();
    await group.first().getByRole("link", { name: "The whole statement" }).click();
    await page.locator(".statement .epigraph").waitFor();
    await page.mouse.move(700, 790);
    await page.evaluate("document.fonts.ready");
    await page.waitForTimeout(600);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await server.close();
  }
  const kilobytes = Math.round((await stat(PICTURE)).size / 1024);
  console.log(`docs/explorer.png: ${kilobytes} kB`);
  if (kilobytes > LARGEST_KB) throw new Error(`The picture is larger than ${LARGEST_KB} kB.`);
}

await takePicture();
