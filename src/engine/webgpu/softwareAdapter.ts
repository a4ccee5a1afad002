// Lets Dawn in Node find the software Vulkan driver that Chromium ships, where the machine has no graphics card. For tests.

import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const DRIVER = "vk_swiftshader_icd.json";

/** Points Vulkan at SwiftShader. Call it before the first `openGpu`. @throws {Error} that says where it looked */
export function useSoftwareAdapter(): void {
  if (process.env.VK_ICD_FILENAMES) return;
  const playwright = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), ".cache", "ms-playwright");
  const folders = ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/google/chrome", ...browsers(playwright)];
  const found = folders.map((folder) => join(folder, DRIVER)).find((path) => existsSync(path));
  if (!found)
    throw new Error(
      `No ${DRIVER} in ${folders.join(", ")}. Install Chromium (npx playwright install chromium), or set VK_ICD_FILENAMES`,
    );
  process.env.VK_ICD_FILENAMES = found;
}

/** `<root>/chromium-1234/chrome-linux` and its like, newest first. */
function browsers(root: string): string[] {
  if (!existsSync(root)) return [root];
  const versions = readdirSync(root).filter((name) => name.startsWith("chromium")).sort().reverse();
  return versions.flatMap((version) => readdirSync(join(root, version)).map((folder) => join(root, version, folder)));
}
