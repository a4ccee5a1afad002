// How much work one run is, in tokens and FLOPs, before it starts: made-up episodes go through the signal itself.

import { valuesOf } from "../lib/controls";
import { createRng } from "../lib/rng";
import { mean } from "../lib/stats";
import { wholeLayout } from "../model/wholeLayout";
import { createTokenizer } from "../model/tokenizer";
import type { Episode, Rollout } from "../signals/signal";
import { distinctProblems, type Task } from "../tasks/task";
import type { Arm, Example, Experiment } from "../types";
import { episodesOf, poolOf, shownOf } from "./batches";
import { sourceOf } from "./examples";
import { signalOf, taskOf, trainingSplit } from "./experiment";
import { lossTokensOf } from "./react";
import { samplingOf } from "./rollouts";
import { modelOf, sizes, type Role } from "./sizes";
import { teacherRole } from "./teachers";

/** Work of one run. */
export interface Work {
  readonly tokens: number; // trained on
  readonly training: number; // FLOPs of updates
  readonly reading: number; // FLOPs of reading the same tokens once more: before an update, by other models
  readonly sampling: number; // FLOPs of rollouts
  readonly examples: number; // FLOPs of sampling the student's own responses, once for all arms that share them
  readonly evaluation: number; // FLOPs of one evaluation
  readonly trains: boolean;
}

const PROBLEMS = 8; // enough for mean lengths within a few percent
const NOISE = 0.35; // of made-up rollouts: about a third are right, as at the start of training

/** Parameters that are learnt. @throws {RangeError} if the task has no model of that role */
export function parametersOf(task: string, role: Role = "student"): number {
  const size = sizes[task]?.[role];
  if (!size) throw new RangeError(`parameters: got the ${role} of '${task}', want one with a recipe`);
  const { alphabet } = taskOf(task);
  return wholeLayout(modelOf(taskOf(task), [...alphabet].length + 2, size)).count;
}

/** Tokens of a batch of one sequence (or one rollout), means. */
interface Lengths {
  readonly trained: number; // what the update reads: sequences without any weight are left out
  readonly scored: number; // what is read again before the update
  readonly beside: number; // what a model of the student's size reads beside
  readonly teacher: number; // what the teacher reads
  readonly sampled: number; // prompt and completion of a rollout, the dropped ones included
}

const NOTHING: Lengths = { trained: 0, scored: 0, beside: 0, teacher: 0, sampled: 0 };
const known = new Map<string, Lengths>();

/** Kept by what they depend on: a page asks again with every turn of a knob. */
function lengthsOf(experiment: Experiment, arm: Arm): Lengths {
  const { noise, band } = experiment.data;
  const key = JSON.stringify([experiment.task, noise, band, arm.signal, arm.settings]);
  const found = known.get(key) ?? measureLengths(experiment, arm);
  known.set(key, found);
  return found;
}

function measureLengths(experiment: Experiment, arm: Arm): Lengths {
  const task = taskOf(experiment.task);
  const signal = signalOf(arm);
  const values = valuesOf(signal.controls, arm.settings);
  const needs = signal.needs(values);
  if (needs.length === 0) return NOTHING;
  const isOnPolicy = needs.includes("rollouts");
  const { group, oversample, filter } = samplingOf(values);
  const size = group * oversample;
  const episodes = isOnPolicy ? madeUpGroups(task, experiment, size) : madeUpEpisodes(task, experiment, arm);
  if (episodes.length === 0) return NOTHING;
  const count = isOnPolicy ? episodes.length * group : episodes.length * (needs.includes("contrast") ? 2 : 1);

  const weighed = episodes.flatMap((episode) => signal.weigh(episode, values));
  const total = (sequences: readonly { tokens: Int32Array }[]) =>
    sequences.reduce((sum, { tokens }) => sum + tokens.length, 0) / count;
  const counting = weighed.filter((sequence) => lossTokensOf(sequence) > 0);
  const trained = total(counting.length === 0 && signal.react ? weighed : counting); // some weigh only when they react
  const updates = Math.max(1, values["updates"] ?? 1);
  const again = signal.react ? (isOnPolicy ? (updates - 1) / updates : 1) : 0;

  const read = episodes.flatMap(({ rollouts, contrast, shown }) => rollouts ?? contrast ?? (shown ? [shown] : []));
  const looked = read.reduce((sum, { prompt, completion }) => sum + prompt.length + completion.length, 0) / count;
  const isAsked = (need: (typeof needs)[number]) => Number(needs.includes(need));
  const unanimous = episodes.filter(({ rollouts = [] }) =>
    rollouts.every(({ reward }) => reward === rollouts[0]!.reward),
  );
  const drop = filter ? unanimous.length / episodes.length : 0;
  return {
    trained,
    scored: again * total(weighed),
    beside: looked * (isAsked("reference") + isAsked("values") + 1.5 * isAsked("privileged")),
    teacher: looked * isAsked("teacher"),
    sampled: isOnPolicy ? looked * (1 + drop + drop ** 2 + drop ** 3) : 0,
  };
}

