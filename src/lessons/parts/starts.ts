// The starting checkpoint and the shipped teacher of every task: what an experiment begins from.

import type { Experiment } from "../../types";

const file = (checkpoint: string, sha256: string): Experiment["start"] => ({ checkpoint, sha256 });

/** By task, an export name of `src/tasks`. The hashes are those that `npm run pretrain` prints. */
export const starts = {
  chain: {
    start: file("checkpoints/chain.safetensors", "792d6bfb541fd982e429b324727fb21b27c137cbd5625f6d453c3dcbbfa4f5f9"),
    teacher: file(
      "checkpoints/chain-teacher.safetensors",
      "eb67950fc90b8aa1e3f04990fc753d944ca78a3785da01faf49ba477aa9842a0",
    ),
  },
  countdown: {
    start: file(
      "checkpoints/countdown.safetensors",
      "8d6b3c7a1f280d8dba88f0748e67de6e7d544e973aae90e440547efd5c5dbcff",
    ),
    teacher: file(
      "checkpoints/countdown-teacher.safetensors",
      "968e9bb5f924d6bb882a9b67d194a6e4fc9ec4471c7314309d26949ce7f5a9dc",
    ),
  },
  multiplication: {
    start: file(
      "checkpoints/multiplication.safetensors",
      "eec10379987b30c09dae09e0bd1a6f98f3119d917e2b590f494ac38b24471467",
    ),
    teacher: file(
      "checkpoints/multiplication-teacher.safetensors",
      "a3098b6f070121de8518fa0f2fe0cb0f08e3eee9790f6888281a03c04c1bfe15",
    ),
  },
  rotation: {
    start: file("checkpoints/rotation.safetensors", "11d019de9f9a2aee6855646d1d153c7bc2cb0da3e4475dc377e6e54559d48678"),
    teacher: file(
      "checkpoints/rotation-teacher.safetensors",
      "158c5e16fd015dd41211dcd3b08f498df0b096566c60eadf514f9b9622e6769e",
    ),
  },
} satisfies Record<string, Required<Pick<Experiment, "start" | "teacher">>>;
