// A teacher that a student distils from another thread: its logits come through a port.

import { expose, transfer, wrap } from "comlink";

/** What distillation asks of a teacher. */
export interface Scorer {
  readonly vocab: number; // V, the student's
  /** Numbers in its weights: what asking it costs. */
  readonly parameters: number;
  /** Row t of `logits` `[T - 1, V]` is about token t + 1. */
  score(sequences: readonly Int32Array[]): Promise<readonly { readonly logits: Float32Array }[]>;
}

/** A teacher behind a port, and which one it is. A port serves one trainer. */
export interface TeacherPort extends Omit<Scorer, "score"> {
  readonly port: MessagePort;
  /** Of its file, as the experiment names it. */
  readonly sha256: string;
  /** What `lockForLife` gave at the teacher's end. */
  readonly life: string | null;
}

type Scoring = Pick<Scorer, "score">;

/** At the teacher's end. */
export function serveScores(port: MessagePort, { score }: Scoring): void {
  const scoring: Scoring = {
    async score(sequences) {
      const scores = await score(sequences);
      return transfer(scores, [...new Set(scores.map(({ logits }) => logits.buffer))] as ArrayBuffer[]);
    },
  };
  expose(scoring, port);
}

/**
 * A name that is locked as long as this thread lives: a port says nothing when the thread at its other end is ended, and
 * whoever waits for it would wait for ever. null where there are no locks.
 */
export async function lockForLife(): Promise<string | null> {
  const locks = locksHere();
  if (!locks) return null;
  const name = `errata:thread:${crypto.randomUUID()}`;
  await new Promise<void>((resolve) => {
    void locks.request(name, () => {
      resolve();
      return new Promise(() => {});
    });
  });
  return name;
}

const locksHere = () => (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;

/** At the student's end. Its calls reject when the other end is gone. */
export function scorerOver({ port, vocab, parameters, life }: TeacherPort): Scorer {
  const remote = wrap<Scoring>(port);
  const gone = new Promise<never>((_, reject) => {
    const end = () => reject(new Error("the teacher’s thread was ended"));
    port.addEventListener("close", end);
    if (life !== null) locksHere()?.request(life, end).catch(reject);
  });
  gone.catch(() => {}); // whoever asks next hears of it
  return {
    ...{ vocab, parameters },
    score: (sequences) => Promise.race([remote.score(sequences), gone]),
  };
}
