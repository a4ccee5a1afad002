// A Chromium with WebGPU: on the graphics card where there is one, on the software adapter otherwise.

import { chromium, type Browser } from "playwright";

const FLAGS = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--enable-unsafe-webgpu"];
const VULKAN = "--enable-features=Vulkan";
const SOFTWARE = "--use-webgpu-adapter=swiftshader";

export interface OpenedBrowser {
  readonly browser: Browser;
  readonly version: string;
  readonly isSoftware: boolean;
}

/** @param url a page of the site: adapters are only given to secure origins */
export async function openBrowser(executablePath: string | undefined, url: string, isSoftware: boolean) {
  const launch = (flags: readonly string[]) =>
    chromium.launch({ args: [...FLAGS, ...flags], ...(executablePath && { executablePath }) });
  if (!isSoftware) {
    const browser = await launch([VULKAN]);
    if (await hasHardware(browser, url)) return opened(browser, false);
    await browser.close();
  }
  return opened(await launch([VULKAN, SOFTWARE]), true);
}

const opened = (browser: Browser, isSoftware: boolean): OpenedBrowser => ({
  browser,
  version: browser.version(),
  isSoftware,
});

async function hasHardware(browser: Browser, url: string): Promise<boolean> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    return await page.evaluate(async () => {
      const adapter = await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" });
      if (!adapter) return false;
      const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
      return !isFallbackAdapter && !/swiftshader|llvmpipe/i.test(`${vendor} ${architecture} ${description}`);
    });
  } finally {
    await page.close();
  }
}
