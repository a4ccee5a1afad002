// Digests against published vectors.

import { expect, test } from "vitest";

import { hashJson, sha256Hex } from "../lib/hash";

const bytes = (text: string) => new TextEncoder().encode(text);

test("known digests, whole and in parts", async () => {
  // FIPS 180-2, appendix B
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(await sha256Hex(bytes("abc"))).toBe(abc);
  expect(await sha256Hex(bytes("a"), new ArrayBuffer(0), bytes("xbcx").subarray(1, 3))).toBe(abc);
  expect(await sha256Hex()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("a buffer changed after the call does not change the digest", async () => {
  const buffer = bytes("abc");
  const hashing = sha256Hex(buffer);
  buffer.fill(0);
  expect(await hashing).toMatch(/^ba7816bf/);
});

test("the order of keys does not matter, all else does", async () => {
  const one = await hashJson({ a: 1, b: [{ d: null, c: "é" }, 2] });
  expect(await hashJson({ b: [{ c: "é", d: null }, 2], a: 1 })).toBe(one);
  expect(await hashJson({ b: [2, { c: "é", d: null }], a: 1 })).not.toBe(one);
  expect(await hashJson({ a: 1 })).toBe(await sha256Hex(bytes('{"a":1}')));
});

test("what JSON cannot tell apart is refused", async () => {
  await expect(hashJson({ a: { b: NaN } })).rejects.toThrow("got NaN at 'b'");
  await expect(hashJson([Infinity])).rejects.toThrow(RangeError);
  await expect(hashJson(undefined)).rejects.toThrow(TypeError);
});
