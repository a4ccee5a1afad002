// Turns stored examples into episodes, and draws the episodes of a step.

import { createRng } from "../lib/rng";
import type { Tokenizer } from "../model/tokenizer";
import type { Episode, Need, Pair, Rollout } from "../signals/signal";
import type { Demonstration, Task } from "../tasks/task";
import type { Example, Problem } from "../types";

/** What examples give; the rest of an episode is gathered when a step needs it. */
export type StoredEpisode = Omit<Episode, "draw" | "rollouts" | "shown">;

/** Tokens of a demonstration, end-of-text after the completion. */
export function pairOf(tokenizer: Tokenizer, { prompt, completion }: Demonstration): Pair {
  const written = tokenizer.encode(completion);
  return { prompt: tokenizer.encodePrompt(prompt), completion: Int32Array.of(...written, tokenizer.eos) };
}

/** Chance that a step of a retry demonstration is got wrong first. */
const RETRY_CHANCE = 0.5;

/** A pair as a rollout that nobody sampled: its log-probabilities are not known. */
const asRollout = (pair: Pair, reward: number, draw: number): Rollout => ({
  ...pair,
  reward,
  finished: true,
  errors: 1 - reward,
  logp: new Float32Array(pair.completion.length),
  draw,
});

/** The demonstration as a rollout that a teacher can look at. */
export const shownOf = ({ demonstration, draw }: Episode): Rollout[] =>
  demonstration ? [asRollout(demonstration, 1, draw)] : [];

/** The parts of episodes that are needed, for each example; what an example cannot give is left out. */
export function episodesOf(
  task: Task,
  tokenizer: Tokenizer,
  examples: readonly Example[],
  seed: number,
  needs: readonly Need[],
  context = task.context,
): StoredEpisode[] {
  const wanted = new Set(needs.includes("shown") ? [...needs, "demonstration" as const] : needs);
  const criticised = examples.filter(({ critique }) => critique !== null);
  const hasOthers = new Set(criticised.map(({ problem }) => problem)).size > 1;
  const rightOf = wanted.has("contrast") ? rightByProblem(task, examples) : new Map<string, Example[]>();
  const pair = (prompt: string, completion: string) => pairOf(tokenizer, { prompt, completion });

  return examples.map((example) => {
    const { response, critique } = example;
    const problem = task.parse(example.problem);
    const solve = (completion: string) => pair(problem.prompt, completion);
    const has = (need: Need) => wanted.has(need) && problem.solution !== ""; // of a person's data, it may not be known
    const rng = createRng(seed, "episode", example.problem, response);
    const more = createRng(seed, "episode", example.problem, response, "more");
    const parts: { -readonly [K in keyof StoredEpisode]: StoredEpisode[K] } = {};
    if (has("demonstration")) parts.demonstration = solve(problem.solution);
    if (has("variant")) parts.variant = solve(more.pick(task.solutions?.(problem) ?? [problem.solution]));
    if (has("answer")) parts.answer = pairOf(tokenizer, task.answerOnly(problem));
    if (has("retry")) parts.retry = retryOf(task, tokenizer, problem, more);
    if (wanted.has("right") && isRight(task, example)) parts.right = solve(response);
    if (critique !== null) {
      const prompt = task.critiquePrompt(problem, response);
      if (wanted.has("critique")) parts.critique = pair(prompt, critique);
      if (has("refinement")) parts.refinement = pair(task.refinePrompt(problem, response, critique), problem.solution);
      if (hasOthers && wanted.has("placebo")) {
        const others = criticised.filter(({ problem: id }) => id !== example.problem);
        if (others.length) parts.placebo = pair(prompt, rng.pick(others).critique!);
      } else if (hasOthers) rng.next(); // the same recovery whether or not a placebo is wanted
    }
    if (wanted.has("recovery")) {
      const recovery = task.recover(problem, response, rng);
      if (recovery) parts.recovery = pairOf(tokenizer, recovery);
    }
    const chosen = rightOf.get(example.problem);
    if (chosen && !isRight(task, example))
      parts.contrast = [
        asRollout(solve(more.pick(chosen).response), 1, more.next()),
        asRollout(solve(response), 0, more.next()),
      ];
    return fitting(parts, context);
  });
}

/** The longest formats do not always fit the context: of the hard band, or of what a person brought. */
function fitting(parts: StoredEpisode, context: number): StoredEpisode {
  const fits = ({ prompt, completion }: Pair) => prompt.length + completion.length <= context;
  const pairsOf = (part: Pair | readonly Pair[]) => ("prompt" in part ? [part] : part);
  const entries = Object.entries(parts) as [string, Pair | readonly Pair[]][];
  return Object.fromEntries(entries.filter(([, part]) => pairsOf(part).every(fits)));
}

function rightByProblem(task: Task, examples: readonly Example[]): Map<string, Example[]> {
  const found = new Map<string, Example[]>();
  for (const example of examples)
    if (isRight(task, example)) found.set(example.problem, [...(found.get(example.problem) ?? []), example]);
  return found;
}

const isRight = (task: Task, { problem, response }: Example): boolean => {
  const { reward, firstWrongStep } = task.verify(task.parse(problem), response);
  return reward === 1 && firstWrongStep === null;
};

function retryOf(task: Task, tokenizer: Tokenizer, problem: Problem, rng: ReturnType<typeof createRng>) {
  const { mistakes, ...demonstration } = task.retry(problem, rng, RETRY_CHANCE);
  const pair = pairOf(tokenizer, demonstration);
  const marked = new Uint8Array(pair.completion.length);
  const tokensBefore = (end: number) => tokenizer.encode(demonstration.completion.slice(0, end)).length;
  for (const [start, end] of mistakes) marked.fill(1, tokensBefore(start), tokensBefore(end));
  return { ...pair, mistakes: marked };
}

/** Gathered when a step needs them, from anything that has a problem. */
const GATHERED: readonly Need[] = ["rollouts", "reference", "values", "teacher", "privileged", "shown"];

/** The episodes that a signal can learn from: those with everything it needs from storage. */
export function poolOf(episodes: readonly StoredEpisode[], needs: readonly Need[]): StoredEpisode[] {
  const stored = needs.filter((need) => !GATHERED.includes(need)) as (keyof StoredEpisode)[];
  if (needs.includes("shown")) stored.push("demonstration");
  return episodes.filter((episode) => stored.every((need) => episode[need] !== undefined));
}

/** The episodes of one step, drawn with replacement. The same seed and step give the same draws in every arm. */
export function drawEpisodes(
  pool: readonly StoredEpisode[],
  { seed, step, count }: { seed: number; step: number; count: number },
): Episode[] {
  const rng = createRng(seed, "batch", step);
  return Array.from({ length: count }, () => ({ ...rng.pick(pool), draw: rng.next() }));
}
