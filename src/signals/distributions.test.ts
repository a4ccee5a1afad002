// Signals that follow whole distributions, against their papers' losses over the student's logits.

import { describe, expect, test } from "vitest";

import { valuesOf } from "../lib/controls";
import * as registry from "./index";
import { groupOf, noise, rollout, sizeOf, trainedOn, VOCABULARY } from "./parts/worked";
import type { Settings } from "../types";
import type { Episode, Rollout, Signal, Weighed } from "./signal";

const signals: Record<string, Signal> = registry;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const softmax = (logits: readonly number[]): number[] => {
  const exps = logits.map(Math.exp);
  return exps.map((value) => value / sum(exps));
};
const kl = (p: readonly number[], q: readonly number[]): number => sum(p.map((x, i) => x * Math.log(x / q[i]!)));
const entropy = (p: readonly number[]): number => -sum(p.map((x) => x * Math.log(x)));
/** GKD's equation 1, with its limits. */
const jsd = (teacher: readonly number[], student: readonly number[], beta: number): number => {
  if (beta === 0) return kl(teacher, student);
  if (beta === 1) return kl(student, teacher);
  const mixed = teacher.map((x, i) => beta * x + (1 - beta) * student[i]!);
  return beta * kl(teacher, mixed) + (1 - beta) * kl(student, mixed);
};

/** The student's logits before each token of a rollout, [C][V]. */
type Logits = (one: Rollout) => readonly (readonly number[])[];
const rowOf = (values: Float32Array, row: number) => [...values.subarray(row * VOCABULARY, (row + 1) * VOCABULARY)];
const teacherOf = (one: Rollout, t: number) => softmax(rowOf(one.teacher!, t));

/** What `towards` adds to the loss, by what types/problems.ts says of it. */
const guidance = (sequences: readonly Weighed[], rollouts: readonly Rollout[], logits: Logits): number =>
  sum(
    sequences.map(({ tokens, towards }) => {
      const one = rollouts.find(({ completion }) => completion[0] === tokens[3])!;
      if (!towards) return 0;
      return sum(
        logits(one).map((row, t) => {
          const teacher = softmax(rowOf(towards.logits, 3 + t));
          return towards.coefficients[3 + t]! * jsd(teacher, softmax(row), towards.beta);
        }),
      );
    }),
  );

/** The slopes of the paper's loss and of what is trained on, in every logit of the student, agree to 1e-5. */
function compare(
  name: string,
  settings: Record<string, number>,
  rollouts: readonly Rollout[],
  episode: Episode,
  loss: (logits: Logits) => number,
): void {
  const signal = signals[name]!;
  const student = new Map(
    rollouts.map((one) => [
      one,
      Array.from(one.completion, (id, t) =>
        Array.from({ length: VOCABULARY }, (_, v) => 2 * noise(id * 11 + t + v * 301) - 1),
      ),
    ]),
  );
  const logits: Logits = (one) => student.get(one)!;
  const { sequences, denominator } = trainedOn(signal, [episode], valuesOf(signal.controls, settings));
  const trained = () => guidance(sequences, rollouts, logits) / denominator;
  let largest = 0;
  for (const one of rollouts)
    student.get(one)!.forEach((row, t) =>
      row.forEach((value, v) => {
        const slope = (f: () => number) => {
          row[v] = value + 1e-5;
          const up = f();
          row[v] = value - 1e-5;
          const down = f();
          row[v] = value;
          return (up - down) / 2e-5;
        };
        const want = slope(() => loss(logits));
        expect(Math.abs(slope(trained) - want), `token ${t} of ${one.completion[0]}, logit ${v}`).toBeLessThan(1e-5);
        largest = Math.max(largest, Math.abs(want));
      }),
    );
  expect(largest).toBeGreaterThan(1e-4); // the comparison was about something
}

const rollouts = groupOf([1, 0, 0, 1]);
const episode: Episode = { rollouts, vocabulary: VOCABULARY, draw: 0 };
const tokensOf = (texts: readonly Rollout[]): number => sum(texts.map(({ completion }) => completion.length));
const divergence = (texts: readonly Rollout[], beta: number, over: number) => (logits: Logits) =>
  sum(texts.map((one) => sum(logits(one).map((row, t) => jsd(teacherOf(one, t), softmax(row), beta))))) / over;

