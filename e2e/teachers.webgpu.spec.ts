// WebLLM on a software adapter without 16-bit floats: what runs, what does not, and the library's own loading in its worker,
// under the page's policy, from a mirror that has the first files of a model and never its weights.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, isIsolated, test } from "./host";

test.use({ serviceWorkers: "allow" });

const MODEL = "SmolLM2-135M-Instruct-q0f32-MLC";
const CONFIG = JSON.stringify({ tokenizer_files: ["tokenizer.json"], vocab_size: 8, context_window_size: 64 });

/** The configuration is there; the library is cut off in the middle, is none, or is not there. */
async function mirror() {
  const state = { library: "cut" as "cut" | "none" | "gone", asked: [] as string[] };
  const server = createServer((request, response) => {
    state.asked.push(request.url!.slice(request.url!.lastIndexOf("/") + 1));
    response.setHeader("access-control-allow-origin", "*");
    if (request.url!.endsWith("mlc-chat-config.json")) return void response.end(CONFIG);
    if (!request.url!.endsWith(".wasm") || state.library === "gone") return void response.writeHead(404).end();
    if (state.library === "none") return void response.end("<html>");
    response.writeHead(200, { "content-length": 100_000 });
    response.write("\0asm");
    setTimeout(() => response.destroy(), 100);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => (server.closeAllConnections(), server.close());
  return Object.assign(state, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close });
}

test("models by what they need, and a download that is cut, damaged, missing: each by its name", async ({
  browser,
  site,
}) => {
  const host = await mirror();
  const context = await browser.newContext({ serviceWorkers: "allow" }); // what fails makes noise
  const page = await context.newPage();
  const violations: string[] = [];
  page.on("console", (message) => message.text().includes("Security Policy") && violations.push(message.text()));
  await page.goto(`${site.url}#/own/teachers`);
  await isIsolated(page);
  await page.getByTestId("teacher-webllm").check();
  await expect(page.getByTestId("webllm-adapter")).toContainText("lacks 16-bit floats");
  await page.getByTestId("webllm-all").check();
  const row = (id: string) => page.locator(`[data-model="${id}"]`);
  await expect(row(MODEL.replace("f32", "f16"))).toHaveAttribute("data-trouble", "noF16");
  await expect(row("Llama-3.1-70B-Instruct-q3f16_1-MLC")).toHaveAttribute("data-trouble", "noF16");
  await expect(row("Qwen2.5-7B-Instruct-q4f32_1-MLC")).toHaveAttribute("data-trouble", "memory");
  await expect(row(MODEL)).toHaveAttribute("data-trouble", "");

  await page.getByTestId("webllm-from").selectOption("mirror");
  for (const id of ["mirror", "libraries"]) {
    await page.getByTestId(`webllm-${id}`).fill(host.origin);
    await page.getByTestId(`webllm-${id}`).blur();
  }
  const trouble = page.getByTestId("teacher-trouble");
  const job = page.getByTestId("teacher-job");
  await page.getByTestId("writing-count").selectOption("6");
  await row(MODEL.replace("f32", "f16")).getByRole("radio").check();
  await page.getByTestId("teacher-start").click();
  await expect(trouble).toHaveAttribute("data-kind", "noF16"); // before anything is fetched
  await job.getByTestId("job-delete").click();
  await job.getByTestId("job-delete").click();
  await row(MODEL).getByRole("radio").check();
  await page.getByTestId("teacher-start").click();
  await expect(page.getByTestId("network-question").locator("code")).toHaveText([host.origin]);
  expect(host.asked).toEqual([]);
  await page.getByTestId("network-go").click();
  for (const [library, kind] of [
    ["cut", "cut"],
    ["gone", "missing"],
    ["none", "damaged"],
  ] as const) {
    host.library = library;
    await job.getByTestId("job-resume").click();
    await expect(trouble).toHaveAttribute("data-kind", kind);
    await expect(job).toContainText("0 of 6");
  }
  // What arrived is kept: the configuration was asked for once.
  expect(host.asked.filter((name) => name === "mlc-chat-config.json")).toHaveLength(1);
  expect(violations).toEqual([]);
  host.close();
  await context.close();
});
