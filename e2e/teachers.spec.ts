// A local server as a teacher, from going online to graded critiques that outlive a reload; what WebLLM says on this machine.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, isIsolated, test as base } from "./host";

/** Speaks as Ollama does, and says of every response that step 2 is wrong: the same whatever was stopped in between. */
interface Stand {
  readonly origin: string;
  /** Everything that was asked. */
  readonly asked: string[];
  /** How long an answer takes, in milliseconds. */
  delay: number;
  close(): Promise<void>;
}

const SAID = "First wrong step: 2\nConclusion: wrong [END]";
const events = (text: string) =>
  [...text.match(/.{1,5}/gs)!.map((content) => ({ delta: { content } })), { delta: {}, finish_reason: "stop" }]
    .map((choice) => `data: ${JSON.stringify({ choices: [choice] })}\n\n`)
    .join("");

async function standIn(): Promise<Stand> {
  const stand = { asked: [] as string[], delay: 0 };
  const server: Server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", request.headers.origin ?? "*");
    response.setHeader("access-control-allow-headers", "content-type, authorization");
    if (request.method === "OPTIONS") return void response.end();
    stand.asked.push(request.url!);
    if (request.url === "/v1/models")
      return void response.end(JSON.stringify({ data: [{ id: "critic-3b" }, { id: "critic-1b" }] }));
    request.resume();
    response.writeHead(200, { "content-type": "text/event-stream" });
    const text = events(SAID);
    setTimeout(() => response.end(`: keep-alive\n\n${text}data: [DONE]\n\n`), stand.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return Object.assign(stand, {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const test = base.extend<{ stand: Stand }>({
  stand: async ({ browserName: _ }, use) => {
    const stand = await standIn();
    await use(stand);
    await stand.close();
  },
});

test.use({ serviceWorkers: "allow" });

async function open(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/own/teachers`);
  await isIsolated(page);
  await expect(page.getByTestId("teachers")).toBeVisible();
}

async function connect(page: Page, { origin }: Stand): Promise<void> {
  await page.getByTestId("teacher-server").check();
  await page.getByTestId("server-address").fill(origin);
  await page.getByTestId("server-connect").click();
  const question = page.getByTestId("network-question");
  await expect(question.locator("code")).toHaveText([origin]);
  await page.getByTestId("network-go").click();
  await expect(page.getByTestId("server-model").locator("option")).toHaveText(["critic-3b", "critic-1b"]);
}

const share = async (page: Page, id: string) =>
  (await page.getByTestId(`share-${id}`).innerText()).replace(/\s+/g, " ");

test("nothing is asked before a person says so, and saying no leaves it so", async ({ page, site, stand }) => {
  await open(page, site.url);
  await expect(page.getByTestId("network")).toContainText("Offline");
  await page.getByTestId("teacher-server").check();
  await page.getByTestId("server-address").fill(stand.origin);
  await page.getByTestId("server-connect").click();
  await page.getByTestId("network-question").getByRole("button", { name: "Stay offline" }).click();
  await expect(page.getByTestId("teacher-trouble")).toHaveAttribute("data-kind", "offline");
  await expect(page.getByTestId("teacher-start")).toBeDisabled();
  expect(stand.asked).toEqual([]);
});

test("six critiques of a task’s responses: graded, filtered, stopped, gone on with after a reload, deleted", async ({
  page,
  site,
  stand,
}) => {
  await open(page, site.url);
  await connect(page, stand);
  await expect(page.getByTestId("network")).toHaveAttribute("data-online", "true");
  await page.getByTestId("writing-source").selectOption("countdown");
  await page.getByTestId("writing-count").selectOption("6");

  stand.delay = 300;
  await page.getByTestId("teacher-start").click();
  const job = page.getByTestId("teacher-job");
  await expect(job).toContainText("2 of 6");
  await page.getByTestId("teacher-stop").click();
  await expect(page.getByTestId("teacher-progress")).toHaveCount(0);
  const rows = page.getByTestId("writing-row");
  const kept = await rows.count();
  expect(kept).toBeGreaterThanOrEqual(2);
  expect(kept).toBeLessThan(6);
  const first = await rows.first().innerText();

  await page.reload();
  await expect(job).toContainText(`${kept} of 6`);
  await expect(page.getByTestId("network")).toHaveAttribute("data-online", "true"); // the tab was not closed
  stand.delay = 0;
  await page.getByTestId("job-resume").click();
  await expect(job).toContainText("6 of 6");
  await expect(page.getByTestId("teacher-progress")).toHaveCount(0);
  await expect(rows).toHaveCount(6);
  expect(await rows.first().innerText()).toBe(first);
  expect(stand.asked.filter((url) => url.endsWith("completions")).length).toBeLessThanOrEqual(7); // the one that was stopped

  const right = await page.locator("[data-testid=writing-row][data-right=true]").count();
  expect(await share(page, "verdict")).toContain(`${right} of 6`);
  expect(await share(page, "verdict")).toMatch(/Verdicts that are right [01]\.\d{3} [01]\.\d{3} to [01]\.\d{3}/);
  await page.getByTestId("filter-right").click();
  await expect(rows).toHaveCount(right);
  const download = page.waitForEvent("download");
  await page.getByTestId("writing-download").click();
  const file = await (await download).createReadStream();
  let text = "";
  for await (const part of file) text += String(part);
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(right);
  for (const line of lines) {
    expect(Object.keys(line).sort()).toEqual(["answer", "correct", "critique", "question", "response", "solution"]);
    expect(line["critique"]).toContain(line["correct"] ? "Conclusion: right [END]" : "Conclusion: wrong [END]");
  }

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByTestId("job-delete").click();
  await page.getByTestId("job-delete").click();
  await expect(job).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId("teacher-jobs")).toContainText("Nothing yet");

  await page.getByTestId("network-end").click();
  await expect(page.getByTestId("network")).toHaveAttribute("data-online", "false");
  const asked = stand.asked.length;
  await page.getByTestId("server-connect").click();
  await expect(page.getByTestId("network-question")).toBeVisible();
  expect(stand.asked).toHaveLength(asked);
});

test("a server that is gone is a state with what to do next", async ({ browser, site, stand }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" }); // a server that is gone makes noise
  const page = await context.newPage();
  await open(page, site.url);
  await connect(page, stand);
  await stand.close();
  await page.getByTestId("server-connect").click();
  const trouble = page.getByTestId("teacher-trouble");
  await expect(trouble).toHaveAttribute("data-kind", "unreachable");
  await expect(trouble).toContainText(`OLLAMA_ORIGINS=${site.origin}`);
  await page.getByTestId("server-address").fill("http://example.org");
  await page.getByTestId("server-connect").click();
  await expect(trouble).toHaveAttribute("data-kind", "protocol");
  await context.close();
});

test("WebLLM: its list with needs, and why it does not run on a machine without a graphics adapter", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "gpu", { get: () => undefined }));
  await open(page, site.url);
  await page.getByTestId("teacher-webllm").check();
  await expect(page.getByTestId("webllm-adapter")).toContainText("no WebGPU");
  const rows = page.getByTestId("webllm-models").locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(100);
  await page.getByTestId("webllm-find").fill("smollm2 135m f16");
  await expect(rows).toHaveCount(1);
  await expect(rows).toHaveAttribute("data-trouble", "noWebGpu");
  await expect(rows).toContainText("360 MB");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
