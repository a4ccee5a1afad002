// Which problems a step asks, what its rollouts are paid, and how unanimous groups are replaced.

import { describe, expect, test } from "vitest";

import { EOS, createTokenizer } from "../model/tokenizer";
import type { Student } from "../model/student";
import type { SampleRequest } from "../model/sampling";
import { chain } from "../tasks";
import { distinctProblems } from "../tasks/task";
import { isUnanimous, problemsOf, rollOut, sampleGroups, samplingOf } from "./rollouts";

const tokenizer = createTokenizer(chain.alphabet);
const pool = distinctProblems(chain, "train", 10, "rollouts");
const texts = (prompt: Int32Array) => tokenizer.decode(prompt);

/** A student that writes what it is told to: the text for a prompt and the number of the request. */
function scripted(write: (problem: string, sequence: number) => string, asked: string[] = []): Student {
  const sample = async (requests: readonly SampleRequest[]) =>
    requests.map(({ prompt, sequence }) => {
      asked.push(texts(prompt));
      const text = tokenizer.encode(write(texts(prompt).slice(1, -1), sequence));
      const tokens = Int32Array.of(...text, EOS);
      return {
        tokens,
        logp: new Float32Array(tokens.length),
        entropy: new Float32Array(tokens.length),
        finished: true,
      };
    });
  return { sample } as unknown as Student;
}

describe("the problems of a step", () => {
  test("go through the whole pool before any is asked again, in another order each time", () => {
    const epochs = [0, 1].map((epoch) =>
      [0, 1, 2, 3, 4].flatMap((i) => problemsOf(pool, 1, epoch * 5 + i, 2).map(({ id }) => id)),
    );
    for (const epoch of epochs) expect(new Set(epoch)).toEqual(new Set(pool.map(({ id }) => id)));
    expect(epochs[0]).not.toEqual(epochs[1]);
  });

  test("cross from one epoch into the next, and depend on the seed", () => {
    expect(problemsOf(pool, 1, 0, 25)).toHaveLength(25);
    expect(problemsOf(pool, 1, 3, 4)).toEqual(problemsOf(pool, 1, 3, 4));
    expect(problemsOf(pool, 2, 3, 4)).not.toEqual(problemsOf(pool, 1, 3, 4));
  });
});

describe("rewards", () => {
  const problem = chain.parse("3-8+5");
  const wrongSteps = "3-8=4;4+5=0#0"; // ends in the right answer
  const pay = async (verifier: 0 | 1) => {
    const student = scripted((_, sequence) => [problem.solution, wrongSteps, "3-8=5;5+5=1#1", "#"][sequence]!);
    const { groups } = await rollOut(student, tokenizer, chain, [problem], 1, samplingOf({ group: 4, verifier }));
    return groups[0]!;
  };

  test("the exact verifier pays right steps, the other one the last line", async () => {
    expect((await pay(0)).rollouts.map(({ reward }) => reward)).toEqual([1, 0, 0, 0]);
    expect((await pay(1)).rollouts.map(({ reward }) => reward)).toEqual([1, 1, 0, 0]);
    expect((await pay(1)).exact).toBe(1);
  });

  test("errors are the share of wrong steps; nothing written is all wrong", async () => {
    expect((await pay(0)).rollouts.map(({ errors }) => errors)).toEqual([0, 1, 0.5, 1]);
  });
});

describe("unanimous groups", () => {
  const solutions = new Map(pool.map(({ id, solution }) => [id, solution]));
  const easy = pool[0]!.id;
  /** Half right on one problem, always right on all others. */
  const student = (asked: string[] = []) =>
    scripted((id, sequence) => (id === easy && sequence % 2 ? "#" : solutions.get(id)!), asked);
  const request = (filter: 0 | 1) => ({
    pool,
    problems: 4,
    seed: 1,
    iteration: 0,
    settings: samplingOf({ group: 2, filter }),
  });

  test("are kept without the filter, and counted", async () => {
    const { groups, unanimous, sampled } = await sampleGroups(student(), tokenizer, chain, request(0));
    expect(groups).toHaveLength(4);
    expect(sampled).toBe(4);
    expect(unanimous).toBe(groups.filter(({ rollouts }) => isUnanimous(rollouts)).length);
  });

  test("are replaced with it, up to three times, and what they cost is counted", async () => {
    const asked: string[] = [];
    const { groups, tokens, sampled } = await sampleGroups(student(asked), tokenizer, chain, request(1));
    expect(groups.every(({ problem, rollouts }) => problem.id === easy && !isUnanimous(rollouts))).toBe(true);
    expect(sampled).toBeGreaterThan(4);
    expect(asked).toHaveLength(2 * sampled);
    expect(tokens).toBeGreaterThan(groups.flatMap(({ rollouts }) => rollouts).length * 10);
  });

  test("a batch that is all alike comes back empty, and is no error", async () => {
    const { groups } = await sampleGroups(
      scripted(() => "#"),
      tokenizer,
      chain,
      request(1),
    );
    expect(groups).toEqual([]);
  });
});
