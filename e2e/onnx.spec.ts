// ONNX files in the page: a student that was taken away is given back, measured as it is, and followed as a teacher.

import { readFileSync, writeFileSync } from "node:fs";

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { take } from "./ownSteps";
import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

test.use({ acceptDownloads: true });

/** The start of the first lesson as an ONNX file. */
async function takeStart(page: Page, path: string): Promise<void> {
  await openLab(page, "wasm");
  await page.getByTestId("share-open").click();
  await page.getByTestId("take-open").click();
  await take(page, "onnx", path);
  await page.keyboard.press("Escape");
}

async function give(page: Page, path: string): Promise<void> {
  await page.goto("./#/own/models");
  await page.getByTestId("model-files").setInputFiles(path);
}

test("a student is given back as ONNX, kept, and measured as it is", async ({ page }, info) => {
  const path = info.outputPath("student.onnx");
  await takeStart(page, path);
  const cut = info.outputPath("cut.onnx");
  writeFileSync(cut, readFileSync(path).subarray(0, 20_000));
  await give(page, cut);
  await expect(page.getByTestId("model-refusal")).toContainText("cut.onnx was not taken");
  await expect(page.getByTestId("model-refusal")).toContainText("it is truncated");
  await expect(page.getByTestId("models-empty")).toBeVisible();

  await give(page, path);
  const card = page.getByTestId("model");
  await expect(card).toHaveAttribute("data-onnx", "decoder");
  await expect(card).toContainText("Trained forLast-digit chains");
  await expect(page.getByTestId("model-refusal")).toHaveCount(0);

  await page.getByTestId("onnx-start").click();
  await page.getByTestId("onnx-stop").click();
  await expect(page.getByTestId("onnx-start")).toBeEnabled();
  await expect(page.getByTestId("onnx-accuracy")).toHaveCount(0);
  await page.getByTestId("onnx-start").click();
  const accuracy = page.getByTestId("onnx-accuracy");
  await expect(accuracy).toHaveText(/^0\.\d{3} right, 95% interval 0\.\d{3} to 0\.\d{3}$/, { timeout: 120_000 });
  const [mean, low, high] = (await accuracy.textContent())!.match(/0\.\d{3}/g)!.map(Number);
  expect(mean).toBe(Number(await accuracy.getAttribute("data-right")) / 100);
  expect(low).toBeLessThan(mean!);
  expect(high).toBeGreaterThan(mean!);
  const { violations } = await new AxeBuilder({ page }).include(".models").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.goto("./#/own/train");
  await expect(page.getByTestId("own-train")).toHaveCount(0); // it runs, and is not trained
  await page.goto("./#/own/models");
  await page.reload();
  await expect(card).toHaveAttribute("data-onnx", "decoder");
  await card.getByRole("button", { name: /^Delete/ }).click();
  await page.getByTestId("model-remove").click();
  await expect(page.getByTestId("models-empty")).toBeVisible();
});

test("GKD follows a kept file, over a reload; without the file the results stay and it is said what to do", async ({
  page,
}, info) => {
  const path = info.outputPath("student.onnx");
  await takeStart(page, path);
  await give(page, path);
  const card = page.getByTestId("model");
  const id = (await card.getAttribute("data-id"))!;

  const asked: string[] = [];
  page.on("request", (request) => asked.push(...(/checkpoints\/.*$/.exec(request.url()) ?? [])));
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("arms-toggle").click();
  await page.getByTestId("add-signal").selectOption("gkd");
  await page.getByTestId("add-arm").click();
  await page.getByTestId("teacher-kept").click();
  await expect(page.getByTestId("teacher-kept")).toBeChecked();
  await expect(page.getByTestId("teacher-choice-note")).toContainText("student.onnx, an ONNX file kept");
  const { violations } = await new AxeBuilder({ page }).include(".teacher-choice").analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await expect(page.getByTestId("notice")).toHaveCount(0);
  expect(asked).not.toContain("checkpoints/chain-teacher.safetensors");

  await page.reload();
  await expectPhase(page, "done");
  await page.getByTestId("arms-toggle").click();
  await expect(page.getByTestId("teacher-kept")).toBeChecked();

  await page.goto("./#/own/models");
  await card.getByRole("button", { name: /^Delete/ }).click();
  await page.getByTestId("model-remove").click();
  await expect(card).toHaveCount(0);
  await page.goto("./");
  await page.reload();
  await expectPhase(page, "done");
  await expect(page.getByTestId("notice")).toContainText(`'${id}' is not kept in this browser`);
  await page.getByTestId("arms-toggle").click();
  await expect(page.getByTestId("teacher-choice-note")).toContainText("bring it under");
  await page.getByTestId("teacher-small").click();
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
});
