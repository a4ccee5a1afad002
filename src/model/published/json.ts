// JSON of somebody else's model: parsed within limits, and read field by field with a reason for a person.

import { PublishedError, short } from "./source";

const MAX_DEPTH = 64;

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lists and objects in it, level by level: nothing here recurses, since a file may be nested as deep as it likes. */
function checkDepth(value: unknown, file: string): void {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new PublishedError(file, `it is nested deeper than ${MAX_DEPTH} levels`);
    const next: unknown[] = [];
    for (const one of level) {
      if (isFields(one) && Object.hasOwn(one, "__proto__")) throw new PublishedError(file, "got a field '__proto__'");
      for (const inner of Object.values(one as object)) if (typeof inner === "object" && inner) next.push(inner);
    }
    level = next;
  }
}

/** @throws {PublishedError} if it is not UTF-8, not JSON, no object, nested too deeply, or has a field `__proto__` */
export function parseFields(file: string, bytes: Uint8Array): Fields {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PublishedError(file, "it is not JSON", { cause });
  }
  if (!isFields(value)) throw new PublishedError(file, "it is not a JSON object");
  checkDepth(value, file);
  return value;
}

/** The fields of one object, each read as what it must be. `null` counts as absent, as Python's `None` is written. */
export function createFields(file: string, fields: Fields) {
  const refuse = (name: string, want: string): never => {
    throw new PublishedError(file, `got ${name} = ${short(JSON.stringify(fields[name]) ?? "nothing")}, want ${want}`);
  };
  const has = (name: string) => Object.hasOwn(fields, name) && fields[name] !== null;
  return {
    has,
    refuse,
    get: (name: string): unknown => (has(name) ? fields[name] : undefined),
    /** @param otherwise where it is absent; without it the field must be there */
    whole(name: string, min: number, max: number, otherwise?: number): number {
      const value = has(name) ? fields[name] : otherwise;
      if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max)
        return refuse(name, `a whole number from ${min} to ${max}`);
      return value as number;
    },
    number(name: string, min: number, max: number, otherwise?: number): number {
      const value = has(name) ? fields[name] : otherwise;
      if (typeof value !== "number" || !(value >= min && value <= max))
        return refuse(name, `a number from ${min} to ${max}`);
      return value;
    },
    flag(name: string, otherwise: boolean): boolean {
      const value = has(name) ? fields[name] : otherwise;
      return typeof value === "boolean" ? value : refuse(name, "true or false");
    },
    text(name: string, otherwise: string): string {
      const value = has(name) ? fields[name] : otherwise;
      return typeof value === "string" ? value : refuse(name, "a text");
    },
    object(name: string) {
      const value = has(name) ? fields[name] : {};
      return isFields(value) ? createFields(file, value) : refuse(name, "an object");
    },
  };
}
export type FieldReader = ReturnType<typeof createFields>;
