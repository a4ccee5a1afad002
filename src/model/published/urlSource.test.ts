// A model on a host: found by the names its files have, read in ranges, refused where the host cannot do that.

import { describe, expect, test } from "vitest";

import { readPublished } from "./readPublished";
import { filesOf } from "./testModels";
import { baseOf, openUrl, titleOf, type FetchFrom } from "./urlSource";

type Behaviour = {
  readonly ranges?: boolean;
  readonly hidesRange?: boolean;
  readonly status?: Readonly<Record<string, number>>;
};

/** A host that has the files under `base`, and what was asked of it. */
function host(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, behaviour: Behaviour = {}) {
  const asked: string[] = [];
  const base = "https://a.example/org/model/";
  const fetchFrom: FetchFrom = (url, init = {}) => {
    const name = url.slice(base.length);
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get("Range") ?? "");
    asked.push(`${name} ${range ? `${range[1]}-${range[2]}` : (init.method ?? "all")}`);
    const status = behaviour.status?.[name];
    const bytes = files.get(name);
    if (status !== undefined || !bytes || !url.startsWith(base)) {
      return Promise.resolve(new Response(null, { status: status ?? 404 }));
    }
    if (init.method === "HEAD")
      return Promise.resolve(new Response(null, { headers: { "Content-Length": `${bytes.length}` } }));
    if (!range || behaviour.ranges === false) return Promise.resolve(new Response(bytes));
    const headers: Record<string, string> = behaviour.hidesRange
      ? {}
      : { "Content-Range": `bytes ${range[1]}-${range[2]}/${bytes.length}` };
    return Promise.resolve(new Response(bytes.slice(+range[1]!, +range[2]! + 1), { status: 206, headers }));
  };
  return { fetchFrom, asked, base };
}

test.each([
  ["https://a.example/org/model", "https://a.example/org/model/"],
  ["https://a.example/x/?y#z", "https://a.example/x/"],
  ["http://localhost:8080/m", "http://localhost:8080/m/"],
  ["org/model-1.0", "https://huggingface.co/org/model-1.0/resolve/main/"],
  ["https://huggingface.co/org/model", "https://huggingface.co/org/model/resolve/main/"],
  ["https://huggingface.co/org/model/tree/v2", "https://huggingface.co/org/model/resolve/v2/"],
])("%s is the folder %s", (address, base) => {
  expect(baseOf(address)).toBe(base);
});

test("what is no address, or not safe, is refused", () => {
  for (const address of ["", "model", "http://a.example/x", "file:///etc/passwd", "javascript:alert(1)", "a/b/c"])
    expect(() => baseOf(address)).toThrow(/want (one with )?https:\/\//);
  expect(titleOf(baseOf("org/model"))).toBe("org/model");
});

describe("a host", () => {
  test("with shards: only headers of the weights are read before they are wanted", async () => {
    const files = filesOf("shards");
    const { fetchFrom, asked, base } = host(files);
    const source = await openUrl(base, fetchFrom);
    expect(source.title).toBe("org/model");
    expect(new Map(source.files.map(({ name, bytes }) => [name, bytes]))).toEqual(
      new Map([...files].map(([name, { length }]) => [name, length])),
    );
    await readPublished(source);
    const shard = asked.filter((one) => one.startsWith("model-00001"));
    expect(shard).toHaveLength(3); // its size, the header's length, the header
    const piece = await source.read("model-00001-of-00002.safetensors", 10, 20);
    expect(piece).toEqual(files.get("model-00001-of-00002.safetensors")!.slice(10, 20));
  });
  test("that answers every address with a page has only the files that are none", async () => {
    const inner = host(filesOf("tied"));
    const page = () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html; charset=utf-8" } });
    const fetchFrom: FetchFrom = async (url, init) => {
      const response = await inner.fetchFrom(url, init);
      return response.status === 404 ? page() : response;
    };
    expect((await readPublished(await openUrl(inner.base, fetchFrom))).parameters).toBe(5968);
    await expect(openUrl(`${inner.base}other`, fetchFrom)).rejects.toThrow(
      "config.json: the host answered with a page",
    );
  });
  test("that cannot be reached is said to be that", async () => {
    const fetchFrom: FetchFrom = () => Promise.reject(new TypeError("Failed to fetch"));
    await expect(openUrl("org/model", fetchFrom)).rejects.toThrow("config.json: huggingface.co cannot be reached");
  });
  test("that keeps its sizes from other pages' scripts is asked once more", async () => {
    const { fetchFrom, base } = host(filesOf("tied"), { hidesRange: true });
    expect((await readPublished(await openUrl(base, fetchFrom))).parameters).toBe(5968);
  });
  test.each<[string, Behaviour, RegExp]>([
    ["without ranges", { ranges: false }, /model\.safetensors: the host answered 200 to a range of bytes, want 206/],
    ["without the model", { status: { "config.json": 404 } }, /config\.json: the host answered 404/],
    ["that refuses", { status: { "tokenizer.json": 403 } }, /tokenizer\.json: the host answered 403/],
    ["without weights", { status: { "model.safetensors": 404 } }, /model\.safetensors: the host answered 404/],
  ])("%s", async (_what, behaviour, said) => {
    const { fetchFrom, base } = host(filesOf("tied"), behaviour);
    await expect(openUrl(base, fetchFrom)).rejects.toThrow(said);
  });
});
