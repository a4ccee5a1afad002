// The models part of the page without a page: from files and from a host, refused, stopped, deleted.

import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";

import { filesOf } from "../../model/published/testModels";
import type { PickedFile } from "../../ui/own/modelsView";
import type { PageStorage } from "../storage";
import { createModels, type HostAccess } from "./models";

vi.mock("../../text/text", async (actual) => ({
  ...(await actual<object>()),
  t: (id: string, args?: object) => (args ? `${id} ${JSON.stringify(args)}` : id), // late messages are the page's to load
}));

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

function storageOf(database: string | null = crypto.randomUUID()): PageStorage {
  const opened = { database, reason: database === null ? "private window" : null };
  return { open: () => Promise.resolve(opened) } as unknown as PageStorage;
}

/** A host with the files of a fixture; `before` is called for every request. */
function hostOf(model: string, before: (name: string) => void = () => {}) {
  const asked: (readonly string[])[] = [];
  const files = filesOf(model);
  const network: HostAccess = {
    ask: (hosts) => Promise.resolve(asked.push(hosts) > 0),
    fetchFrom(url, init = {}) {
      const name = url.slice(url.lastIndexOf("/") + 1);
      before(name);
      const bytes = files.get(name);
      if (!bytes) return Promise.resolve(new Response(null, { status: 404 }));
      const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get("Range") ?? "");
      if (!range) return Promise.resolve(new Response(bytes));
      const headers = { "Content-Range": `bytes 0-0/${bytes.length}` };
      return Promise.resolve(new Response(bytes.slice(+range[1]!, +range[2]! + 1), { status: 206, headers }));
    },
  };
  return { network, asked };
}

const picked = (model: string): PickedFile[] =>
  [...filesOf(model)].map(([name, bytes]) => ({ path: `${model}/${name}`, file: new File([bytes], name) }));

const settled = (part: ReturnType<typeof createModels>) =>
  vi.waitFor(() => expect([part.view.value.work, part.view.value.list !== null]).toEqual([null, true]), 20_000);

test("files are taken, listed, and gone when they are deleted", async () => {
  const part = createModels({ storage: storageOf() });
  part.actions.open();
  await settled(part);
  expect(part.view.value).toMatchObject({ list: [], address: null, noStorage: null });
  part.actions.bring(picked("shards"));
  part.actions.bring(picked("tied")); // one at a time: this is not heard
  await vi.waitFor(() => expect(part.view.value.list).toHaveLength(1), 20_000);
  await settled(part);
  const [row] = part.view.value.list!;
  expect(row).toMatchObject({ title: "shards", origin: "shards", damage: null });
  expect(row!.facts).toMatchObject({ dtypes: ["bf16"], heads: 4, kvHeads: 2, isTied: false, hasTemplate: false });
  expect(part.view.value.newest).toBe(row!.id);
  part.actions.remove(row!.id);
  await vi.waitFor(() => expect(part.view.value.list).toEqual([]), 20_000);
});

test("what is refused is told and forgotten", async () => {
  const part = createModels({ storage: storageOf() });
  part.actions.bring(picked("tied").filter(({ path }) => !path.endsWith("tokenizer.json")));
  await vi.waitFor(() => expect(part.view.value.refusal).not.toBeNull(), 20_000);
  expect(part.view.value.refusal).toEqual({ title: "tied", reason: "tokenizer.json: it is not there" });
  part.actions.dismiss();
  part.actions.open();
  await settled(part);
  expect(part.view.value).toMatchObject({ list: [], refusal: null });
});

test("a host is asked about first, its address remembered until the model is kept", async () => {
  const { network, asked } = hostOf("tied", () => expect(kept.get("errata-model-address")).toBe("org/tied"));
  const part = createModels({ storage: storageOf(), network });
  expect(part.view.value.address).toBe("");
  part.actions.bringFrom("org/tied");
  await vi.waitFor(() => expect(part.view.value.list).toHaveLength(1), 20_000);
  expect(asked).toEqual([["https://huggingface.co", "https://*.hf.co"]]);
  expect(part.view.value.list![0]).toMatchObject({
    ...{ title: "org/tied", origin: "https://huggingface.co/org/tied/resolve/main/" },
    facts: { hasTemplate: true, dtypes: ["f32"] },
  });
  expect(kept.size).toBe(0);
});

test("a person who says no is asked nothing more, and nothing is fetched", async () => {
  const { network } = hostOf("tied", () => expect.fail("fetched"));
  const part = createModels({ storage: storageOf(), network: { ...network, ask: () => Promise.resolve(false) } });
  part.actions.bringFrom("https://a.example/m");
  await settled(part);
  expect(part.view.value).toMatchObject({ list: [], refusal: null });
  expect(createModels({ storage: storageOf(), network }).view.value.address).toBe("https://a.example/m");
});

test("stopped on the way, nothing is kept and nothing is refused", async () => {
  let weights = 0;
  const { network } = hostOf("tied", (name) => {
    if (name === "model.safetensors" && ++weights === 4) part.actions.cancel(); // size, length, header, then the pieces
  });
  const part = createModels({ storage: storageOf(), network });
  part.actions.bringFrom("https://a.example/m");
  await vi.waitFor(() => expect([weights, part.view.value.work]).toEqual([4, null]), 20_000);
  expect(part.view.value.refusal).toBeNull();
  part.actions.open();
  await settled(part);
  expect(part.view.value.list).toEqual([]);
});

test("where nothing can be kept, that is said", async () => {
  const part = createModels({ storage: storageOf(null) });
  part.actions.open();
  await vi.waitFor(() => expect(part.view.value.noStorage).toBe("private window"));
});
