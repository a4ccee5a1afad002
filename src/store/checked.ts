// JSON from elsewhere: parsed without trusting its depth, and held against a schema with a reason for a person.

import * as v from "valibot";

/** A file or link can hold anything: what is repeated to the user stays short. */
export const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** How deep lists and objects are nested, text inside strings not counted. */
function depthOf(json: string): number {
  let [depth, deepest, isInside] = [0, 0, false];
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (isInside) {
      if (character === 92)
        i++; // a backslash: what it escapes says nothing
      else isInside = character !== 34;
    } else if (character === 34) isInside = true;
    else if (character === 91 || character === 123) deepest = Math.max(deepest, ++depth);
    else if (character === 93 || character === 125) depth--;
  }
  return deepest;
}

/** @throws {RangeError} if it is not JSON, or nested deeper than `maxDepth` */
export function parseJson(json: string, maxDepth: number): unknown {
  if (depthOf(json) > maxDepth) throw new RangeError(`it is nested deeper than ${maxDepth} levels`);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new RangeError(`not JSON: ${short((error as Error).message)}`, { cause: error });
  }
}

/** @throws {RangeError} at the first thing that is not as the schema says: where, what was wanted, what was got */
export function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  const field = path === "" ? "" : `field '${short(path)}' `;
  const got = /^(Object|Array)$/.test(issue.received) ? "" : `got ${short(issue.received)}, `;
  switch (issue.type) {
    case "strict_object":
      if (issue.expected === "never") throw new RangeError(`unknown ${field.trim()}`);
      if (issue.received === "undefined") throw new RangeError(`${field}is missing`);
      throw new RangeError(`${field}${got}want an object`);
    case "raw_check":
      throw new RangeError(`${field}${issue.message}`);
    case "regex":
    case "custom":
    case "check":
      throw new RangeError(`${field}${got}want ${issue.message}`);
    default:
      throw new RangeError(`${field}${got}want ${issue.expected ?? issue.type}`);
  }
}

export const finite = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const textUpTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
/** An export name of a registry. */
export const name = v.pipe(v.string(), v.regex(/^[A-Za-z]\w{0,59}$/, "a name of letters and digits"));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "64 hex digits"));
export const between = (min: number, max: number) => v.pipe(finite, v.minValue(min), v.maxValue(max));

/**
 * An object whose keys are anything but `__proto__`. Taken over as it is: valibot's own `record` drops keys such as
 * `constructor` without a word, and an answer may be just that.
 */
export const mapOf = <T>(isValue: (value: unknown) => value is T, wants: string, maxEntries: number) =>
  v.custom<Readonly<Record<string, T>>>((input) => {
    if (typeof input !== "object" || input === null || Array.isArray(input)) return false;
    const entries = Object.entries(input);
    return entries.length <= maxEntries && entries.every(([key, value]) => key !== "__proto__" && isValue(value));
  }, `at most ${maxEntries} entries, each ${wants}`);
