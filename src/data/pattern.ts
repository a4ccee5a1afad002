// Regular expressions of strangers, matched in bounded time: all threads of a match advance together, none backtracks.

import { parsePattern, type PatternNode } from "./patternTree";

/** What one place of a program does. */
type Step =
  | { readonly kind: "take"; readonly takes: (character: string) => boolean }
  | { readonly kind: "split"; readonly first: number; readonly second: number }
  | { readonly kind: "jump"; to: number }
  | { readonly kind: "save"; readonly slot: 0 | 1 | 2 | 3 }
  | { readonly kind: "assert"; readonly what: "^" | "$" | "b" | "B" }
  | { readonly kind: "end" };

const MAX_STEPS = 1000;
/** Steps of all threads in one search: about a fifth of a second. A pattern for answers takes a few for each character. */
const MAX_WORK = 500_000;

/** A pattern, ready to be looked for. */
export interface Pattern {
  /** The last match in a text that is not empty, and its first group; null if there is none. */
  last(text: string): { readonly match: string; readonly group: string | null } | null;
}

/**
 * JavaScript's own syntax and choice among matches, without what cannot be matched in linear time.
 *
 * @throws {RangeError} at back references, lookarounds, flags, and what is too long or no regular expression
 */
export function createPattern(source: string): Pattern {
  const program = compile(parsePattern(source));
  return { last: (text) => lastMatch(program, text) };
}

function compile(node: PatternNode): readonly Step[] {
  const steps: Step[] = [];
  const add = (step: Step): number => {
    if (steps.length >= MAX_STEPS) throw new RangeError(`got a pattern of over ${MAX_STEPS} steps, want a shorter one`);
    return steps.push(step) - 1;
  };
  /** A split to be filled in: `next` first, or the other place first. */
  const branch = (): number => add({ kind: "jump", to: 0 });
  const fill = (at: number, other: number, greedy: boolean) => {
    const [first, second] = greedy ? [at + 1, other] : [other, at + 1];
    steps[at] = { kind: "split", first, second };
  };

  let written = 0;
  function write(part: PatternNode): void {
    if (++written > 10 * MAX_STEPS)
      throw new RangeError(`got a pattern of over ${MAX_STEPS} steps, want a shorter one`);
    switch (part.kind) {
      case "take":
        return void add({ kind: "take", takes: taker(part.source) });
      case "assert":
        return void add(part);
      case "all":
        return part.parts.forEach(write);
      case "any": {
        const ends: number[] = [];
        for (const [i, one] of part.parts.entries()) {
          if (i === part.parts.length - 1) write(one);
          else {
            const at = branch();
            write(one);
            ends.push(branch());
            fill(at, steps.length, true);
          }
        }
        for (const end of ends) steps[end] = { kind: "jump", to: steps.length };
        return;
      }
      case "group":
        add({ kind: "save", slot: 2 });
        write(part.of);
        return void add({ kind: "save", slot: 3 });
      case "repeat": {
        if (part.min > MAX_STEPS) throw new RangeError(`got a repetition of ${part.min}, want at most ${MAX_STEPS}`);
        for (let i = 0; i < part.min; i++) write(part.of);
        if (part.max === Infinity) {
          const at = branch();
          write(part.of);
          add({ kind: "jump", to: at });
          return fill(at, steps.length, part.greedy);
        }
        const ats: number[] = [];
        for (let i = part.min; i < part.max; i++) {
          ats.push(branch());
          write(part.of);
        }
        for (const at of ats) fill(at, steps.length, part.greedy);
      }
    }
  }
  write(node);
  add({ kind: "end" });
  return steps;
}

/** Whether one character is as an escape, a class, or a character says: by the language's own reading of it. */
function taker(source: string): (character: string) => boolean {
  const own = new RegExp(`^(?:${source})$`, "u");
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const takes = own.test(character);
    known.set(character, takes);
    return takes;
  };
}

interface Thread {
  readonly at: number;
  readonly saved: readonly number[]; // start, end, start and end of the first group; -1 where not met
}

const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);

function holds(what: "^" | "$" | "b" | "B", characters: readonly string[], at: number): boolean {
  if (what === "^") return at === 0;
  if (what === "$") return at === characters.length;
  return (isWord(characters[at - 1]) !== isWord(characters[at])) === (what === "b");
}

/** Match after match, none overlapping, as `matchAll` would: the last that is not empty. null beyond `MAX_WORK`. */
function lastMatch(program: readonly Step[], text: string): ReturnType<Pattern["last"]> {
  const characters = [...text];
  let last: readonly number[] | null = null;
  let threads: Thread[] = [];
  let found: readonly number[] | null = null;
  let reached = new Set<number>();
  let work = 0;

  const follow = (list: Thread[], at: number, saved: readonly number[], place: number): void => {
    const todo: Thread[] = [{ at, saved }];
    for (let next = todo.pop(); next; next = todo.pop()) {
      work++;
      if (reached.has(next.at)) continue;
      reached.add(next.at);
      const step = program[next.at]!;
      if (step.kind === "jump") todo.push({ ...next, at: step.to });
      else if (step.kind === "split") todo.push({ ...next, at: step.second }, { ...next, at: step.first });
      else if (step.kind === "save") todo.push({ at: next.at + 1, saved: next.saved.with(step.slot, place) });
      else if (step.kind !== "assert") list.push(next);
      else if (holds(step.what, characters, place)) todo.push({ ...next, at: next.at + 1 });
    }
  };

  for (let place = 0; place <= characters.length || found;) {
    if ((threads.length === 0 || place > characters.length) && found) {
      // A match is over: the next begins behind it.
      const [start, end] = found as [number, number];
      if (end > start) last = found;
      place = end > start ? end : start + 1;
      threads = [];
      found = null;
      continue;
    }
    if (work > MAX_WORK) return null;
    if (!found) {
      reached = new Set(threads.map(({ at }) => at));
      follow(threads, 0, [place, -1, -1, -1], place);
    }
    const next: Thread[] = [];
    reached = new Set();
    for (const { at, saved } of threads) {
      const step = program[at]!;
      if (step.kind === "end") {
        found = saved.with(1, place);
        break; // threads behind it would match less to the point
      }
      if (step.kind === "take" && place < characters.length && step.takes(characters[place]!))
        follow(next, at + 1, saved, place + 1);
    }
    threads = next;
    place++;
  }
  if (!last) return null;
  const [start, end, groupStart, groupEnd] = last as [number, number, number, number];
  const group = groupStart >= 0 && groupEnd >= 0 ? characters.slice(groupStart, groupEnd).join("") : null;
  return { match: characters.slice(start, end).join(""), group };
}
