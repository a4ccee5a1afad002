// A person's data: brought in several layouts, mapped, marked, kept, looked at, taken away; a hostile file changes nothing.

import { readFileSync, writeFileSync } from "node:fs";

import AxeBuilder from "@axe-core/playwright";
import type { Page, TestInfo } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";

import { expect, test } from "./page";

async function openData(page: Page): Promise<void> {
  await page.goto("./#/own/data");
  await expect(page.getByTestId("data-drop")).toBeVisible();
  await expect(page.getByTestId("data")).toContainText("Nothing yet");
}

async function choose(page: Page, info: TestInfo, name: string, content: string | Uint8Array): Promise<void> {
  const path = info.outputPath(name);
  writeFileSync(path, content);
  await page.getByTestId("data-file").setInputFiles(path);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(".data").analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

async function keep(page: Page, title: string): Promise<void> {
  await page.getByTestId("data-title").fill(title);
  await page.getByTestId("data-keep").click();
  await expect(page.getByTestId("data-item").filter({ hasText: title })).toBeVisible();
}

async function saved(page: Page, info: TestInfo, press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const event = page.waitForEvent("download");
  await press();
  const download = await event;
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

const cftRow = (i: number) => ({
  instruction: "You are a science expert.",
  input: `Question:\nWhat is ${i} plus ${i}?\n\nSolution:\n${i} + ${i} = ${2 * i + (i % 2)}`,
  output: `It comes to ${2 * i}.\n\nConclusion: ${i % 2 ? "wrong" : "right"} [END]`,
});
const jsonl = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

test("CritiqueFineTuning's layout is recognised, kept over a reload, written as it was, and deleted", async ({
  page,
}, info) => {
  await openData(page);
  const text = jsonl(Array.from({ length: 60 }, (_, i) => cftRow(i)));
  await choose(page, info, "cft.jsonl", text);
  await expect(page.getByTestId("data-layout")).toContainText("CritiqueFineTuning");
  await expect(page.getByTestId("data-counts")).toContainText(
    "60 rows, 60 different questions, 60 responses, 60 critiques",
  );
  await expect(page.getByTestId("data-row")).toHaveCount(5);
  const second = page.getByTestId("data-row").nth(1);
  await expect(second).toContainText("What is 1 plus 1?");
  await expect(second).toContainText("wrong");
  await expectAccessible(page);
  await keep(page, "Sums with critiques");
  await expect(page.getByTestId("data-done")).toContainText("is kept");

  await page.reload();
  const item = page.getByTestId("data-item");
  await expect(item).toContainText("Sums with critiques");
  await expect(item).toContainText("Marked by: Last number");
  await item.getByRole("button", { name: "Look at the rows" }).click();
  await expect(page.getByTestId("data-peek")).toContainText("Rows 1 to 50 of 60");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByTestId("data-peek")).toContainText("What is 59 plus 59?");

  await item.getByRole("combobox", { name: "Take it away as" }).selectOption("cft");
  const cft = await saved(page, info, () => item.getByRole("button", { name: "Save", exact: true }).click());
  const rows = readFileSync(cft.path, "utf8").trim().split("\n");
  expect(rows.map((row) => (JSON.parse(row) as { input: string }).input)).toEqual(
    Array.from({ length: 60 }, (_, i) => cftRow(i).input),
  );

  await item.getByRole("combobox", { name: "Continue in TRL with" }).selectOption("cft");
  const zip = await saved(page, info, () => item.getByRole("button", { name: "Save zip" }).click());
  const files = unzipSync(readFileSync(zip.path));
  expect(Object.keys(files).map((name) => name.replace("errata-cft/", ""))).toEqual(
    expect.arrayContaining(["README.md", "config.json", "requirements.txt", "train.jsonl", "train.py", "verifier.py"]),
  );
  expect(strFromU8(files["errata-cft/train.jsonl"]!)).toContain("Conclusion: wrong [END]");

  await item.getByRole("button", { name: "Rename" }).click();
  await item.getByRole("textbox", { name: "Title" }).fill("Other sums");
  await page.keyboard.press("Enter");
  await expect(item).toContainText("Other sums");
  await item.getByRole("button", { name: "Delete" }).click();
  await expect(item.getByRole("button", { name: "Keep it" })).toBeFocused();
  await item.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByTestId("data")).toContainText("Nothing yet");
  await page.reload();
  await expect(page.getByTestId("data")).toContainText("Nothing yet");
});

test("columns with other names are mapped by hand, and the verifier is tried while it is written", async ({
  page,
}, info) => {
  await openData(page);
  const lines = Array.from({ length: 30 }, (_, i) => `"Was ist ${i}, plus eins?","Result: n${i + 1}",n${i + 1}`);
  await choose(page, info, "renamed.csv", ["aufgabe_text,weg,am_ende", ...lines].join("\n"));
  await expect(page.getByTestId("data-layout")).toContainText("CSV, 30 rows in 3 columns");
  await page.getByTestId("data-field-question").selectOption({ label: "aufgabe_text" });
  await page.getByTestId("data-field-solution").selectOption({ label: "weg" });
  await page.getByTestId("data-field-answer").selectOption({ label: "am_ende" });
  await expect(page.getByTestId("data-row").first()).toContainText("Was ist 0, plus eins?");
  await page.getByTestId("data-verifier-pattern").check();
  await page.getByTestId("data-pattern").fill("(a)\\1");
  await expect(page.getByTestId("data-mapping")).toContainText("got a reference to a group in the pattern");
  await expect(page.getByTestId("data-keep")).toBeDisabled();
  await page.getByTestId("data-pattern").fill("(n\\d+)$");
  await expect(page.getByTestId("data-reads")).toHaveText("Reads n1 from this text.");
  await page.getByTestId("data-try").fill("Result: n42");
  await expect(page.getByTestId("data-reads")).toHaveText("Reads n42 from this text.");
  await expect(page.getByTestId("data-agreed")).toContainText("30 of the first 30");
  await keep(page, "Renamed");
});

