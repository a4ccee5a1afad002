// From a dropped folder to a student that is taken away: what a person does who brings a model and data.

import { join } from "node:path";

import type { Page } from "@playwright/test";

import { sampleRows } from "../src/data/sample";
import { expect, expectPhase } from "./page";

export const MODEL = join(import.meta.dirname, "fixtures/llama");

/** What a person drags from the desktop: Playwright has no word for it, the browser's own protocol does. */
export async function drop(page: Page, path: string): Promise<void> {
  const zone = (await page.getByTestId("model-drop").boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const at = { x: zone.x + zone.width / 2, y: zone.y + 20 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, ...at, data });
  await client.detach();
}

/** Drops the model's folder, imports word problems with critiques from a JSONL file, and goes to where both are trained. */
export async function bringBoth(
  page: Page,
  path: (name: string) => string,
  write: (path: string, text: string) => void,
) {
  await page.goto("./#/own/models");
  await expect(page.getByTestId("models-empty")).toBeVisible();
  await drop(page, MODEL);
  await expect(page.getByTestId("model")).toHaveCount(1);

  await page.goto("./#/own/data");
  const file = path("critiques.jsonl");
  const rows = sampleRows(60).map(({ question, response, critique, answer, solution }) => {
    return { question, response, critique, answer, solution };
  });
  write(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  await page.getByTestId("data-file").setInputFiles(file);
  await page.getByTestId("data-title").fill("Apples");
  await page.getByTestId("data-keep").click();
  await expect(page.getByTestId("data-item").filter({ hasText: "Apples" })).toBeVisible();

  await page.goto("./#/own/train");
  await page.getByTestId("own-train").getByText("Apples").click();
  await expect(page.getByTestId("train-plan")).toHaveAttribute("data-fits", "true");
}

/** Makes the experiment small, trains adapters with critiques beside imitation, and waits for its end. */
export async function trainSmall(page: Page, backend: "wasm" | "webgpu"): Promise<void> {
  const small = {
    ...{ "how-rank": 4, "how-context": 480, "how-maxTokens": 16 },
    ...{ "knob-steps": 3, "knob-batch": 4, "knob-questions": 24, "knob-problems": 10, "knob-samples": 2 },
    "knob-points": 2,
  };
  for (const [id, value] of Object.entries(small)) await page.getByTestId(id).fill(String(value));
  await expect(page.getByTestId("draft-error")).toBeEmpty();
  await expect(page.getByTestId("train-open")).toBeEnabled();
  await page.getByTestId("train-open").click();
  await expectPhase(page, "ready");
  await page.getByRole("combobox", { name: "Device" }).selectOption(backend);
  await expect(page.getByTestId("device-title")).toContainText(backend === "wasm" ? "WebAssembly" : "WebGPU");
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
}

/** Writes the student as a file of this kind, and saves it where that is offered. */
export async function take(page: Page, format: string, path: string): Promise<void> {
  await page.getByTestId("take-format").selectOption(format);
  await page.getByTestId("take-make").click();
  await expect(page.getByTestId("take-download")).toBeVisible({ timeout: 120_000 });
  const download = page.waitForEvent("download");
  await page.getByTestId("take-download").click();
  await (await download).saveAs(path);
}
