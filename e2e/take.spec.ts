// A student is taken away: the file is run in the page before it is offered, and what is saved is the file that was checked.

import { readFileSync } from "node:fs";

import AxeBuilder from "@axe-core/playwright";
import { test as loud, type Page } from "@playwright/test";
import * as ort from "onnxruntime-web";

import { createTokenizer } from "../src/model/tokenizer";
import { openOnnxSession } from "../src/teachers/onnxSession";
import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

test.use({ acceptDownloads: true });

async function openPanel(page: Page): Promise<void> {
  await page.getByTestId("share-open").click();
  await page.getByTestId("take-open").click();
  await expect(page.getByTestId("take")).toBeVisible();
}

async function trained(page: Page): Promise<void> {
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
}

/** Presses what is there to save it. */
async function saved(page: Page, path: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByTestId("take-download").click();
  await (await download).saveAs(path);
  return readFileSync(path);
}

test("ONNX: checked in the page, then saved, and the same in another ONNX Runtime", async ({ page }, info) => {
  await trained(page);
  await openPanel(page);
  await expect(page.getByTestId("take-download")).toHaveCount(0); // nothing is offered before it was checked
  await page.getByTestId("take-make").click();
  const outcome = page.getByTestId("take-outcome");
  await expect(outcome).toHaveAttribute("data-state", "passed", { timeout: 120_000 });
  await expect(page.getByTestId("take-equal")).toHaveText("16 of 16 equal, token for token");
  const largest = Number(await page.getByTestId("take-largest").textContent());
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThanOrEqual(1e-4);
  const { violations } = await new AxeBuilder({ page }).include(".take").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const file = await saved(page, info.outputPath("student.onnx"));
  const session = await openOnnxSession(ort, file, { device: "wasm", name: "student.onnx" });
  const { alphabet } = session.facts.metadata;
  const { encode } = createTokenizer(alphabet!);
  // What the panel says comes out of the first problem comes out of the saved file.
  await page.getByText("How to run it").click();
  const code = await page.getByRole("region", { name: "JavaScript" }).locator("pre").innerText();
  const [, prompt, written] = /text\] = \[\[([\d, ]+)\].*\/\/ ([\d,]+)\s*$/s.exec(code)!;
  const numbers = (text: string) => text.split(",").map(Number);
  const { tokens } = await session.write(Int32Array.from(numbers(prompt!)), {
    ...{ maxTokens: 200, temperature: 0, seed: 0, eos: [1] },
  });
  expect([...tokens]).toEqual(numbers(written!));
  expect(encode("1").length).toBe(1);
  await session.close();

  await page.getByTestId("take-arm").selectOption("");
  await expect(page.getByTestId("take-download")).toHaveCount(0); // that was another student
  await page.getByTestId("take-format").selectOption("onnxHalf");
  await page.getByTestId("take-make").click();
  await expect(page.getByTestId("take-outcome")).toContainText("before training");
  const half = await saved(page, info.outputPath("half.onnx"));
  expect(half.length).toBeLessThan(0.6 * file.length);
});

test("a safetensors checkpoint needs no check; Cancel and Escape leave nothing behind", async ({ page }, info) => {
  await openLab(page, "wasm");
  await openPanel(page);
  await expect(page.getByTestId("take-arm").locator("option")).toHaveCount(1); // nothing is trained yet
  await page.getByTestId("take-make").click();
  await page.getByTestId("take-cancel").click();
  await expect(page.getByTestId("take-work")).toHaveCount(0);
  await page.getByTestId("take-format").selectOption("checkpoint");
  await page.getByTestId("take-make").click();
  await expect(page.getByTestId("take-outcome")).toHaveAttribute("data-state", "plain");
  const file = await saved(page, info.outputPath("start.safetensors"));
  expect(file.subarray(8, 400).toString()).toContain("errata-checkpoint/1");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("take")).toHaveCount(0);
  await expectPhase(page, "ready");
});

// ONNX Runtime writes what it misses to the console.
loud("where ONNX Runtime cannot be had, the file is offered and said to be unchecked", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await openLab(page, "wasm");
  await openPanel(page);
  await page.getByTestId("take-make").click();
  await expect(page.getByTestId("take-outcome")).toHaveAttribute("data-state", "unchecked");
  await expect(page.getByTestId("take-reason")).toContainText("ONNX Runtime did not run it");
  await expect(page.getByTestId("take-download")).toHaveText("Download unchecked");
});