/** Problems with responses by the task's own student, for the parts that stored episodes have. */
function madeUpEpisodes(task: Task, experiment: Experiment, arm: Arm): Episode[] {
  const needs = signalOf(arm).needs(valuesOf(signalOf(arm).controls, arm.settings));
  const { errors, level } = sourceOf(arm);
  const examples = problemsOf(task, experiment).flatMap((problem): Example[] =>
    [0, 1, 2].map((k) => {
      const response = task.respond(createRng("work", problem.id, k), problem, k && experiment.data.noise);
      const { reward, firstWrongStep } = task.verify(problem, response);
      const critique = task.critique(problem, response, createRng("work", problem.id, k), errors, level);
      return {
        ...{ id: `${problem.id}/${k}`, setId: "work", task: experiment.task, problem: problem.id, response },
        ...{ author: "synthetic", reward, firstWrongStep, critique: critique?.completion ?? null },
        ...{ level: critique ? level : "none", corrupted: false },
      };
    }),
  );
  const tokenizer = createTokenizer(task.alphabet);
  return poolOf(episodesOf(task, tokenizer, examples, 1, needs), needs).map((episode): Episode => {
    const told = (rollout: Rollout) => ({ ...withTeacher(rollout, tokenizer.vocab), reference: rollout.logp });
    const [[chosen, rejected] = [], [shown]] = [episode.contrast, shownOf({ ...episode, draw: 0.5 })];
    return {
      ...{ ...episode, draw: 0.5 },
      ...(chosen && rejected && { contrast: [told(chosen), told(rejected)] }),
      ...(needs.includes("shown") && shown && { shown: told(shown) }),
    };
  });
}

/** Groups of completions as a student at its start might write them. */
function madeUpGroups(task: Task, experiment: Experiment, size: number): Episode[] {
  const { encode, eos, vocab } = createTokenizer(task.alphabet);
  return problemsOf(task, experiment).map((problem): Episode => {
    const rollouts = Array.from({ length: size }, (_, k): Rollout => {
      const response = task.respond(createRng("work", problem.id, k), problem, NOISE);
      const { reward, firstWrongStep } = task.verify(problem, response);
      const completion = Int32Array.of(...encode(response), eos);
      const told = { logp: new Float32Array(completion.length), values: new Float32Array(completion.length) };
      const exact = Number(reward === 1 && firstWrongStep === null);
      const rollout = { prompt: encode(problem.prompt), completion, reward: exact, finished: true, errors: 1 - exact };
      return withTeacher({ ...rollout, ...told, reference: told.logp, draw: (k + 0.5) / size }, vocab);
    });
    return { rollouts, vocabulary: vocab, draw: 0.5 };
  });
}

const withTeacher = (rollout: Rollout, vocab: number): Rollout => ({
  ...rollout,
  teacher: new Float32Array(rollout.completion.length * vocab),
});

const problemsOf = (task: Task, experiment: Experiment) =>
  distinctProblems(task, trainingSplit(experiment), PROBLEMS, "work");

/** @throws {RangeError} at a task or signal that is not there */
export function workOf(experiment: Experiment, arm: Arm): Work {
  const { task: id, data, training } = experiment;
  const task = taskOf(id);
  const parameters = parametersOf(id);
  const signal = signalOf(arm);
  const values = valuesOf(signal.controls, arm.settings);
  const { trained, scored, beside, teacher, sampled } = lengthsOf(experiment, arm);
  const updates = sampled ? Math.max(1, values["updates"] ?? 1) : 1;

  // Sequences that are drawn or rolled out over the budget: an update takes a part of a batch where there are several.
  const steps = training.steps ?? (trained ? (training.tokens / (training.batch * trained)) * updates : 0);
  const sequences = trained || sampled ? (steps / updates) * training.batch : 0;
  const tokens = sequences * trained;
  const teacherSize = teacher ? parametersOf(id, teacherRole(experiment)) : 0;
  const read = 2 * sequences * ((scored + beside) * parameters + teacher * teacherSize);

  const solving = mean(problemsOf(task, experiment).map(({ prompt, solution }) => prompt.length + solution.length + 1));
  const own = sourceOf(arm).own && !sampled && trained ? data.questions * data.responses * solving : 0;
  return {
    tokens,
    training: 6 * parameters * tokens,
    reading: read,
    sampling: 2 * parameters * sequences * sampled,
    examples: 2 * parameters * own,
    evaluation: 2 * parameters * evaluationTokens(experiment, arm, solving),
    trains: trained > 0,
  };
}

/** Slots run to the end of the longest completion in them: few completions cost as much as that one. */
const FEWEST = 32;

/** Tokens that one evaluation reads and writes: three rounds of solving, and a closer look at some completions. */
function evaluationTokens({ evaluation }: Experiment, { decode }: Arm, solving: number): number {
  const { problems, sampledProblems, samples } = evaluation;
  const { bestOf = 1, temperature = 1 } = decode ?? {};
  const drawn = [problems, problems, sampledProblems * samples * bestOf];
  const read = samples >= 2 ? Math.min(16, sampledProblems) * Math.min(64, samples) : 0;
  const isCompared = temperature === 1 && bestOf === 1;
  const rounds = drawn.reduce((sum, count) => sum + Math.max(FEWEST, count), 0);
  return solving * (rounds + 0.3 * read * (isCompared ? 2 : 1)); // scoring is some three times as fast as sampling
}
