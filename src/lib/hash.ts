// SHA-256 of buffers, also of JSON values whatever the order of their keys.

/**
 * SHA-256 of the buffers one after the other, as 64 lower-case hex digits.
 *
 * The bytes are copied before the first await, so writing to a buffer afterwards changes nothing.
 *
 * @throws {TypeError} where Web Crypto is missing (a page that is not a secure context)
 */
export async function sha256Hex(...buffers: readonly (ArrayBuffer | ArrayBufferView)[]): Promise<string> {
  const joined = new Uint8Array(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const buffer of buffers) {
    const bytes = ArrayBuffer.isView(buffer)
      ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
      : new Uint8Array(buffer);
    joined.set(bytes, end);
    end += bytes.length;
  }
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", joined));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * SHA-256 of a JSON value, the same for any order of keys: ids of experiments and example sets come from it.
 *
 * @throws {RangeError} if a number is NaN or infinite: JSON writes `null` for all of them, so ids would collide
 * @throws {TypeError} if the value has no JSON (undefined, a function, a cycle)
 */
export async function hashJson(value: unknown): Promise<string> {
  const json = JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === "number" && !Number.isFinite(inner))
      throw new RangeError(`hashJson: got ${inner} at '${key}', want a finite number`);
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  }) as string | undefined;
  if (json === undefined) throw new TypeError(`hashJson: got ${typeof value}, want a JSON value`);
  return sha256Hex(new TextEncoder().encode(json));
}
