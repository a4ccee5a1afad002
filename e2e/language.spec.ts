// The page speaks the language that the address asks for, that was chosen before, or that the browser is set to.

import AxeBuilder from "@axe-core/playwright";
import { expect, expectPhase, test } from "./page";

test.describe("a German browser", () => {
  test.use({ locale: "de-AT" });

  test("opens in German, and never in English first", async ({ page }) => {
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const text = document.getElementById("app")?.innerText;
        if (text) seen.add(text);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto("./#/examples");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beispiele");
    const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
    expect(seen.join("\n")).not.toMatch(/laboratory|opening|Examples/i);
  });
});

test("a link to a language is not remembered", async ({ page }) => {
  await page.goto("./?lang=de#/examples");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.goto("./#/examples");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Examples");
});

for (const width of [1280, 390])
  test(`in German, nothing for axe to find, nothing to scroll sideways: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("./?lang=de");
    await expectPhase(page, "ready");
    await page.getByTestId("arms-toggle").click();
    await page.getByTestId("edit-critique").locator("summary").first().click();
    for (const place of ["", "#/examples"]) {
      if (place) await page.goto(`./?lang=de${place}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
