// ONNX Runtime on WebGPU, on the software adapter: the file of a student says the same there.

import { expect, openLab, test } from "./page";

test("a student's ONNX file is checked on WebGPU", async ({ page }) => {
  await openLab(page, "wasm");
  await page.getByTestId("share-open").click();
  await page.getByTestId("take-open").click();
  await page.getByTestId("take-device").selectOption("webgpu");
  await page.getByTestId("take-make").click();
  const outcome = page.getByTestId("take-outcome");
  await expect(outcome).toHaveAttribute("data-state", /passed|differs|unchecked|plain/, { timeout: 200_000 });
  await expect(outcome).toContainText("16 of 16 equal");
  expect(Number(await page.getByTestId("take-largest").textContent())).toBeLessThanOrEqual(1e-4);
  await expect(outcome).toHaveAttribute("data-state", "passed");
  await expect(outcome).toContainText("in ONNX Runtime on WebGPU");
});
