// Files are read as they are written, whatever their blocks and line ends; bad ones are refused whole, with line and reason.

import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";

import { readTable } from "./read";
import { DataError, sourceOfFile, type ByteSource } from "./source";

const file = (name: string, ...parts: BlobPart[]) => sourceOfFile(new File(parts, name));
const messageOf = (source: ByteSource) =>
  readTable(source).then(
    () => "",
    (error: unknown) => {
      expect(error).toBeInstanceOf(DataError);
      return (error as Error).message;
    },
  );

describe("JSON", () => {
  const rows = [
    { a: "ä", b: 1 },
    { a: "x\ny", c: [1, { d: null }] },
  ];
  const lines = rows.map((row) => JSON.stringify(row));

  test.each([
    ["lines", "a.jsonl", lines.join("\n")],
    ["lines that end", "a.jsonl", `${lines.join("\n")}\n`],
    ["CRLF, empty lines", "a.jsonl", `${lines.join("\r\n\r\n")}\r\n`],
    ["a byte order mark", "a.jsonl", `\ufeff${lines.join("\n")}`],
    ["a name that says nothing", "a.txt", lines.join("\n")],
    ["this project's header", "a.jsonl", ['{"format":"errata-data","version":1}', ...lines].join("\n")],
    ["a list", "a.json", JSON.stringify(rows, null, 2)],
    ["lines in .json", "a.json", lines.join("\n")],
  ])("%s", async (_, name, text) => {
    const table = await readTable(file(name, text));
    expect(table.rows).toEqual(rows);
    expect(table.columns).toEqual(["a", "b", "c"]);
  });

  test("lines that lie across blocks", async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({ i, text: `${"é".repeat(80)}${i}` }));
    const source = file("a.jsonl", many.map((row) => JSON.stringify(row)).join("\n"));
    expect(source.size).toBeGreaterThan(9e6);
    let read = 0;
    const table = await readTable(source, (bytes) => (read = bytes));
    expect(table.rows).toEqual(many);
    expect(read).toBe(source.size);
  });

  test.each([
    ["an empty file", "a.jsonl", "", /empty file/],
    ["space alone", "a.jsonl", " \n ", /empty file/],
    ["no JSON", "a.jsonl", `${lines[0]}\n{"a": }`, /^line 2: got no JSON \(\{"a": \}\), want a JSON object/],
    ["NaN", "a.jsonl", '{"a": NaN}', /^line 1: got NaN/],
    ["a number", "a.jsonl", `${lines[0]}\n7`, /^line 2: got number, want an object/],
    ["a list in lines", "a.jsonl", `${lines[0]}\n[1]`, /^line 2: got a list, want an object/],
    ["infinity", "a.jsonl", '{"a": 1e999}', /^line 1: got the number Infinity/],
    ["__proto__", "a.jsonl", '{"__proto__": {"x": 1}}', /^line 1: got a field '__proto__'/],
    ["__proto__ further in", "a.jsonl", '{"a": [{"__proto__": 1}]}', /__proto__/],
    ["half a surrogate", "a.jsonl", '{"a": "\\ud800"}', /surrogate/],
    ["NUL", "a.jsonl", '{"a": "\\u0000"}', /NUL/],
    ["depth", "a.jsonl", `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`, /deeper than 8/],
    ["a long line", "a.jsonl", `{"a": "${"x".repeat(2 ** 20)}"}`, /^line 1: got a line of/],
    ["a line without end", "a.jsonl", `${lines[0]}\n{"a": "${"x".repeat(9e6)}`, /^line 2: got a line of over/],
    [
      "columns",
      "a.jsonl",
      JSON.stringify(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [i, i]))),
      /200 columns/,
    ],
    ["a list of texts", "a.json", '["a"]', /^line 1: got string/],
    ["no list", "a.json", '"a"', /want a list/],
    ["gzip", "a.jsonl", new Uint8Array([0x1f, 0x8b, 8]), /gzip/],
    ["UTF-16", "a.csv", new Uint8Array([0xff, 0xfe, 97, 0]), /UTF-16/],
    ["bytes", "a.jsonl", new Uint8Array([123, 34, 0xc3, 0x28]), /not UTF-8/],
    ["half a character", "a.jsonl", new Uint8Array([123, 34, 0xc3]), /not UTF-8/],
  ])("refused: %s", async (_, name, text, why) => {
    expect(await messageOf(file(name, text))).toMatch(why);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test("refused: what is too large, before it is read", async () => {
    const slice = () => Promise.resolve(new TextEncoder().encode("{").buffer);
    expect(await messageOf({ name: "a.jsonl", size: 2 ** 40, slice })).toMatch(/1099511627776 bytes, want at most/);
    expect(await messageOf({ name: "a.jsonl", size: 100, slice })).toMatch(/cut off/);
  });
});