test("GSM8K and Parquet, by the keyboard alone", async ({ page }, info) => {
  await openData(page);
  const gsm = Array.from({ length: 40 }, (_, i) => ({
    question: `How much is ${i} and 1?`,
    answer: `${i} + 1 = ${i + 1}\n#### ${i + 1}`,
  }));
  await choose(page, info, "gsm8k.jsonl", jsonl(gsm));
  await expect(page.getByTestId("data-layout")).toContainText("GSM8K");
  await expect(page.getByTestId("data-agreed")).toContainText("40 of the first 40");
  await page.getByTestId("data-keep").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("data-item")).toContainText("gsm8k");

  const columnData = [
    { name: "prompt", data: Array.from({ length: 25 }, (_, i) => `What comes after ${i}?`) },
    { name: "completion", data: Array.from({ length: 25 }, (_, i) => String(i + 1 + (i % 2))) },
    { name: "label", data: Array.from({ length: 25 }, (_, i) => i % 2 === 0) },
  ];
  await choose(page, info, "kto.parquet", new Uint8Array(parquetWriteBuffer({ columnData })));
  await expect(page.getByTestId("data-layout")).toContainText("Parquet, 25 rows in 3 columns");
  await expect(page.getByTestId("data-layout")).toContainText("KTO");
  await keep(page, "From Parquet");
  await expect(page.getByTestId("data-item")).toHaveCount(2);
});

test("hostile files are refused whole, by line and reason", async ({ page }, info) => {
  await openData(page);
  await page.getByRole("button", { name: "Take the sample" }).click();
  await expect(page.getByTestId("data-item")).toContainText("1,269 rows, 500 different questions");
  const good = JSON.stringify({ question: "q", answer: "1" });
  const failure = page.getByTestId("data-failure");
  for (const [name, content, why] of [
    ["proto.jsonl", `${good}\n{"__proto__": {"polluted": true}}`, "line 2: got a field '__proto__'"],
    ["nan.jsonl", `${good}\n${good}\n{"question": NaN}`, "line 3: got NaN or Infinity"],
    ["cut.parquet", "PAR1 nothing", "got a"],
    ["bytes.jsonl", new Uint8Array([123, 34, 255, 34]), "not UTF-8"],
  ] as const) {
    await choose(page, info, name, content);
    await expect(failure).toContainText(name);
    await expect(failure).toContainText(why);
    await failure.getByRole("button", { name: "Dismiss" }).click();
    await expect(failure).toHaveCount(0);
  }
  expect(await page.evaluate(() => (({}) as { polluted?: boolean }).polluted)).toBeUndefined();
  await expect(page.getByTestId("data-item")).toHaveCount(1);
  const xss = { question: "<img src=x onerror=alert(1)>", answer: "<script>alert(1)</script>" };
  await choose(page, info, "xss.jsonl", jsonl([xss]));
  await expect(page.getByTestId("data-row")).toContainText("<img src=x onerror=alert(1)>");
  expect(await page.getByTestId("data-row").locator("img, script").count()).toBe(0);
});

test("100,000 rows are read and kept while the page goes on", async ({ page }, info) => {
  const words = "the of and a to in is you that it he was for on are as with his they at be this have from".split(" ");
  const say = (seed: number, count: number) =>
    Array.from({ length: count }, (_, k) => words[(seed * 7 + k * k) % words.length]).join(" ");
  const text = jsonl(
    Array.from({ length: 100_000 }, (_, i) => ({
      ...{ question: `Number ${i}: ${say(i, 30)}?`, response: `${say(i + 1, 45)} so ${i}`, answer: String(i) },
      critique: `${say(i + 2, 40)}\n\nConclusion: right [END]`,
    })),
  );
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ["longtask"],
    });
  });
  await openData(page);
  const start = Date.now();
  await choose(page, info, "large.jsonl", text);
  await expect(page.getByTestId("data-counts")).toContainText("100,000 rows, 100,000 different questions", {
    timeout: 120_000,
  });
  const read = Date.now();
  await page.getByTestId("data-keep").click();
  await expect(page.getByTestId("data-item")).toContainText("100,000 rows", { timeout: 120_000 });
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  info.annotations.push({
    type: "measured",
    description: `${(text.length / 1e6).toFixed(0)} MB: read and marked in ${read - start} ms, kept in ${Date.now() - read} ms, long tasks of the page: ${longTasks.map(Math.round).join(", ") || "none"}`,
  });
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await expect(page.getByTestId("data-peek")).toContainText("Rows 1 to 50 of 100,000");
});
