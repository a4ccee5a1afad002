// The hub is asked for one list and for ranges of one file; whatever it answers, data come whole or not at all.

import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";

import { hubId, listHub, sourceOfHub, type FetchFrom } from "./hub";
import { readTable } from "./read";
import { DataError } from "./source";

const answer =
  (body: BodyInit, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));
const listed = (files: readonly object[]) => answer(JSON.stringify(files));

test.each([
  ["openai/gsm8k", "openai/gsm8k"],
  [" squad ", "squad"],
  ["https://huggingface.co/datasets/TIGER-Lab/WebInstruct-CFT", "TIGER-Lab/WebInstruct-CFT"],
  ["https://huggingface.co/datasets/openai/gsm8k/tree/main/main?x=1#y", "openai/gsm8k"],
])("the id in %j", (text, id) => {
  expect(hubId(text)).toBe(id);
});

test.each(["", "a/b/c", "../x/y", "https://example.org/datasets/a/b", "a b"])("no id: %j", (text) => {
  expect(() => hubId(text)).toThrow(DataError);
});

describe("the list", () => {
  test("of files that can be read, with addresses that need no trust in their names", async () => {
    const asked: string[] = [];
    const fetchFrom: FetchFrom = (url) => {
      asked.push(url);
      return listed([
        { type: "file", path: "README.md", size: 10 },
        { type: "directory", path: "main" },
        { type: "file", path: "main/train 1#.parquet", size: 2_300_000 },
        { type: "file", path: "a.jsonl", size: -1 },
        {},
      ])();
    };
    expect(await listHub(fetchFrom, "openai/gsm8k")).toEqual([
      {
        path: "main/train 1#.parquet",
        size: 2_300_000,
        url: "https://huggingface.co/datasets/openai/gsm8k/resolve/main/main/train%201%23.parquet",
      },
    ]);
    expect(asked).toEqual(["https://huggingface.co/api/datasets/openai/gsm8k/tree/main?recursive=true&limit=1000"]);
  });

  test.each([
    [answer("", 404), /404: the hub has no open data set 'a\/b'/],
    [answer("", 401), /401/],
    [answer("", 500), /500 from the hub/],
    [answer("<html>"), /no JSON/],
    [answer("{}"), /no list/],
    [listed([]), /no file of 'a\/b'/],
    [answer("x".repeat(5e6)), /5000000 characters/],
  ])("refused %#", async (fetchFrom, why) => {
    await expect(listHub(fetchFrom, "a/b")).rejects.toThrow(why);
  });
});

describe("a file", () => {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: "question", data: Array.from({ length: 3000 }, (_, i) => `q${i}`) }],
      rowGroupSize: [1000],
    }),
  );
  const file = { path: "data/train.parquet", size: bytes.length, url: "https://huggingface.co/x" };

  test("is read by ranges", async () => {
    const ranges: string[] = [];
    const fetchFrom: FetchFrom = (_, init) => {
      const range = (init!.headers as Record<string, string>)["Range"]!;
      ranges.push(range);
      const [start, end] = range.slice(6).split("-").map(Number) as [number, number];
      return Promise.resolve(new Response(bytes.slice(start, end + 1), { status: 206 }));
    };
    const table = await readTable(sourceOfHub(fetchFrom, file));
    expect(table.rows.length).toBe(3000);
    expect(table.rows.at(-1)).toEqual({ question: "q2999" });
    expect(ranges.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
  });

  test.each([
    ["that is sent whole", answer(bytes), /got 200 for bytes/],
    ["that is cut off", answer(bytes.slice(0, 3), 206), /got 3 bytes.*cut off/],
    ["that is gone", answer("", 404), /got 404/],
  ])("refused: %s", async (_, fetchFrom, why) => {
    await expect(readTable(sourceOfHub(fetchFrom, file))).rejects.toThrow(why);
  });
});
