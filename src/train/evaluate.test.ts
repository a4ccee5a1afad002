// Evaluation on a student that writes what it is told: what is drawn, what is kept, what each row says.

import { expect, test } from "vitest";

import { createTokenizer } from "../model/tokenizer";
import type { Completion, SampleRequest } from "../model/sampling";
import type { Student } from "../model/student";
import { chain } from "../tasks/chain";
import { evaluate, heldOut, solve } from "./evaluate";

const tokenizer = createTokenizer(chain.alphabet);

interface Written {
  readonly text: string;
  readonly logp?: number; // of every token
  readonly finished?: boolean;
}

/** Answers every request by `write`, and finds every token as likely as `saying` says; hidden states are one-hot in the last token read, or all alike. */
function scripted(write: (request: SampleRequest) => Written, alike = false, saying = -1) {
  const asked: SampleRequest[] = [];
  const completion = ({ text, logp = -1, finished = true }: Written): Completion => {
    const tokens = Int32Array.of(...tokenizer.encode(text), ...(finished ? [1] : []));
    const full = (value: number) => new Float32Array(tokens.length).fill(value);
    return { tokens, logp: full(logp), entropy: full(0.5), finished };
  };
  const student = {
    sample: (requests: readonly SampleRequest[]) => {
      asked.push(...requests);
      return Promise.resolve(requests.map((request) => completion(write(request))));
    },
    score: (sequences: readonly Int32Array[]) =>
      Promise.resolve(
        sequences.map((tokens) => {
          const hidden = new Float32Array((tokens.length - 1) * tokenizer.vocab);
          for (let t = 0; t + 1 < tokens.length; t++) hidden[t * tokenizer.vocab + (alike ? 0 : tokens[t]!)] = 1;
          const logp = new Float32Array(tokens.length - 1).fill(saying);
          return { logp, entropy: new Float32Array(), logits: new Float32Array(), hidden };
        }),
      ),
    config: { context: 96 },
  } as unknown as Student;
  return { student, asked };
}

const problems = heldOut(chain, "id", 20);
const [problem] = problems;
/** Right answer, but the first step goes wrong. */
const byLuck = () => problem!.solution.replace(/=\d/, (step) => `=${(Number(step[1]) + 1) % 10}`);

test("a row counts what was written: right, by every step, finished, answers, lengths, entropies", async () => {
  const written: Written[] = [
    { text: problem!.solution },
    { text: byLuck() },
    { text: "5+5=0" },
    { text: problem!.solution, finished: false },
  ];
  const { student } = scripted(({ sequence }) => written[sequence]!);
  const drawing = { samples: 4, temperature: 1, seed: 1 };
  const [row] = await solve(student, tokenizer, chain, [problem!], drawing);
  const length = problem!.solution.length;
  expect(row).toMatchObject({
    ...{ problem: problem!.id, n: 4, correct: 2, sound: 1, finished: 3, distinct: 3, answered: 2 },
    answers: { [problem!.answer]: 3, "": 1 },
    solutions: { [problem!.solution]: 1 },
    entropy: 0.5,
    sequenceEntropy: (0.5 * (2 * (length + 1) + 6 + length)) / 4,
    lengthRight: length + 1,
    lengthWrong: (6 + length) / 2,
  });
  expect(row!.selfBleu).toBeGreaterThan(0.3);
  expect(row!.ead).toBeGreaterThan(0);
});

test("ways to write one solution are counted as one, as the task says", async () => {
  const task = { ...chain, canonical: (_: unknown, text: string) => text.at(-1)! };
  const { student } = scripted(() => ({ text: problem!.solution }));
  const [row] = await solve(student, tokenizer, task, [problem!], { samples: 2, temperature: 1, seed: 1 });
  expect(row!.solutions).toEqual({ [problem!.answer]: 2 });
  expect(row!.lengthWrong).toBeUndefined();
});

