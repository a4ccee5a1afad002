// The default lesson, shortened by its own knobs, from the first screen to the verdict.

import { expect, expectPhase, openLab, readTable, SMALL, test, turnKnobs } from "./page";

const ARMS = ["imitation", "critique", "coverage", "mixture"];

test("runs to its verdict, and every chart has its numbers", async ({ page }, info) => {
  const backend = info.project.name === "webgpu" ? "webgpu" : "wasm";
  await openLab(page, backend);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("critique");
  await expect(page.getByTestId("device-title")).toContainText(backend === "webgpu" ? "WebGPU" : "WebAssembly");
  await turnKnobs(page, SMALL);
  await page.getByTestId("problem-select").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Look" }).click();
  await expect(page.getByTestId("completion-critique")).toContainText("before training", { timeout: 60_000 });
  await page.getByTestId("run").click();
  await expectPhase(page, "running");
  await expectPhase(page, "done");
  await expect(page.getByTestId("notice")).toHaveCount(0);
  await expect(page.getByTestId("completion-critique")).toContainText("after", { timeout: 60_000 }); // it looked again

  const accuracy = await readTable(page, "accuracy");
  expect([...accuracy.keys()].toSorted()).toEqual(ARMS.toSorted());
  for (const { mean, low, high } of accuracy.values()) {
    expect(mean).toBeGreaterThan(0.1); // the start solves about half; a broken sampler would solve none
    expect(low).toBeLessThanOrEqual(mean);
    expect(mean).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
  }
  const advantage = await readTable(page, "advantage");
  expect([...advantage.keys()].toSorted()).toEqual(ARMS.filter((arm) => arm !== "imitation").toSorted());
  for (const [arm, { mean }] of advantage)
    expect(mean).toBeCloseTo(accuracy.get(arm)!.mean - accuracy.get("imitation")!.mean, 6);
  const entropy = await readTable(page, "entropy");
  for (const { mean } of entropy.values()) expect(mean).toBeGreaterThan(0);
  await expect(page.getByTestId("table-passAtK").locator("tr[data-arm=critique]")).toHaveCount(5);
  await expect(page.getByTestId("verdict")).toHaveAttribute("data-outcome", /reproduced|reversed|null|inconclusive/);
  await expect(page.getByTestId("headline")).toContainText(/[+−]0\.\d/);

  await page.getByTestId("problem-input").fill("3-8+5*2+4");
  await page.getByRole("button", { name: "Look" }).click();
  for (const arm of ARMS) {
    await expect(page.getByTestId(`completion-${arm}`)).toContainText("#", { timeout: 60_000 });
    await expect(page.getByTestId(`weights-${arm}`)).toBeVisible();
  }
  await page.getByTestId("completion-critique").getByRole("button").first().focus();
  await expect(page.getByTestId("token-details")).toBeVisible();
});
