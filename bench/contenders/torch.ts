// PyTorch as a contender, where Debian's python3-torch is installed: the limit that a user would otherwise have.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { initialParameters, parameterLayout } from "../src/model/config";
import type { WeightedSequence } from "../src/types";
import { OPTIMISER, type Contender, type Workload } from "./workloads";

/** Version of PyTorch, or null if there is none. */
export function torchVersion(): string | null {
  const { status, stdout } = spawnSync("/usr/bin/python3", ["-c", "import torch; print(torch.__version__)"], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : null;
}

export async function torch(
  { config }: Workload,
  threads: number,
  sequences: readonly WeightedSequence[],
): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
  const tokens = sequences.map((sequence) => [...sequence.tokens]);
  const { specs } = parameterLayout(config);
  writeFileSync(join(folder, "spec.json"), JSON.stringify({ config, specs, tokens, threads, optimiser: OPTIMISER }));
  writeFileSync(join(folder, "weights.bin"), new Uint8Array(initialParameters(config, 1).buffer));
  const args = ["bench/torch_step.py", join(folder, "spec.json"), join(folder, "weights.bin")];
  const child = spawn("/usr/bin/python3", args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    title: `PyTorch ${torchVersion()}, ${threads} thread${threads > 1 ? "s" : ""}`,
    async step() {
      child.stdin.write("step\n");
      const { value, done } = await lines.next();
      if (done) throw new Error("PyTorch: it ended before its step did");
      return Number(value);
    },
    async close() {
      child.stdin.end();
      child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
