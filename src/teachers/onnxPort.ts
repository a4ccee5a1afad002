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

/** At the student's end. Its calls reject when the other end is gone. */
export function scorerOver({ port, vocab, parameters }: TeacherPort): Scorer {
  const remote = wrap<Scoring>(port);
  const gone = new Promise<never>((_, reject) => {
    port.addEventListener("close", () => reject(new Error("the teacher’s thread was ended")));
  });
  gone.catch(() => {}); // whoever asks next hears of it
  return {
    ...{ vocab, parameters },
    score: (sequences) => Promise.race([remote.score(sequences), gone]),
  };
}