describe("CSV", () => {
  test.each([
    ["commas", "a.csv", 'q,a\n"x, ""y""",1\nz,2'],
    ["tabs", "a.tsv", 'q\ta\n"x, ""y"""\t1\nz\t2\n'],
    ["semicolons and CRLF", "a.csv", 'q;a\r\n"x, ""y""";1\r\n\r\nz;2\r\n'],
    ["a byte order mark", "a.csv", '\ufeffq,a\n"x, ""y""",1\nz,2'],
  ])("%s", async (_, name, text) => {
    const table = await readTable(file(name, text));
    expect(table).toMatchObject({
      columns: ["q", "a"],
      rows: [
        { q: 'x, "y"', a: "1" },
        { q: "z", a: "2" },
      ],
    });
  });

  test("any cells come back, also across blocks", async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", "a", "é", " ", ";"), maxLength: 8 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (cells) => {
        const text = ["q,a", ...cells.map((row) => row.map(quoted).join(","))].join("\n");
        const { rows } = await readTable(file("a.csv", text));
        expect(rows).toEqual(cells.map(([q, a]) => ({ q, a })));
      }),
    );
    const long = Array.from({ length: 3000 }, (_, i) => `"${"line\n".repeat(400)}",${i}`);
    const { rows } = await readTable(file("a.csv", ["q,a", ...long].join("\n")));
    expect(rows.length).toBe(3000);
    expect(rows.at(-1)).toEqual({ q: "line\n".repeat(400), a: "2999" });
  });

  test.each([
    ["a cell too many", "q,a\n1,2\n1,2,3", /^line 3: got 3 cells, want 2/],
    ["a name twice", "q,q\n1,2", /'q' twice/],
    ["no name", "q,\n1,2", /without a name/],
    ["a quote that stays open", 'q,a\n1,2\n"x,3', /^line 3: .*want quotes in pairs/],
    ["a head alone", "q,a\n", /no rows/],
    ["__proto__", "__proto__,a\n1,2", /__proto__/],
    ["NUL", "q,a\n\0,2", /NUL/],
    ["a row without end", `q,a\n"${"x".repeat(9e6)}`, /^line 2: got a row of over/],
  ])("refused: %s", async (_, text, why) => {
    expect(await messageOf(file("a.csv", text))).toMatch(why);
  });
});

describe("Parquet", () => {
  const columnData = [
    { name: "question", data: ["a", "b", "c"] },
    { name: "count", data: [1n, 2n, 2n ** 60n] },
    { name: "label", data: [true, false, true] },
  ];
  const bytes = parquetWriteBuffer({ columnData, rowGroupSize: [2] });

  test("rows, in groups; whole numbers as numbers where they are exact", async () => {
    const table = await readTable(file("a.parquet", bytes));
    expect(table.format).toBe("Parquet");
    expect(table.columns).toEqual(["question", "count", "label"]);
    expect(table.rows).toEqual([
      { question: "a", count: 1, label: true },
      { question: "b", count: 2, label: false },
      { question: "c", count: String(2n ** 60n), label: true },
    ]);
  });

  test("only ranges of it are asked for", async () => {
    const asked: number[] = [];
    const whole = file("a.parquet", bytes);
    await readTable({ ...whole, slice: (start, end) => (asked.push(end - start), whole.slice(start, end)) });
    expect(Math.max(...asked)).toBeLessThanOrEqual(whole.size);
    expect(asked.length).toBeGreaterThan(3);
  });

  test("refused: another codec by its name, a cut file, a field that is none", async () => {
    const gzip = parquetWriteBuffer({ columnData, codec: "GZIP", compressors: { GZIP: (input) => input } });
    expect(await messageOf(file("a.parquet", gzip))).toMatch(/packed by GZIP, want UNCOMPRESSED or SNAPPY/);
    for (const end of [0, 4, 11, 100, bytes.byteLength - 1])
      expect(await messageOf(file("a.parquet", bytes.slice(0, end)))).toMatch(/cut off|footer|cannot be read|empty/);
    const proto = parquetWriteBuffer({ columnData: [{ name: "__proto__", data: ["a"] }] });
    expect(await messageOf(file("a.parquet", proto))).toMatch(/__proto__/);
  });

  test("a byte changed anywhere: read or refused, never another error", async () => {
    const original = new Uint8Array(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const other = original.slice();
        other[at]! ^= change;
        await readTable(file("a.parquet", other)).catch((error: unknown) => expect(error).toBeInstanceOf(DataError));
      }),
      { numRuns: 400 },
    );
  });
});
