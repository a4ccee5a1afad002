// What a regular expression is made of, as a tree; what cannot be matched in bounded time is refused.

export type PatternNode =
  | { readonly kind: "take"; readonly source: string }
  | { readonly kind: "assert"; readonly what: "^" | "$" | "b" | "B" }
  | { readonly kind: "all" | "any"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "group"; readonly of: PatternNode }
  | {
      readonly kind: "repeat";
      readonly of: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly greedy: boolean;
    };

const MAX_LENGTH = 200;
const MAX_DEPTH = 20;

/** @throws {RangeError} at back references, lookarounds, flags, and what is too long or no regular expression */
export function parsePattern(source: string): PatternNode {
  if (source === "") throw new RangeError("got no pattern, want a regular expression");
  if (source.length > MAX_LENGTH)
    throw new RangeError(`got a pattern of ${source.length} characters, want at most ${MAX_LENGTH}`);
  try {
    void new RegExp(source, "u");
  } catch (error) {
    throw new RangeError("got a pattern that is no regular expression", { cause: error });
  }
  let at = 0;
  let groups = 0;
  const refuse = (what: string): never => {
    throw new RangeError(`got ${what} in the pattern, want one without`);
  };

  function any(depth: number): PatternNode {
    if (depth > MAX_DEPTH) refuse(`more than ${MAX_DEPTH} groups in one another`);
    const parts = [all(depth)];
    while (source[at] === "|") {
      at++;
      parts.push(all(depth));
    }
    return { kind: "any", parts };
  }

  function all(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(repeated(atom(depth)));
    return { kind: "all", parts };
  }

  function repeated(of: PatternNode): PatternNode {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(source.slice(at));
    if (!found) return of;
    at += found[0].length;
    const [, sign, low, comma, high, lazy] = found;
    const min = sign ? Number(sign === "+") : Number(low);
    const max = sign ? (sign === "?" ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : min;
    return { kind: "repeat", of, min, max, greedy: lazy === "" };
  }

  function atom(depth: number): PatternNode {
    const rest = source.slice(at);
    const take = (length: number): PatternNode => {
      at += length;
      return { kind: "take", source: rest.slice(0, length) };
    };
    if (rest[0] === "(") {
      const [head] = /^\((?:\?:|\?<[^=!>][^>]*>|(?!\?))/.exec(rest) ?? refuse("a lookaround or flags");
      const own = head === "(?:" ? 0 : ++groups;
      at += head.length;
      const inner = any(depth + 1);
      at++; // the closing parenthesis: the source is a regular expression
      return own === 1 ? { kind: "group", of: inner } : inner;
    }
    if (rest[0] === "^" || rest[0] === "$") {
      at++;
      return { kind: "assert", what: rest[0] };
    }
    if (rest[0] === "[") return take(/^\[(?:\\.|[^\]\\])*\]/su.exec(rest)![0].length);
    if (rest[0] !== "\\") return take(String.fromCodePoint(rest.codePointAt(0)!).length);
    if (/^\\[1-9k]/.test(rest)) refuse("a reference to a group");
    if (/^\\[bB]/.test(rest)) {
      at += 2;
      return { kind: "assert", what: rest[1] as "b" | "B" };
    }
    return take(/^\\(?:u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|c.|.)/su.exec(rest)![0].length);
  }
  return any(0);
}