test("of several drawn for each that counts, the likeliest per token is kept", async () => {
  const { student, asked } = scripted(({ sequence }) =>
    sequence % 3 === 1 ? { text: problem!.solution, logp: -0.1 } : { text: "1", logp: -0.2 },
  );
  const drawing = { samples: 2, temperature: 0.5, seed: 7, bestOf: 3 };
  const rows = await solve(student, tokenizer, chain, [problem!, problems[1]!], drawing);
  expect(rows[0]).toMatchObject({ n: 2, correct: 2 });
  expect(asked.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  expect(asked.every(({ temperature, seed }) => temperature === 0.5 && seed === 7)).toBe(true);
});

test("the Vendi score is of the first 16 problems, 1 where hidden states are alike, more where they are not", async () => {
  const texts = ["11", "22", "33", ""];
  const write = ({ sequence }: SampleRequest) => ({ text: texts[sequence % 4]! });
  const drawing = { samples: 4, temperature: 1, seed: 1 };
  const same = await solve(scripted(write, true).student, tokenizer, chain, problems, drawing);
  expect(same.filter(({ vendi }) => vendi !== undefined)).toHaveLength(16);
  expect(same[0]!.vendi).toBeCloseTo(1, 6);
  const rows = await solve(scripted(write).student, tokenizer, chain, problems, drawing);
  expect(rows[0]!.vendi).toBeCloseTo(4, 6); // three one-hot digits, and the colon that ends the prompt
  const [greedy] = await solve(scripted(write).student, tokenizer, chain, problems, { ...drawing, samples: 1 });
  for (const part of ["vendi", "ead", "selfBleu"]) expect(greedy).not.toHaveProperty(part);
});

test("the divergence from the start is 0 from itself, k3 from another, and left out where samples are not its own", async () => {
  const drawing = { samples: 2, temperature: 1, seed: 1 };
  const { student } = scripted(() => ({ text: "11" }));
  const from = (start: Student) => solve(student, tokenizer, chain, problems, { ...drawing, start });
  expect((await from(student))[0]!.klToStart).toBeCloseTo(0, 12);
  const far = (await from(scripted(() => ({ text: "11" }), false, -1.5).student))[0]!;
  expect(far.klToStart).toBeCloseTo(Math.exp(-0.5) + 0.5 - 1, 6);
  const plan = { on: "test", points: 2, problems: 2, sampledProblems: 2, samples: 2, start: student } as const;
  const [, , cooled] = await evaluate(student, tokenizer, chain, { ...plan, temperature: 0.5 }, 1);
  expect(cooled!.rows[0]).not.toHaveProperty("klToStart");
});

test("the band chooses the problems of the trained kind; temperature and best-of change the sampled ones only", async () => {
  const { student, asked } = scripted(() => ({ text: "1" }));
  const plan = { on: "test", points: 2, problems: 3, sampledProblems: 2, samples: 2 } as const;
  const rows = await evaluate(student, tokenizer, chain, { ...plan, band: "hard", temperature: 0.7, bestOf: 2 }, 1);
  const idsOf = (split: Parameters<typeof heldOut>[1], count: number) =>
    heldOut(chain, split, count).map(({ id }) => id);
  expect(rows.map(({ split, mode }) => `${split} ${mode}`)).toEqual(["id greedy", "ood greedy", "id sampled"]);
  const solved = rows.map((part) => part.rows.map((row) => row.problem));
  expect(solved).toEqual([idsOf("hard", 3), idsOf("ood", 3), idsOf("hard", 2)]);
  expect(asked.map(({ temperature }) => temperature)).toEqual([...Array(6).fill(0), ...Array(8).fill(0.7)]);
  const [validation] = await evaluate(student, tokenizer, chain, { ...plan, on: "validation", band: "hard" }, 1);
  expect(validation!.rows.map((row) => row.problem)).toEqual(idsOf("validationHard", 3));
  const stopped = await evaluate(student, tokenizer, chain, plan, 1, () => true);
  expect(stopped).toEqual([]);
});
