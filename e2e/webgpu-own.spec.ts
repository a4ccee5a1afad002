// A person's model and data, from the dropped folder to a run that ends: on WebGPU.

import { writeFileSync } from "node:fs";

import { bringBoth, trainSmall } from "./ownSteps";
import { expect, test } from "./page";

test("a dropped model learns from imported critiques", async ({ page }, info) => {
  await bringBoth(page, (name) => info.outputPath(name), writeFileSync);
  await page.getByTestId("how-precision-f16").check({ force: true });
  await trainSmall(page, "webgpu");
  await expect(page.getByTestId("verdict")).toContainText("Critique");
});
