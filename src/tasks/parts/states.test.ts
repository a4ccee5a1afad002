// Tests of the two tasks that are solved from state to state: literal formats, and what a verifier takes and does not.

import { expect, test } from "vitest";

import { createRng } from "../../lib/rng";
import { multiplication, rotation } from "..";

test("multiplication: the literal formats", () => {
  const problem = multiplication.parse("34*27");
  expect(problem).toMatchObject({ prompt: "34*27:", solution: "238,340*2+238;680,918", answer: "918" });
  const response = "238,340*2+239;680,919";
  const levels = ["verdict", "location", "kind", "step", "full"] as const;
  expect(levels.map((level) => multiplication.critique(problem, response, createRng(1), 0, level)?.completion)).toEqual(
    ["#N", "#N1", "#N1s", "#N1s>238,340*2+238", "238,340*2+238N;680,919Y#N1s>238,340*2+238;680,918"],
  );
  expect(multiplication.critiquePrompt(problem, response)).toBe("C34*27:238,340*2+239;680,919|");
  expect(multiplication.refinePrompt(problem, response, "#N1")).toBe("C34*27:238,340*2+239;680,919|#N1|");
  expect(multiplication.hinted!(problem, problem.solution)).toBe("H238,340*2+238;680,918|34*27:");
});

test("multiplication: every product is right, whatever the digits", () => {
  for (let a = 10; a < 400; a += 7)
    for (let b = 1; b < 100; b++) {
      const problem = multiplication.parse(`${a}*${b}`);
      expect(problem.answer).toBe(`${a * b}`);
      expect(multiplication.verify(problem, problem.solution).reward).toBe(1);
    }
  expect(multiplication.parse("9999*999").answer).toBe("9989001");
  expect(() => multiplication.parse("12*0")).toThrow(RangeError);
});

test.each([
  ["238,34*2+238;68,306", "c"],
  ["238,340*3+238;1020,1258", "c"],
  ["237,340*2+237;680,917", "p"],
  ["238,340*2+248;680,928", "s"],
])("multiplication: what goes wrong has a name: %s", (response, kind) => {
  const problem = multiplication.parse("34*27");
  expect(multiplication.critique(problem, response, createRng(1), 0, "kind")?.completion).toBe(`#N1${kind}`);
  const { prompt, completion } = multiplication.recover(problem, response, {
    ...createRng(1),
    pick: (a) => a.at(-1)!,
  })!;
  expect(prompt).toBe(`${response.split(/[,;]/)[1]}:`);
  expect(response.endsWith(completion)).toBe(true); // only the first step of these is wrong
});

test.each([
  ["918", "right answer, but not by right steps"],
  ["238,340*2+238;680,918;", "no answer"],
  ["238,340*2+238;680,0918", "answers 0918, the answer is 918"],
  ["238,340*2+238;681,918", "right answer, but not by right steps"],
  ["238,340*2+238", "no answer"],
  ["238,340*2+238B;680,918", "right answer, but not by right steps"],
  ["9B238,340*2+238;680,918", "right answer, but not by right steps"],
  ["238,340*2+239B238,340*2+239;680,918", "right answer, but not by right steps"],
])("multiplication: not rewarded: %s", (completion, reason) => {
  expect(multiplication.verify(multiplication.parse("34*27"), completion)).toMatchObject({ reward: 0, reason });
});

test("multiplication: attempts that are taken back are not judged", () => {
  const { parse, verify, canonical } = multiplication;
  const completion = "238,340*2+239B238,340*3+238B238,340*2+238;680,928B680,918";
  const verdict = verify(parse("34*27"), completion);
  expect(verdict).toMatchObject({ reward: 1, firstWrongStep: null, answer: "918" });
  expect(verdict.steps.map(({ start, end }) => completion.slice(start, end))).toEqual(["238,340*2+238", "680,918"]);
  expect(canonical!(parse("34*27"), completion)).toBe("238,340*2+238;680,918");
});

test("multiplication: a response with any numbers gets a critique and a recovery, or null, and no error", () => {
  const rng = createRng("garbage");
  const number = () => rng.int(0, 10 ** rng.int(1, 9));
  let read = 0;
  for (let i = 0; i < 5000; i++) {
    const problem = multiplication.parse(rng.pick(["34*27", "9999*999", "7*3", "100*10"]));
    const middle = () => `${number()},${number()}*${rng.int(0, 99)}${rng.pick(["", `+${number()}`])};`;
    const response = [...problem.id.split("*")[1]!].slice(1).map(middle).join("") + `${number()},${number()}`;
    const critique = multiplication.critique(problem, response, rng, 0.5);
    const recovery = multiplication.recover(problem, response, rng);
    expect(multiplication.verify(problem, response).reward === 1).toBe(response === problem.solution);
    expect(critique === null).toBe(recovery === null);
    if (critique) read++;
  }
  expect(read).toBeGreaterThan(500);
});

test("rotation: the literal formats", () => {
  const problem = rotation.parse("puABCZ");
  expect(problem).toMatchObject({ prompt: "puABCZ:", solution: "BCDA,ABCD", answer: "ABCD" });
  const critique = (response: string) => rotation.critique(problem, response, createRng(1), 0)?.completion;
  expect(critique("BCDF,FBCD")).toBe("BCDAn,FBCDy#n1l>BCDA,ABCD");
  expect(critique("BCDA,BACD")).toBe("BCDAy,ABCDn#n2o>ABCD");
  expect(critique("BCDA,ABCD")).toBe("BCDAy,ABCDy#y");
  expect(rotation.parse("stwHELP").solution).toBe("OLSW,BYFJ,YFJB");
  expect(rotation.verify(problem, "BCDFbBCDA,ABCD").reward).toBe(1);
  expect(rotation.verify(problem, "ABCD")).toMatchObject({ reward: 0, answer: "ABCD" });
});

test("rotation: what is held out of training is never in its mixture", () => {
  const pairs = (id: string) => {
    const functions = id.replace(/[A-Z]/g, "");
    return [...functions].slice(1).map((second, i) => functions[i]! + second);
  };
  const rng = createRng("pairs");
  const seen = new Set(
    Array.from({ length: 5000 }, () =>
      pairs(/([p-w]+)[A-Z]{4}:/.exec(rotation.pretraining(rng, 1).prompt)![1]!),
    ).flat(),
  );
  const held = new Set(Array.from({ length: 2000 }, () => pairs(rotation.generate(rng, "ood").id)).flat());
  expect([seen.size, held.size]).toEqual([48, 16]);
  expect([...held].filter((pair) => seen.has(pair))).toEqual([]);
});
