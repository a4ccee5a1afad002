// How large the models are that each task has checkpoints of, and what their files are called.

import type { ModelConfig } from "../model/config";
import type { Task } from "../tasks/task";

export type Sizes = Pick<ModelConfig, "width" | "layers" | "heads" | "kvHeads" | "headDim" | "feedForward">;

/** Who a checkpoint is for. Only the large teachers are not shipped: hours of two cores each. */
export const ROLES = ["student", "teacher", "largeTeacher"] as const;
export type Role = (typeof ROLES)[number];

/** Of its file in public/checkpoints. */
export const fileNameOf = (task: string, role: Role): string =>
  `${task}${{ student: "", teacher: "-teacher", largeTeacher: "-large-teacher" }[role]}.safetensors`;

const square = (width: number, layers: number, heads: number, feedForward: number): Sizes => ({
  ...{ width, layers, heads, kvHeads: heads, headDim: width / heads, feedForward },
});
const small = square(64, 2, 4, 192);
const slim = square(64, 3, 4, 192);
const teachers = { teacher: square(96, 3, 4, 256), largeTeacher: square(192, 8, 6, 512) }; // 0.34 and 3.5 million parameters

/** By task, then by who it is for. */
export const sizes: Readonly<Record<string, Readonly<Record<Role, Sizes>>>> = {
  chain: { student: small, ...teachers },
  countdown: { student: slim, ...teachers },
  multiplication: { student: slim, ...teachers },
  rotation: { student: small, ...teachers },
};

export const modelOf = (task: Task, vocab: number, size: Sizes): ModelConfig => ({
  vocab,
  ...size,
  context: task.context,
  ropeBase: 10_000,
  epsilon: 1e-5,
  tied: false,
});
