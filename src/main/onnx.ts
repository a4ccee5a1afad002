// An ONNX model in a thread of its own, as the page sees it.

import { proxy, transfer, wrap, type Remote } from "comlink";

import { sha256Hex } from "../lib/hash";
import type { TeacherPort } from "../teachers/onnxPort";
import type { OnnxDevice, OnnxSession } from "../teachers/onnxSession";
import type { OnnxRuntimeThread } from "../../workers/onnx.worker";
import { failureOf, PoolClosedError } from "./pool";
import { startOnnx } from "./workers";

export interface OnnxModel extends Omit<OnnxSession, "close" | "cancel"> {
  cancel(): void;
  /** For a trainer: its student distils this model. */
  connect(): Promise<TeacherPort>;
  /** Ends its thread at once. Calls under way reject. */
  close(): void;
}

/**
 * @param file is given away: it is empty afterwards
 * @param name of the file, for messages
 * @throws {RangeError} if the file is refused before it is run @throws {Error} with what ONNX Runtime says, or if there is
 * none, as in the one-file page
 */
export async function openOnnxModel(
  file: Uint8Array<ArrayBuffer>,
  options: { readonly device: OnnxDevice; readonly name: string },
): Promise<OnnxModel> {
  const sha256 = await sha256Hex(file);
  const worker = startOnnx();
  const { failed, fail } = failureOf(worker);
  const call = <T>(result: Promise<T>): Promise<T> => Promise.race([result, failed]);
  const close = () => {
    worker.terminate();
    fail(new PoolClosedError("the workers were ended"));
  };
  try {
    const thread = wrap<OnnxRuntimeThread>(worker);
    const opened = await call(thread.open(transfer(file, [file.buffer]), options));
    const remote = opened as unknown as Remote<Omit<OnnxSession, "facts">>;
    const facts = await call(thread.facts());
    return {
      facts,
      score: (sequences) => call(remote.score(sequences)),
      hidden: (sequences) => call(remote.hidden(sequences)),
      write: (prompt, how, onToken) => call(remote.write(prompt, how, onToken && proxy(onToken))),
      embed: (sequences) => call(remote.embed(sequences)),
      cancel: () => void remote.cancel(),
      async connect() {
        if (facts.layout.kind !== "decoder")
          throw new RangeError(`onnx: '${options.name}' is a text encoder, want a decoder`);
        const { port1, port2 } = new MessageChannel();
        const { life } = await call(thread.connect(transfer(port1, [port1])));
        return { port: port2, sha256, life, vocab: facts.layout.vocab, parameters: facts.parameters };
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
