// The data view: what the arms train from can be read, exported, imported, and a bad file changes nothing.

import { readFileSync, writeFileSync } from "node:fs";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

test("lists, filters, shows, exports and imports examples", async ({ page }, info) => {
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await page
    .getByRole("navigation", { name: "Parts of the laboratory" })
    .getByRole("link", { name: "Examples" })
    .click();
  const count = page.getByTestId("examples-count");
  await expect(count).toContainText("256");

  await page.getByRole("combobox", { name: "Answer" }).selectOption("right");
  const right = Number(/\d+/.exec((await count.textContent()) ?? "")?.[0]);
  expect(right).toBeGreaterThan(0);
  expect(right).toBeLessThan(256);
  await page.getByRole("combobox", { name: "Answer" }).selectOption("all");
  await page.getByTestId("example-row").first().getByRole("button").click();
  await expect(page.getByTestId("example-detail").getByTestId("critique")).toContainText("#");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export JSONL" }).click();
  const path = info.outputPath("examples.jsonl");
  await (await download).saveAs(path);
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(257);

  const bad = info.outputPath("bad.jsonl");
  writeFileSync(bad, [...lines.slice(0, 3), `{"id": 7}`, ...lines.slice(4)].join("\n"));
  await page.getByTestId("import-examples").setInputFiles(bad);
  await expect(page.getByTestId("notice")).toContainText("line 4");
  await expect(count).toContainText("256");
  await page.getByRole("button", { name: "Dismiss" }).click();

  const foreign = info.outputPath("foreign.jsonl");
  const example = JSON.parse(lines[1]!) as Record<string, unknown>;
  writeFileSync(foreign, `${JSON.stringify({ ...example, problem: "two plus two" })}\n`);
  await page.getByTestId("import-examples").setInputFiles(foreign);
  await expect(page.getByTestId("notice")).toContainText("line 1");
  await page.getByRole("button", { name: "Dismiss" }).click();

  const fewer = info.outputPath("fewer.jsonl");
  writeFileSync(fewer, `${lines.slice(1, 41).join("\n")}\n`);
  await page.getByTestId("import-examples").setInputFiles(fewer);
  await expect(page.getByTestId("notice")).toContainText("40 examples imported");
  await expect(count).toContainText("40");
});
