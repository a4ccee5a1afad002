// Data that are refused say so in German.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { readTable } from "../../data/read";
import { sourceOfFile } from "../../data/source";
import { faultOf } from "../../data/verify";
import { COMPLETE, coverOf } from "../parts/cover";

/** Reasons as they are written in the code, with a number in each place. */
const sources = [
  ...readdirSync("src/data")
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .map((name) => `src/data/${name}`),
  ...["workers/data.worker.ts", "src/store/datasets.ts"],
];
const written = sources.flatMap((path) => {
  const source = readFileSync(path, "utf8").replaceAll(/\s+/g, " ");
  const found = source.matchAll(/(?:(?:Range|Data)?Error|verdict)\( ?(?:[^`"]{0,60}, )?("[^"]+ [^"]+"|`[^`]+`)/g);
  return [...found].map(([, text]) => text!.slice(1, -1));
});
/** Places that hold words: what they come to is tried below. */
const isPlain = (text: string) =>
  !/\$\{(?:what|got|fault|other\[1\]|short\(\(error|codec|answer)/.test(text) && / /.test(text);

const refusals = async () => {
  const lines: readonly BlobPart[] = [
    ...["[1]", "7", '{"a": NaN}', "{x}", '{"a": 1e999}', '{"__proto__": 1}', '{"a": "\\u0000"}', '{"a": "\\ud800"}'],
    ...['{"a": [[[[[[[[[1]]]]]]]]]}', new Uint8Array([0x1f, 0x8b]), new Uint8Array([0x28, 0xb5, 0x2f, 0xfd])],
    ...["PK\u0003\u0004", new Uint8Array([0xff, 0xfe]), "ARROW1", "PAR1 and then nothing that is Parquet"],
  ];
  const files = [...lines.map((text) => new File([text], "a.jsonl")), new File(['a,b\n"x,1'], "a.csv")];
  const strings = new File(['["a"]'], "a.json");
  return Promise.all(
    [...files, strings].map((file) =>
      readTable(sourceOfFile(file)).then(
        () => "",
        (error: Error) => error.message,
      ),
    ),
  );
};

test("everything that data are refused for", async () => {
  const plain = written.filter(isPlain).map((text) => text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "9"));
  expect(plain.length).toBeGreaterThan(50);
  const refused = await refusals();
  expect(refused).not.toContain("");
  const patterns = ["(?=a)", "(a)\\1", `${"(".repeat(30)}a${")".repeat(30)}`].map((pattern) =>
    faultOf({ kind: "pattern", pattern })!,
  );
  const others = [
    "line 3: got a text of 9 characters, want at most 8",
    "got columns packed by GZIP, want UNCOMPRESSED or SNAPPY",
    "got a Parquet file that cannot be read (thrift: bad), want a whole one",
    ...["wrong, as the data say", "answers two words, the answer is other words"],
  ];
  expect(coverOf([...plain, ...refused, ...patterns, ...others], ["data"])).toMatchObject(COMPLETE);
});
