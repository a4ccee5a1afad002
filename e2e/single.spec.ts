// The page in one file, opened from a disk: trains, saves, goes on, exports and imports, and asks for nothing.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "@playwright/test";

import type { RunFile } from "../src/cli/runFile";
import { checkpointHashes, expect, expectPhase, SMALL, test, turnKnobs } from "./page";

const FILE = join(import.meta.dirname, "../dist-single/errata.html");
const URL = pathToFileURL(FILE).href;

test.use({ acceptDownloads: true });

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(URL + query);
  await expect(page.getByTestId("device-title")).toContainText("WebAssembly");
}

test("trains, saves, exports and imports from file://", async ({ page, context }, info) => {
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url().slice(0, 200)));
  await open(page);
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await expect(page.getByTestId("notice")).toHaveCount(0);
  const trained = await checkpointHashes(page);
  expect(Object.keys(trained)).toHaveLength(4);
  await page.reload();
  await expectPhase(page, "done");
  expect(await checkpointHashes(page)).toEqual(trained);

  const runFile = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export run" }).click();
  const run = info.outputPath("run.json");
  await (await runFile).saveAs(run);
  const { format, made, runs } = JSON.parse(readFileSync(run, "utf8")) as RunFile;
  expect(format).toBe("errata-run");
  expect(made.complete).toBe(true);
  expect(runs).toHaveLength(4);

  await page.getByRole("link", { name: "Examples" }).click();
  await expect(page.getByTestId("examples-count")).toContainText("256");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export JSONL" }).click();
  const path = info.outputPath("examples.jsonl");
  await (await download).saveAs(path);
  const fewer = info.outputPath("fewer.jsonl");
  writeFileSync(fewer, `${readFileSync(path, "utf8").split("\n").slice(1, 41).join("\n")}\n`);
  await page.getByTestId("import-examples").setInputFiles(fewer);
  await expect(page.getByTestId("notice")).toContainText("40 examples imported");

  expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.startsWith("file:") && !url.startsWith(URL))).toEqual([]);
});

test("a closed window loses nothing, and every lesson has its files", async ({ page, context }) => {
  await open(page);
  await turnKnobs(page, { tokens: 60_000, problems: 20, points: 5, seeds: 1 });
  await page.getByTestId("run").click();
  await expect.poll(async () => Number(await page.getByTestId("progress").getAttribute("value"))).toBeGreaterThan(0.3);
  await page.close();
  const next = await context.newPage();
  await open(next);
  await expectPhase(next, "paused");
  await next.getByTestId("notice").getByRole("button", { name: "Resume" }).click();
  await expectPhase(next, "done");

  for (const lesson of ["rightOrWrong", "whoseSolutions"]) {
    await open(next, `?lesson=${lesson}`);
    await expect(next.getByTestId("verdict")).toHaveAttribute("data-recorded", "true");
  }
});

test("holds no way out", () => {
  const html = readFileSync(FILE, "utf8");
  expect(html).toContain("connect-src 'none'");
  // Papa Parse could read an address; nothing gives it one, and the policy would not let it.
  expect(html.match(/XMLHttpRequest/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(html.match(/\bfetch\(|WebSocket|sendBeacon|EventSource|\bimport\(`?["'.]/g)).toBeNull();
  expect(html.match(/(?:src|href)="(?!data:)[^"]*\.(?:js|css|svg|png)"/g)).toBeNull();
});
