// The larger model that arms follow: it comes by itself, another size can be chosen, and what is trained follows it.

import { readFileSync } from "node:fs";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

const SHIPPED = "checkpoints/chain-teacher.safetensors";
const LARGE = "checkpoints/chain-large-teacher.safetensors";

test("GKD in a lesson that names no teacher", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(...(/checkpoints\/.*$/.exec(request.url()) ?? [])));
  await openLab(page);
  await turnKnobs(page, SMALL);
  await page.getByTestId("arms-toggle").click();
  await expect(page.getByTestId("arms-panel")).toBeVisible();
  await expect(page.getByTestId("teacher-choice")).toHaveCount(0);
  expect(asked).not.toContain(SHIPPED);

  await page.getByTestId("add-signal").selectOption("gkd");
  await page.getByTestId("add-arm").click();
  await expect(page.getByTestId("draft-error")).toHaveText("");
  await expect(page.getByTestId("teacher-small")).toBeChecked();
  await expect(page.getByTestId("teacher-choice-note")).toContainText(SHIPPED);

  // No large one here: it says how to make it, and nothing else changes.
  await page.route(`**/${LARGE}`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.getByTestId("teacher-large").click();
  await expect(page.getByTestId("teacher-choice-note")).toContainText("--task chain --for largeTeacher");
  await expect(page.getByTestId("teacher-small")).toBeChecked();

  // Somebody has made one.
  await page.unroute(`**/${LARGE}`);
  await page.route(`**/${LARGE}`, (route) =>
    route.fulfill({ contentType: "application/octet-stream", body: readFileSync(`public/${SHIPPED}`) }),
  );
  await page.getByTestId("teacher-large").click();
  await expect(page.getByTestId("teacher-large")).toBeChecked();
  await expect(page.getByTestId("teacher-choice-note")).toContainText(LARGE);
  await page.getByTestId("teacher-small").focus();
  await page.keyboard.press("Space");
  await expect(page.getByTestId("teacher-small")).toBeChecked();

  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  expect(asked).toContain(SHIPPED);
  await expect(page.getByTestId("notice")).toHaveCount(0);
});
