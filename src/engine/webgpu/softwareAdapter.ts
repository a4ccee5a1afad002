// Lets Dawn in Node find the software Vulkan driver that Chromium ships, where the machine has no graphics card. For tests.

import { existsSync, readdirSync } from "node:fs";
import { constants, homedir } from "node:os";
import { dirname, join } from "node:path";

const DRIVER = "vk_swiftshader_icd.json";
const RTLD_NODELETE = 0x1000;

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
  loadLibrary(join(dirname(found), "libvulkan.so.1"));
}

/**
 * Keeps the Vulkan loader that lies beside the driver in the process: Dawn then finds it by name, where the system has
 * none. It is no Node add-on, so dlopen throws; but by then the library is loaded, and stays.
 */
function loadLibrary(path: string): void {
  if (!existsSync(path)) return;
  try {
    process.dlopen({ exports: {} }, path, constants.dlopen.RTLD_NOW | RTLD_NODELETE);
  } catch (error) {
    if (!String(error).includes("did not self-register")) throw error;
  }
}

/** `<root>/chromium-1234/chrome-linux` and its like, newest first. */
function browsers(root: string): string[] {
  if (!existsSync(root)) return [root];
  const versions = readdirSync(root)
    .filter((name) => name.startsWith("chromium"))
    .sort()
    .reverse();
  return versions.flatMap((version) => readdirSync(join(root, version)).map((folder) => join(root, version, folder)));
}
