// Links and run files that are refused say so in German.

import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";

import { whatCritiqueTeaches } from "../../lessons";
import { AlreadyStoredError, ImportError, LinkError } from "../../store/errors";
import { decodeLink } from "../../store/link";
import { COMPLETE, coverOf } from "../parts/cover";

const { experiment } = whatCritiqueTeaches;
const [arm] = experiment.arms;
const linkOf = (change: object) =>
  `1${deflateRawSync(JSON.stringify({ lesson: null, experiment: { ...experiment, ...change } })).toString("base64url")}`;

/** Structures that no link may have. */
const CHANGES: readonly object[] = [
  ...[{ version: 2 }, { more: 1 }, { arms: undefined }, { arms: {} }, { arms: [] }, { training: 3 }],
  ...[{ task: "no task" }, { baseline: "/" }, { baseline: "nobody" }, { seeds: [1, 1] }, { seeds: [-1] }],
  ...[{ arms: [arm, arm] }, { arms: [{ ...arm, settings: { a: "b" } }] }, { data: { ...experiment.data, noise: 7 } }],
  ...[{ start: { checkpoint: "https://a.example/x", sha256: "" } }, { start: { ...experiment.start, sha256: "x" } }],
  { start: { ...experiment.start, checkpoint: "model-0123456789ab" } },
  { teacher: { checkpoint: "onnx-0123456789ab", sha256: "f".repeat(64) } },
  { arms: Array.from({ length: 25 }, (_, i) => ({ ...arm, id: `a${i}` })), baseline: "a0" },
  { seeds: Array.from({ length: 65 }, (_, i) => i) },
];

const messageOf = (reading: Promise<unknown>) =>
  reading.then(
    () => "",
    (error: Error) => error.message,
  );

/** Reasons as they are written in the code, with something in each place. */
const SOURCES: readonly [path: string, before: RegExp][] = [
  ["store/link", /LinkError\("\w+", /],
  ["store/importRun", /ImportError\(\w+, /],
  ["store/zipReader", /(?:ImportError\(\w+, |refuse\()/],
  ["store/runLines", /ImportError\(\w+, /],
  ["store/trainingFile", /RangeError\(/],
  ["store/runBundle", /return /],
  ["store/exportRun", /RangeError\(/],
  ["store/forget", /Error\(/],
  ["store/rowSchemas", /(?:regex\([^"`]*?, |mapOf\(\w+, )/],
  ["store/experimentSchema", /(?:regex\([^"`]*?, |mapOf\(\w+, )/],
  ["main/share", /RangeError\(/],
  ["main/gallery", /Error\(/],
];
const written = SOURCES.flatMap(([path, before]) => {
  const source = readFileSync(`src/${path}.ts`, "utf8").replaceAll("\n", " ");
  const found = [...source.matchAll(new RegExp(`${before.source}("[^"]{5,}"|\`[^\`]{5,}\`)`, "g"))];
  expect([path, found.length > 0]).toEqual([path, true]);
  return found.map((match) => match.at(-1)!.slice(1, -1));
});
const KNOWN = "it is missing";
const texts = written.map((text) =>
  text
    .replaceAll("${where}", "id sampled evaluation 3 of run 'a/b/1'")
    .replaceAll("${reason}", KNOWN)
    .replaceAll(/\$\{sizes[^}]*\}/g, "2, 2")
    .replaceAll(/\$\{[^}]*\}/g, "9"),
);

test("links", async () => {
  const links = ["", "2abc", "1!", "1abc", `1${"a".repeat(20_000)}`, ...CHANGES.map(linkOf)];
  const nested = `1${deflateRawSync("[".repeat(20) + "]".repeat(20)).toString("base64url")}`;
  const refused = await Promise.all([...links, nested].map((link) => messageOf(decodeLink(link))));
  expect(refused).not.toContain("");
  expect(coverOf(refused, []).untranslated).toEqual([]);
});

test("run files, and what is here already", async () => {
  const refused = await Promise.all(CHANGES.map((change) => messageOf(decodeLink(linkOf(change)))));
  const errors = [
    ...texts.flatMap((text) => [
      text,
      new ImportError(null, text, "runs.json").message,
      new ImportError(7, text, "a").message,
    ]),
    ...[new AlreadyStoredError("ab", 5), new AlreadyStoredError("ab", 0, "s/1")].map(({ message }) => message),
    ...["unknown field 'a.b'", "field 'a' is missing", "want an object", "field 'a.b' got \"x\", want number"],
    ...["the file is empty", "it is empty"].map((text) => new ImportError(null, text, "examples/a.jsonl").message),
    ...[new LinkError("long", "it unpacks to more than 9 bytes").message, "it is nested deeper than 8 levels"],
    ...["link: it has characters that no link has", "link: it is of version '2', want '1'", "link: it is empty"],
    ...refused,
    ...["field 'sha256' want at most 9 entries, each a hash"],
    ...["it has 9 files, want at most 7", "field 'a' got x, want at most 9 entries, each a text"],
  ];
  expect(coverOf(errors, ["files"])).toMatchObject(COMPLETE);
});
