// Whatever a completion is, what its verifier says about it has its German.

import { expect, test } from "vitest";

import { createRng, type Rng } from "../../lib/rng";
import * as registry from "../../tasks";
import type { Task } from "../../tasks/task";
import type { Split } from "../../types";
import { COMPLETE, coverOf } from "../parts/cover";
import { german } from ".";

const SPLITS: readonly Split[] = ["train", "id", "hard", "ood"];
const HOSTILE = ["", " ", "#", "=", "{x}", "constructor", "right", "\u0000", "𝄞𝄞", "1=1=1", "5 + 5", "<b>"];
const tasks: readonly Task[] = Object.values(registry);

/** A completion with a character changed, left out or put in. */
function scratched(rng: Rng, text: string, alphabet: string): string {
  const at = rng.int(0, Math.max(0, text.length - 1));
  const put = rng.next() < 0.3 ? "" : rng.pick([...alphabet]);
  return text.slice(0, at) + put + text.slice(at + rng.int(0, 1));
}

function completionsOf(rng: Rng, task: Task): string[] {
  const problem = task.generate(rng, rng.pick(SPLITS));
  const other = task.generate(rng, rng.pick(SPLITS));
  const response = task.respond(rng, problem, rng.pick([0, 0.3, 1]));
  const written = [
    ...[response, problem.solution, task.respond(rng, other, 0.5), task.retry(problem, rng, 0.6).completion],
    ...[task.answerOnly(problem).completion, `${response}${response}`, response.slice(0, rng.int(0, response.length))],
    ...HOSTILE,
  ];
  const texts = [...written, ...written.map((text) => scratched(rng, text, task.alphabet))];
  return texts.flatMap((text) =>
    [true, false].flatMap((finished) => {
      const { reason, steps } = task.verify(problem, text, finished);
      return [reason, ...steps.map(({ note }) => note)];
    }),
  );
}

const collected = tasks.flatMap((task) => {
  const rng = createRng("notes", task.title);
  const notes = Array.from({ length: 400 }, () => completionsOf(rng, task)).flat();
  return [task.title, task.notation, ...notes];
});

test("titles, notations, reasons and notes", () => {
  const { countdown } = registry;
  const outside = ["5*9=45*8=360+4=364"].flatMap((text) =>
    countdown.verify(countdown.parse("4,5,8,9=37"), text).steps.map(({ note }) => note),
  );
  expect(coverOf([...collected, ...outside], ["tasks"])).toMatchObject(COMPLETE);
});

test("what was written is taken over as it is", () => {
  const { chain, countdown } = registry;
  const notes = [
    ...chain.verify(chain.parse("3-8+5"), "3-8=4;4+5=9#9").steps,
    ...countdown.verify(countdown.parse("4,5,8,9=37"), "5*4=21+8=29+9=38").steps,
  ].map(({ note }) => german.find(note));
  expect(notes).toEqual([
    ...["3-8 endet auf 5, nicht auf 4", "4+5 endet auf 9"],
    ...["5*4 ist 20, nicht 21", "21+8 ist 29", "29+9 ist 38", "endet mit 38, das Ziel ist 37"],
  ]);
});
