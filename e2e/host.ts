// For tests with the service worker: the built page on a host that sets no headers, deep in its paths, and another host.

import { join } from "node:path";

import type { Page } from "@playwright/test";

import { expect, test as base } from "./page";
import { serveStatic, type StaticHost } from "./staticHost";

export { expect };

export const PATH = "/some/deep/path/";
export const DIST = join(import.meta.dirname, "../dist");

export const test = base.extend<{ site: StaticHost; elsewhere: StaticHost }>({
  site: async ({ browserName: _ }, use) => {
    const site = await serveStatic(DIST, PATH);
    await use(site);
    await site.close();
  },
  elsewhere: async ({ browserName: _ }, use) => {
    const elsewhere = await serveStatic(null);
    await use(elsewhere);
    await elsewhere.close();
  },
});

/** The page has all that it needs without a network. */
export const isKept = (page: Page) => expect(page.getByTestId("offline")).toHaveText("Ready for offline use.");

/** The page was loaded under the headers: on a first visit once more, which cuts short what is asked of it meanwhile. */
export const isIsolated = (page: Page) =>
  expect.poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false)).toBe(true);
