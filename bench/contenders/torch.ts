// PyTorch as a contender, where Debian's python3-torch is installed: the limit that a user would otherwise have.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { parameterLayout } from "../../src/model/config";
import type { OpenContender } from "../contender";
import { OPTIMISER } from "../workloads";

/** Version of PyTorch, or null if there is none. */
export function torchVersion(): string | null {
  const { status, stdout } = spawnSync("/usr/bin/python3", ["-c", "import torch; print(torch.__version__)"], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : null;
}

/** Its process trains on the first sequences it is given, and only on those. */
export const openTorch: OpenContender = async ({ config, parameters, threads }) => {
  const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
  const { specs } = parameterLayout(config);
  let ended = false;
  const start = (tokens: readonly (readonly number[])[]) => {
    writeFileSync(join(folder, "spec.json"), JSON.stringify({ config, specs, tokens, threads, optimiser: OPTIMISER }));
    writeFileSync(join(folder, "weights.bin"), new Uint8Array(parameters.buffer));
    const args = ["bench/torch_step.py", join(folder, "spec.json"), join(folder, "weights.bin")];
    const child = spawn("/usr/bin/python3", args, { stdio: ["pipe", "pipe", "inherit"] });
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  };
  let started: ReturnType<typeof start> | undefined;
  return {
    title: `PyTorch ${torchVersion()}, ${threads} thread${threads > 1 ? "s" : ""}`,
    async update(sequences) {
      if (ended) throw new Error("PyTorch: it was closed");
      started ??= start(sequences.map(({ tokens }) => [...tokens]));
      started.child.stdin.write("step\n");
      const { value, done } = await started.lines.next();
      if (done) throw new Error("PyTorch: it ended before its step did");
      return Number(value);
    },
    async close() {
      ended = true;
      started?.child.stdin.end();
      started?.child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
