// What the build leaves in dist/: small enough at first, installable, with hashes that hold and headers for hosts that read them.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { FIRST_LOAD_LIMIT, firstLoad } from "../scripts/vite/firstLoad";
import { filesBelow } from "../scripts/vite/files";
import { headersOf } from "../service/headers";
import { DIST, expect, test } from "./host";

test("the first load is small before anything lazy", () => {
  const { files, bytes } = firstLoad(DIST);
  expect(Object.keys(files).filter((path) => path.endsWith(".js")).length).toBeGreaterThan(0);
  expect(Object.keys(files).filter((path) => path.endsWith(".css")).length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test("loads nothing at first that is not counted there", async ({ page, baseURL }) => {
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(request.url().slice(baseURL!.length)));
  await page.goto("./", { waitUntil: "commit" });
  await page.waitForLoadState("domcontentloaded");
  const named = Object.keys(firstLoad(DIST).files);
  const isLazy = (path: string) => /worker|^(checkpoints|results)\/|\.(svg|png|webmanifest)$|^$/.test(path);
  expect([...loaded].filter((path) => !named.includes(path) && !isLazy(path))).toEqual([]);
});

test("SHA256SUMS names every file, with its hash", () => {
  const sums = readFileSync(join(DIST, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  const files = filesBelow(DIST).filter((path) => path !== "SHA256SUMS");
  const sum = (path: string) =>
    createHash("sha256")
      .update(readFileSync(join(DIST, path)))
      .digest("hex");
  expect(sums).toEqual(files.map((path) => `${sum(path)}  ${path}`));
});

test("_headers says what the service worker says, and nothing twice", () => {
  const rules = readFileSync(join(DIST, "_headers"), "utf8")
    .trimEnd()
    .split(/\n(?=\/)/);
  const parsed = rules.map((rule) => {
    const [path, ...lines] = rule.split("\n");
    return {
      path: path!,
      headers: Object.fromEntries(
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/s)
            .slice(0, 2),
        ),
      ),
    };
  });
  const headersFor = (path: string) => {
    const found = parsed.filter(({ path: rule }) =>
      rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : rule === path,
    );
    const names = found.flatMap(({ headers }) => Object.keys(headers));
    expect(names.length).toBe(new Set(names).size);
    return Object.assign({}, ...found.map(({ headers }) => headers)) as Record<string, string>;
  };
  for (const path of ["/", "/index.html", "/assets/trainer.worker-x.js"])
    expect(headersFor(path)).toEqual(headersOf("lab"));
  expect(headersFor("/bench/index.html")).toEqual(headersOf("bench"));
  expect(headersFor("/bench/assets/contender.worker-x.js")).toEqual(headersOf("bench"));
});

test("can be installed as an app", async ({ page, context }) => {
  await page.goto("./");
  await expect(page.getByTestId("device-title")).toBeVisible();
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { icons, start_url, scope } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] } & Record<
    string,
    string
  >;
  expect([start_url, scope]).toEqual([".", "."]);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, `./${src}`);
    if (sizes !== "any") expect([src, size]).toEqual([src, sizes]);
  }
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
