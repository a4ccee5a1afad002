// Countdown: its literal formats, its verifier against brute force, what it takes to be one solution, its splits.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createRng } from "../lib/rng";
import type { Level, Problem, Split } from "../types";
import { countdown } from "./countdown";
import { distinctProblems } from "./task";

const problem = countdown.parse("4,5,8,9=37");
const RIGHT = "5*4=20+8=28+9=37";
const BANDS: Split[] = ["train", "validation", "id", "trainHard", "validationHard", "hard", "ood"];

const calculate = (a: number, operation: string, b: number) =>
  operation === "+" ? a + b : operation === "-" ? a - b : a * b;

/** Every right chain, by trying all orders and operations: written without the task's own code. */
function bruteForce({ id }: Problem): string[] {
  const [list, target] = id.split("=");
  const found = new Set<string>();
  const extend = (left: string[], value: number, text: string) => {
    if (left.length === 0 && value === Number(target)) found.add(text);
    for (const [i, number] of left.entries())
      for (const operation of "+-*") {
        const result = calculate(value, operation, Number(number));
        const text2 = `${text}${operation}${number}=${result}`;
        if (result >= 0 && result <= 99) extend(left.toSpliced(i, 1), result, text2);
      }
  };
  const numbers = list!.split(",");
  for (const [i, first] of numbers.entries()) extend(numbers.toSpliced(i, 1), Number(first), first);
  return [...found].toSorted();
}

describe("the literal formats", () => {
  test("a problem", () => {
    expect(problem).toEqual({
      id: "4,5,8,9=37",
      prompt: "4,5,8,9=37:",
      solution: "4*5=20+8=28+9=37",
      answer: "37",
    });
    expect(countdown.verify(problem, RIGHT)).toMatchObject({ reward: 1, answer: "37", firstWrongStep: null });
    expect(countdown.hinted!(problem, RIGHT)).toBe("H5*4=20+8=28+9=37|4,5,8,9=37:");
    expect(countdown.refinePrompt(problem, "4*5=21", "N1a")).toBe("C4,5,8,9=37:4*5=21|N1a|");
  });

  test.each([
    ["5*4=20+8=29+9=37", 1, "20+8 is 28, not 29"],
    ["5*4=20+8=28+8=36", 2, "8 is not left"],
    ["7*4=28+9=37", 0, "7 was not given"],
    ["5*4=20+7=27", 1, "7 was not given"],
    ["5*4=20+9=29", 2, "leaves 8 unused"],
    ["9*4=36+5=41-8=33", 3, "ends in 33, the target is 37"],
    ["4-9=5", 0, "4-9 is -5, not 5"],
    ["9*8=72*5=360", 1, "72*5 is above 99"],
    ["5*4=20+8=28+9=037", 2, "not a step"],
    ["5*4=20,8", 1, "not a step"],
    ["5*4=20B*4=20", 1, "leaves 8, 9 unused"],
  ])("%s: step %i: %s", (completion, step, note) => {
    const verdict = countdown.verify(problem, completion);
    expect(verdict).toMatchObject({ reward: 0, reason: note, firstWrongStep: step });
    expect(verdict.steps[step]).toMatchObject({ right: false, note });
  });

  test("the target at the end of a faked chain is an answer, and no reward", () => {
    for (const faked of ["9*4=36+8=44-5=37", "4=37", "=37"])
      expect(countdown.verify(problem, faked)).toMatchObject({ reward: 0, answer: "37" });
    expect(countdown.verify(problem, RIGHT, false)).toMatchObject({ reward: 0, answer: "37" });
    expect(countdown.verify(problem, `${RIGHT}B`).answer).toBeNull();
  });

  const levels: Level[] = ["verdict", "location", "kind", "step", "full"];
  test.each([
    [RIGHT, "Y", "Y", "Y", "Y", "Y"],
    ["5*4=20+8=29+9=37", "N", "N2", "N2a", "N2a>20+8=28", "N2a>5*4=20+8=28+9=37"],
    ["5*4=20+8=28+8=37", "N", "N3", "N3u", "N3u>28+9=37", "N3u>5*4=20+8=28+9=37"],
    ["5*4=20+8=28", "N", "N3", "N3t", "N3t>28+9=37", "N3t>5*4=20+8=28+9=37"],
    ["9*4=36+5=41-8=33", "N", "N4", "N4t", "N4t>-", "N4t>4*5=20+8=28+9=37"],
    ["9*4=36+8=44-5=37", "N", "N3", "N3a", "N3a>44-5=39", "N3a>4*5=20+8=28+9=37"],
    ["7*4=28+9=37", "N", "N1", "N1u", "N1u>4*5=20", "N1u>4*5=20+8=28+9=37"],
    ["5*4=21+8=28", "N", "N1", "N1a", "N1a>5*4=20", "N1a>5*4=20+8=28+9=37"],
  ])("a critique of %s", (response, ...wanted) => {
    for (const [i, level] of levels.entries())
      expect(countdown.critique(problem, response, createRng(1), 0, level)).toEqual({
        prompt: `C4,5,8,9=37:${response}|`,
        completion: wanted[i],
        corrupted: false,
      });
  });
});