describe("gkd: the teacher's divergence, a mean over tokens", () => {
  test.each([0, 0.1, 0.5, 0.9, 1])("on-policy, beta %d", (beta) => {
    compare("gkd", { beta }, rollouts, episode, divergence(rollouts, beta, tokensOf(rollouts)));
  });
  test("off-policy, on a right solution", () => {
    const shown = rollout(9, 1, 4);
    compare("gkd", { beta: 0, onPolicy: 0 }, [shown], { shown, rollouts, draw: 0 }, divergence([shown], 0, 4));
  });
});

describe("sdpo: the divergence from the student that is shown a solution", () => {
  const [first, second, third, fourth] = rollouts as [Rollout, Rollout, Rollout, Rollout];
  test.each([
    ["every completion", 0, rollouts],
    ["wrong ones", 1, [second, third]],
    ["right ones", 2, [first, fourth]],
  ])("%s", (_, route, texts) => {
    compare("sdpo", { route }, rollouts, episode, divergence(texts, 0.5, tokensOf(texts)));
  });
  test("routed: wrong ones follow, over all tokens", () => {
    compare("sdpo", { route: 3 }, rollouts, episode, divergence([second, third], 0.5, tokensOf(rollouts)));
  });
  test("routed: right ones get grpo's advantages, and so do wrong ones without a teacher", () => {
    const { teacher: _, ...alone } = third;
    const values = valuesOf(registry.sdpo.controls, { route: 3 });
    const sequences = registry.sdpo.weigh({ rollouts: [first, second, alone, fourth], draw: 0 }, values);
    expect(sequences.map(({ weights }) => weights[3])).toEqual([1, 0, -1, 1]);
    expect(sequences.map(({ towards }) => towards !== undefined)).toEqual([false, true, false, false]);
  });
  test("with the larger model in the student's place the loss is gkd's", () => {
    const weighBy = (name: "sdpo" | "gkd", settings: Settings) => {
      const { controls, weigh } = signals[name]!;
      return weigh(episode, valuesOf(controls, settings));
    };
    for (const beta of [0, 0.5, 1]) expect(weighBy("sdpo", { teacher: 1, beta })).toEqual(weighBy("gkd", { beta }));
    compare("sdpo", { teacher: 1 }, rollouts, episode, divergence(rollouts, 0.5, tokensOf(rollouts)));
  });
  test("completions without a teacher are left out", () => {
    const blind = rollouts.map(({ teacher: _, ...rest }) => rest);
    expect(registry.sdpo.weigh({ rollouts: blind, draw: 0 }, valuesOf(registry.sdpo.controls, {}))).toEqual([]);
  });
});

describe("entropy: paid for at every token", () => {
  test("entropyBonus: -0.1 * H, a mean over all tokens", () => {
    compare("entropyBonus", { entropy: 0.1 }, rollouts, episode, (logits) => {
      const H = sum(rollouts.map((one) => sum(logits(one).map((row) => entropy(softmax(row))))));
      return (-0.1 * H) / tokensOf(rollouts);
    });
  });
  test("in grpo: a mean over each completion, then over completions", () => {
    compare("grpo", { entropy: 0.1 }, rollouts, episode, (logits) => {
      const means = rollouts.map((one) => sum(logits(one).map((row) => entropy(softmax(row)))) / one.completion.length);
      return (-0.1 * sum(means)) / rollouts.length;
    });
  });
  test("a uniform student is where it wants to be", () => {
    const { towards } = registry.entropyBonus.weigh(episode, valuesOf(registry.entropyBonus.controls, {}))[0]!;
    expect(softmax(rowOf(towards!.logits, 3))).toEqual(Array.from({ length: VOCABULARY }, () => 1 / VOCABULARY));
  });
});

test("a batch of guided tokens is counted by its coefficients", () => {
  const weighed = registry.gkd.weigh(episode, valuesOf(registry.gkd.controls, {}));
  expect(sizeOf([episode], weighed).guidedTokens).toBe(tokensOf(rollouts));
});
