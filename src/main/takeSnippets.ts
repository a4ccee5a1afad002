// How to run a file that was taken away: a few lines for other languages, with a prompt and what comes after it.

import type { Taken } from "../train/takeAway";

interface Snippet {
  readonly language: string;
  readonly text: string;
}

interface Shape {
  readonly kvHeads: number;
  readonly headDim: number;
  readonly cache: "f32" | "f16";
}

/** Greedy, with the cache of keys and values fed back. */
function python({ name, references, eos, maxTokens }: Taken, { kvHeads, headDim, cache }: Shape): string {
  const [one] = references;
  return `import numpy as np, onnxruntime as ort
model = ort.InferenceSession("${name}")
inputs, outputs = [[port.name for port in ports] for ports in (model.get_inputs(), model.get_outputs())]
past = {name: np.zeros((1, ${kvHeads}, 0, ${headDim}), np.float${cache === "f16" ? 16 : 32}) for name in inputs if name != "tokens"}
tokens, text = [${one!.prompt.join(", ")}], []
while len(text) < ${maxTokens} and text[-1:] != [${eos}]:
    out = dict(zip(outputs, model.run(None, {"tokens": np.array([tokens], np.int64), **past})))
    past = {name: out[name.replace("past", "present")] for name in past}
    tokens = [int(out["logits"][0, -1].argmax())]
    text += tokens
print(text)  # [${one!.completion.join(", ")}]
`;
}

function javaScript({ name, references, eos, maxTokens }: Taken, { kvHeads, headDim, cache }: Shape): string {
  const [one] = references;
  const empty = cache === "f16" ? `"float16", new Uint16Array()` : `"float32", new Float32Array()`;
  return `import * as ort from 'onnxruntime-web';
const model = await ort.InferenceSession.create("${name}");
const names = model.inputNames.filter((name) => name !== "tokens");
let past = Object.fromEntries(names.map((name) => [name, new ort.Tensor(${empty}, [1, ${kvHeads}, 0, ${headDim}])]));
let [tokens, text] = [[${one!.prompt.join(", ")}], []];
while (text.length < ${maxTokens} && text.at(-1) !== ${eos}) {
  const ids = new ort.Tensor("int64", BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
  const out = await model.run({ tokens: ids, ...past });
  past = Object.fromEntries(names.map((name) => [name, out[name.replace("past", "present")]]));
  const logits = out.logits.data.slice(-out.logits.dims[2]);
  tokens = [logits.indexOf(Math.max(...logits))];
  text.push(...tokens);
}
console.log(text.join()); // ${one!.completion.join()}
`;
}

const weights = ({ name }: Taken): string => `from safetensors.numpy import load_file
weights = load_file("${name}")  # matrices are [inputs, outputs]
print({name: weight.shape for name, weight in weights.items()})
`;

/** @param shape of its cache, for ONNX files */
export function snippetsOf(taken: Taken, shape: Shape | null): readonly Snippet[] {
  if (shape && taken.references.length > 0)
    return [
      { language: "Python", text: python(taken, shape) },
      { language: "JavaScript", text: javaScript(taken, shape) },
    ];
  return taken.name.endsWith(".safetensors") ? [{ language: "Python", text: weights(taken) }] : [];
}
