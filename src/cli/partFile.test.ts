// What pretrain keeps beside its output: the same bits back, never those of another recipe, never half a file.

import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { partFile, type Part } from "./partFile";

const state = {
  parameters: Float32Array.of(1, -0.1, 3e-20),
  firstMoment: Float32Array.of(0.5, 0, -1),
  secondMoment: Float32Array.of(1e-12, 2, 3),
};
const part: Part = { stage: "polishing", step: 7, tokens: 123_456, loss: 0.1 + 0.2, seconds: 61.5, state };
const place = () => join(mkdtempSync(join(tmpdir(), "errata-part-")), "model.safetensors");

test("nothing at first, then what was kept last, then nothing again", () => {
  const out = place();
  const file = partFile(out, { steps: 9 });
  expect(file.path).toBe(`${out}.part`);
  expect(file.read()).toBeUndefined();
  file.write({ ...part, step: 6 });
  file.write(part);
  expect(partFile(out, { steps: 9 }).read()).toEqual(part);
  expect(readdirSync(join(out, ".."))).toEqual(["model.safetensors.part"]); // no half-written one beside it
  file.remove();
  expect(existsSync(file.path)).toBe(false);
});

test("that of another recipe is refused, with both", () => {
  const out = place();
  partFile(out, { steps: 9 }).write(part);
  expect(() => partFile(out, { steps: 10 }).read()).toThrow(
    'begun by another recipe: got {"steps":9}, want {"steps":10}',
  );
});

test("a damaged one is refused", () => {
  const out = place();
  const file = partFile(out, {});
  file.write(part);
  writeFileSync(file.path, readFileSync(file.path).subarray(0, -4));
  expect(() => file.read()).toThrow("safetensors");
});
