// How a machine's cores are shared out between the runs of an experiment.

/** More would fight over memory bandwidth with the page itself. */
const MAX_WORKERS = 8;

/** Workers first, since runs do not wait for each other; threads where cores are left. */
export function shareCores(cores: number, runs: number): { workers: number; threads: number } {
  const workers = Math.max(1, Math.min(MAX_WORKERS, cores, runs));
  return { workers, threads: Math.max(1, Math.floor(cores / workers)) };
}
