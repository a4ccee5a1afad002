// An experiment as data: what is compared, on what, for how long.

/** Values of knobs, by name. */
export type Settings = Readonly<Record<string, number>>;

/** One signal with its settings inside an experiment. */
export interface Arm {
  /** Unique in its experiment; charts and tables use it. */
  readonly id: string;
  readonly title: string;
  /** An export name of `src/signals`. */
  readonly signal: string;
  readonly settings: Settings;
  readonly learningRate: number;
}

/** Task, starting checkpoint, arms, seeds, budget, evaluation: all that is needed to get the same result again. */
export interface Experiment {
  readonly version: 1;
  /** An export name of `src/tasks`. */
  readonly task: string;
  readonly start: { readonly checkpoint: string; readonly sha256: string };
  readonly arms: readonly Arm[];
  /** The arm that advantage is measured against. */
  readonly baseline: string;
  readonly seeds: readonly number[];
  readonly data: {
    readonly questions: number; // unique training problems
    readonly responses: number; // responses per problem
    readonly noise: number; // chance that a step of a synthetic response is wrong, 0-1
  };
  readonly training: {
    readonly tokens: number; // budget per run: prompt and completion tokens of all batches
    readonly batch: number; // sequences per optimiser step
    readonly warmup: number; // steps
    readonly decay: number; // weight decay
  };
  readonly evaluation: {
    readonly on: "test" | "validation"; // validation: to choose settings, never to report
    readonly points: number; // evaluations along a run, the start and the end included
    readonly problems: number; // held-out problems per split, solved greedily
    readonly sampledProblems: number; // of the held-out problems of the training kind, sampled at temperature 1
    readonly samples: number; // completions per sampled problem
  };
}
