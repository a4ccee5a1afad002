// A model from a host: the person is asked first, and its files are read in ranges; offline again, nothing is.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

import { expect, isIsolated, test as base } from "./host";
import { MODEL } from "./ownSteps";

/** Serves the folder of a model as the usual hosts do: to any page, and in ranges. */
interface Shelf {
  readonly origin: string;
  /** `METHOD path range`, of everything that was asked. */
  readonly asked: string[];
  close(): Promise<void>;
}

async function openShelf(): Promise<Shelf> {
  const shelf = { asked: [] as string[] };
  const server: Server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", request.headers.origin ?? "*");
    response.setHeader("access-control-allow-headers", "range");
    response.setHeader("access-control-expose-headers", "content-range, content-length");
    if (request.method === "OPTIONS") return void response.end();
    const path = join(MODEL, basename(new URL(request.url!, "http://shelf").pathname));
    shelf.asked.push([request.method, basename(path), request.headers.range ?? ""].join(" ").trim());
    // As some hosts do: a page of theirs for what is not there. A 404 would stand in the console.
    if (!existsSync(path)) return void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
    const { size } = statSync(path);
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? [];
    const [start, end] = [Number(from ?? 0), Math.min(size - 1, Number(to ?? size - 1))];
    if (from !== undefined) response.setHeader("content-range", `bytes ${start}-${end}/${size}`);
    response.writeHead(from === undefined ? 200 : 206, { "content-length": end - start + 1 });
    if (request.method === "HEAD") return void response.end();
    createReadStream(path, { start, end }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return Object.assign(shelf, {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const test = base.extend<{ shelf: Shelf }>({
  shelf: async ({ browserName: _ }, use) => {
    const shelf = await openShelf();
    await use(shelf);
    await shelf.close();
  },
});

test.use({ serviceWorkers: "allow" });

test("asked, allowed, fetched in ranges, kept; offline again, nothing is fetched", async ({ page, site, shelf }) => {
  await page.goto(`${site.url}#/own/models`);
  await isIsolated(page);
  const address = page.getByPlaceholder("organisation/model");
  await address.fill(`${shelf.origin}/tiny/`);
  await page.getByRole("button", { name: "Fetch" }).click();
  await expect(page.getByTestId("network-question").locator("code")).toHaveText([shelf.origin]);
  expect(shelf.asked).toEqual([]); // not before a person says so
  await page.getByTestId("network-go").click();

  const model = page.getByTestId("model");
  const fetchButton = page.getByRole("button", { name: "Fetch" });
  await isIsolated(page); // loaded again, with a policy that has the host
  await expect(address).toHaveValue(`${shelf.origin}/tiny/`);
  if ((await model.count()) === 0) await fetchButton.click();
  await expect(model).toHaveCount(1);
  await expect(model).toContainText("56.1k");
  expect(shelf.asked.some((line) => line.startsWith("GET model.safetensors bytes="))).toBe(true);

  await page.getByTestId("network-end").click();
  const before = shelf.asked.length;
  await address.fill(`${shelf.origin}/tiny/`);
  await fetchButton.click();
  await expect(page.getByTestId("network-question")).toBeVisible();
  expect(shelf.asked.length).toBe(before);
});
