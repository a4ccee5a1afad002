// What is refused of ONNX models, and what fails with them, says so in German.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { COMPLETE, coverOf } from "../parts/cover";

const SOURCES = [
  ...["model/onnx", "model/onnxFile", "model/onnxLayout", "model/onnxRead", "model/onnxScan", "train/takeAway"],
  ...["teachers/baseline", "teachers/onnx", "teachers/onnxPort", "teachers/onnxSession", "lib/clusters"],
  ...["main/onnx", "main/workers.single", "main/own/onnxFiles", "main/own/measuring", "main/keptTeachers"],
].map((path) => `src/${path}.ts`);

/** As they are written in the code, with something in each place. */
const written = [...SOURCES, "workers/onnx.worker.ts"].flatMap((path) => {
  const source = readFileSync(path, "utf8").replaceAll(/\s*\n\s*/g, " ");
  const found = [
    ...source.matchAll(/(?:Error|DOMException)\( ?(?:[\w.]+ > 0 \? )?("[^"]{5,}"|`[^`]{5,}`)(?: : (`[^`]{5,}`))?/g),
  ];
  expect([path, found.length > 0]).toEqual([path, true]);
  return found.flatMap((match) => match.slice(1).flatMap((text) => (text ? [text.slice(1, -1)] : [])));
});
const KNOWN = "it has no bytes";

test("every reason", () => {
  const texts = written.map((text) =>
    text
      .replaceAll("${named}", "its weight 'a b'")
      .replaceAll("${shorten(file)}", "my model.onnx")
      .replaceAll("${(error as Error).message}", KNOWN)
      .replaceAll(/\$\{[^}]*\}/g, "9"),
  );
  const vocabulary = /`(trainer: the teacher has [^`]+)`/.exec(readFileSync("src/train/trainer.ts", "utf8"))![1]!;
  expect(texts.length).toBeGreaterThan(40);
  const damage = "model: got 9 bytes of 'my model.onnx', want 9";
  const all = [...texts, damage, vocabulary.replaceAll(/\$\{[^}]*\}/g, "9")];
  expect(coverOf(all, ["onnx"])).toMatchObject(COMPLETE);
});
