// What is written about problems that are solved from state to state: responses, critiques, retries, and their mixture.
//
// A critique redoes each step from the response's own previous state, marks it right or wrong, and after # gives its
// verdict, the first wrong step, its kind, and from there on a right solution. Lower levels are what is after #, cut short.

import type { Rng } from "../../lib/rng";
import type { Level, Problem } from "../../types";
import type { Demonstration, Task } from "../task";
import { stepsFrom, stepsOf, verifyStates, type States } from "./states";

type Formats = Pick<
  Task,
  | "parse"
  | "verify"
  | "canonical"
  | "answerOnly"
  | "respond"
  | "critiquePrompt"
  | "critique"
  | "refinePrompt"
  | "retry"
  | "recover"
> &
  Required<Pick<Task, "hinted">>;

/** The parts of a task that follow from its states. */
export function formatsOf<S>(states: States<S>): Formats {
  const { between, marks, roles } = states;
  const parse = (id: string) => problemFrom(states, id, states.start(id));
  const critiquePrompt = ({ id }: Problem, response: string) => `${roles.critique}${id}:${response}|`;
  return {
    parse,
    verify: (problem, completion, finished) => verifyStates(states, problem, completion, finished),
    canonical: ({ id }, completion) =>
      stepsOf(states, states.start(id), completion)
        ?.map(({ text }) => text)
        .join(between) ?? completion,
    answerOnly: ({ prompt, answer }) => ({ prompt, completion: answer }),
    respond: (rng, { id }, noise) => responseFrom(states, states.start(id), rng, noise),
    critiquePrompt,
    critique(problem, response, rng, errors, level) {
      let corrupted = false;
      const believe = (state: S, written?: string) => {
        const right = states.step(state);
        if (written === undefined || errors === 0 || rng.next() >= errors) return right;
        corrupted = true; // either a wrong step of its own, or a wrong one of the response accepted
        return written === right || rng.next() < 0.5 ? states.slip(state, right, rng) : written;
      };
      const completion = critiqueOf(states, states.start(problem.id), response, believe, level);
      return completion === null ? null : { prompt: critiquePrompt(problem, response), completion, corrupted };
    },
    refinePrompt: (problem, response, critique) => `${critiquePrompt(problem, response)}${critique}|`,
    hinted: ({ id }, hint) => `${roles.hint}${hint}|${id}:`,
    retry({ id, prompt }, rng, chance) {
      const mistakes: [number, number][] = [];
      let completion = "";
      stepsFrom(states, states.start(id), (state) => {
        const right = states.step(state);
        if (completion) completion += between;
        if (rng.next() < chance) {
          const wrong = states.slip(state, right, rng);
          mistakes.push([completion.length, completion.length + wrong.length]);
          completion += wrong + marks.back;
        }
        completion += right;
        return right;
      });
      return { prompt, completion, mistakes };
    },
    recover({ id }, response, rng) {
      const steps = stepsOf(states, states.start(id), response);
      if (!steps) return null;
      const { from } = rng.pick(steps);
      return { prompt: `${states.question(from)}:`, completion: stepsFrom(states, from).join(between) };
    },
  };
}

function problemFrom<S>(states: States<S>, id: string, start: S): Problem {
  const steps = stepsFrom(states, start);
  return { id, prompt: `${id}:`, solution: steps.join(states.between), answer: states.answer(steps.at(-1)!)! };
}

function responseFrom<S>(states: States<S>, start: S, rng: Rng, noise: number): string {
  const write = (state: S) => {
    const right = states.step(state);
    return rng.next() < noise ? states.slip(state, right, rng) : right;
  };
  return stepsFrom(states, start, write).join(states.between);
}

/** `believe` is the critic's step out of a state, in the knowledge of what the response has `written` there, if anything. */
function critiqueOf<S>(
  states: States<S>,
  start: S,
  response: string,
  believe: (state: S, written?: string) => string,
  level: Level = "full",
): string | null {
  const { between, marks } = states;
  const steps = stepsOf(states, start, response);
  if (!steps) return null;
  const redone = steps.map(({ from, text }) => ({ from, text, want: believe(from, text) }));
  const lines = redone.map(({ text, want }) => `${want}${want === text ? marks.right : marks.wrong}`).join(between);
  const index = redone.findIndex(({ text, want }) => want !== text);
  if (index < 0) return `${level === "full" ? lines : ""}#${marks.right}`;
  const { from, text, want } = redone[index]!;
  const verdict = `#${marks.wrong}`;
  const place = `${verdict}${index + 1}`;
  const kind = `${place}${states.kind(want, text)}`;
  if (level === "verdict") return verdict;
  if (level === "location") return place;
  if (level === "kind") return kind;
  if (level === "step") return `${kind}>${want}`;
  const rest = [want, ...stepsFrom(states, states.read(from, want)!, (state) => believe(state))];
  return `${lines}${kind}>${rest.join(between)}`;
}

/**
 * One sequence about a problem: 70% solutions, 20% critiques (seven tenths of them full) of responses with every other
 * step wrong, 8% solutions with a solution shown before, 2% retries. `believe` writes the right steps.
 */
export function mixtureOf<S>(states: States<S>, id: string, rng: Rng, believe = states.step): Demonstration {
  const formats = formatsOf({ ...states, step: believe });
  const problem = formats.parse(id);
  const { prompt, solution } = problem;
  const draw = rng.next();
  if (draw < 0.7) return { prompt, completion: solution };
  if (draw < 0.9) {
    const level = rng.next() < 0.7 ? "full" : rng.pick(["verdict", "location", "kind", "step"] as const);
    return formats.critique(problem, formats.respond(rng, problem, 0.5), rng, 0, level)!;
  }
  if (draw < 0.98) return { prompt: formats.hinted(problem, solution), completion: solution };
  const { completion } = formats.retry(problem, rng, 0.5);
  return { prompt, completion };
}