describe("the verifier", () => {
  const problems = BANDS.flatMap((split) => distinctProblems(countdown, split, split.endsWith("ard") ? 3 : 20, "test"));

  test("takes every chain of a brute force, and finds no other", () => {
    for (const each of problems) {
      const chains = bruteForce(each);
      expect(countdown.solutions!(each)).toEqual(chains);
      expect(each.solution).toBe(chains[0]);
      for (const chain of chains) expect(countdown.verify(each, chain).reward).toBe(1);
    }
  });

  test("refuses every change of one character that does not make another right chain", () => {
    for (const each of problems.filter((_, i) => i % 6 === 0)) {
      const chains = new Set(bruteForce(each));
      for (const chain of [...chains].slice(0, 6))
        for (let i = 0; i <= chain.length; i++)
          for (const character of ["", ...countdown.alphabet])
            for (const kept of [i, i + 1]) {
              const changed = chain.slice(0, i) + character + chain.slice(kept);
              expect(countdown.verify(each, changed).reward, changed).toBe(Number(chains.has(changed)));
            }
    }
  });

  test("is total, and its marks are inside the text and do not overlap", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...countdown.alphabet), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (completion) => {
        const { reward, steps } = countdown.verify(problem, completion);
        expect(reward).toBe(0);
        let end = 0;
        for (const mark of steps) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(completion.length);
        countdown.critique(problem, completion, createRng(1), 0);
        countdown.recover(problem, completion, createRng(1));
        countdown.canonical!(problem, completion);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("does not judge what was taken back", () => {
    expect(countdown.verify(problem, "5*4=21B*4=20+8=28+8=36B+9=37").reward).toBe(1);
    expect(countdown.verify(problem, "5*4=20B*4=21B+8=13").reward).toBe(0);
    const rng = createRng("retry");
    for (const each of problems) {
      const { completion, mistakes } = countdown.retry(each, rng, 0.7);
      expect(countdown.verify(each, completion).reward).toBe(1);
      const taken = mistakes.map(([start, end]) => completion.slice(start, end + 1));
      for (const attempt of taken) expect(attempt).toMatch(/^[-+*][1-9]=[0-9]{1,2}B$/);
      const [start = 0, end = 0] = mistakes[0] ?? [];
      if (end) expect(countdown.verify(each, completion.slice(0, end)).firstWrongStep).not.toBeNull();
      if (end) expect(countdown.verify(each, completion.slice(0, start) + completion.slice(end + 1)).reward).toBe(1);
    }
  });
});

describe("one solution written in several ways", () => {
  test.each([
    ["5*4=20+8=28+9=37", "4*5+8+9"],
    ["4*5=20+9=29+8=37", "4*5+8+9"],
    ["9-4=5+8=13", "8+9-4"],
    ["8+9=17-4=13", "8+9-4"],
    ["8-4=4*5=20*2=40", "8-4*2*5"],
    ["5*4=21B*4=20+8=28+9=37", "4*5+8+9"],
    ["nothing", "nothing"],
  ])("%s is %s", (completion, form) => expect(countdown.canonical!(problem, completion)).toBe(form));

  test("has one value, and at most as many forms as chains", () => {
    for (const each of distinctProblems(countdown, "train", 200, "forms")) {
      const chains = countdown.solutions!(each);
      const forms = new Set(chains.map((chain) => countdown.canonical!(each, chain)));
      expect(forms.size).toBeLessThanOrEqual(chains.length);
      for (const form of forms) {
        const value = form
          .slice(1)
          .match(/[-+*]\d/g)!
          .reduce((sum, step) => calculate(sum, step[0]!, Number(step[1])), Number(form[0]));
        expect(`${value}`).toBe(each.answer);
      }
    }
  });
});

describe("the splits", () => {
  const numbersOf = ({ id }: Problem) => id.split("=")[0]!;

  test("share no multiset of numbers across training, validation and what is held out", () => {
    const shares = [
      ["train", "trainHard"],
      ["validation", "validationHard"],
      ["id", "hard", "ood"],
    ] as const;
    const sets = shares.map(
      (splits) => new Set(splits.flatMap((split) => distinctProblems(countdown, split, 300, "sets").map(numbersOf))),
    );
    for (const [i, a] of sets.entries())
      for (const b of sets.slice(i + 1)) expect([...a].filter((set) => b.has(set))).toEqual([]);
    const rng = createRng("pretraining");
    for (let i = 0; i < 3000; i++) {
      const { prompt } = i % 3 ? countdown.pretraining(rng, 0.5) : countdown.teaching!(rng, 0.5);
      const numbers = /(?:^|\||C)([1-9](?:,[1-9])+)=/.exec(prompt)![1]!;
      expect(sets[1]!.has(numbers) || sets[2]!.has(numbers)).toBe(false);
    }
  });

  test("ask for what they say", () => {
    for (const split of BANDS)
      for (const each of distinctProblems(countdown, split, 50, "bands")) {
        const isHard = split.endsWith("ard");
        expect(numbersOf(each).split(",")).toHaveLength(isHard ? 5 : 4);
        if (!isHard && split !== "ood") expect(countdown.solutions!(each).length).toBeGreaterThanOrEqual(4);
        if (isHard) expect(countdown.solutions!(each).length).toBeLessThanOrEqual(4);
        if (split === "ood") expect(Number(each.answer)).toBeGreaterThan(60);
        else expect(Number(each.answer)).toBeLessThanOrEqual(60);
      }
  });

  test.each(["", "4,5,8,9", "5,4,8,9=37", "4,5,8,9=7", "1,1,1,1=99", "4,5,8=37", "4,5,8,9=37:", "4,5,8,9=137"])(
    "no problem is called %j",
    (id) => expect(() => countdown.parse(id)).toThrow(RangeError),
  );
});

describe("what students write", () => {
  test("a recovery solves on from a state of the response", () => {
    expect(countdown.recover(problem, "5*4=20+9=29+8=36", createRng(1))!.prompt).toMatch(
      /^4,5,8,9=37:5\*4=20(\+9=29)?$/,
    );
    const rng = createRng("recover");
    for (const each of distinctProblems(countdown, "train", 300, "recover")) {
      const response = countdown.respond(rng, each, 0.5);
      const { prompt, completion } = countdown.recover(each, response, rng)!;
      const written = prompt.slice(each.prompt.length) + completion;
      expect(response.startsWith(prompt.slice(each.prompt.length))).toBe(true);
      const wrong = countdown.verify(each, written).steps.filter(({ right }) => !right);
      for (const { note } of wrong) expect(note).toMatch(/ is (-?\d+, not \d+)$/);
      expect(countdown.verify(each, written).answer).toBe(each.answer);
    }
  });

  test("critiques tell the truth unless they are told not to, and say so", () => {
    const rng = createRng("truth");
    for (const each of distinctProblems(countdown, "id", 300, "truth")) {
      const response = countdown.respond(rng, each, 0.4);
      const { firstWrongStep } = countdown.verify(each, response);
      const { completion } = countdown.critique(each, response, rng, 0)!;
      if (firstWrongStep === null) expect(completion).toBe("Y");
      else expect(completion.startsWith(`N${firstWrongStep + 1}`)).toBe(true);
      if (firstWrongStep !== null) expect(countdown.verify(each, completion.split(">")[1]!).reward).toBe(1);
      const wrong = countdown.critique(each, response, rng, 0.3)!;
      if (!wrong.corrupted) expect(wrong.completion).toBe(completion);
    }
  });
});
