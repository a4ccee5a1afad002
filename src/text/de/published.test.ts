// Models that are refused say so in German.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { checkConfig } from "../../model/checkConfig";
import { readPublished } from "../../model/published/readPublished";
import { checkedSource, modelAmong } from "../../model/published/source";
import { REFUSED } from "../../model/published/testRefusals";
import { baseOf } from "../../model/published/urlSource";
import { tinyModels } from "../../model/tiny";
import { COMPLETE, coverOf } from "../parts/cover";

const messageOf = async (call: () => unknown): Promise<string> => {
  try {
    await call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("got no error, want one");
};

/** What is written in the code, with something in its holes: what takes a host or a hostile tokenizer to be said. */
function literals(): string[] {
  const filled = (text: string) => text.replaceAll(/\$\{[^}]*\}/g, "9").replaceAll('\\"', '"');
  return ["tokenizerFile", "tokenizer", "urlSource", "readPublished", "source"].flatMap((file) => {
    const source = readFileSync(`src/model/published/${file}.ts`, "utf8");
    const reasons = [
      ...source.matchAll(/(?<![.\w])refuse\(\s*(?:`([^`]+)`|"([^"]+)")/g),
      ...source.matchAll(/PublishedError\(\s*[\w.!?[\]()"]+,\s*(?:`([^`]+)`|"([^"]+)")/g),
    ].map(([, template, plain]) => filled(template ?? plain!));
    return reasons.map((reason) => `model.safetensors: ${reason.replace("{9} by", "[9] by")}`);
  });
}

test("every way to refuse a model", async () => {
  const cut = checkedSource("s", [{ name: "a.json", bytes: 9 }], () => Promise.resolve(new Uint8Array(3)));
  const texts = [
    ...(await Promise.all(REFUSED.map(([, source]) => messageOf(() => readPublished(source))))),
    await messageOf(() => cut.read("a.json", 0, 9)),
    await messageOf(() => cut.read("a.json", 0, 99)),
    await messageOf(() => modelAmong(["a/config.json", "b/config.json"])),
    ...(await Promise.all(["x y", "http://a.example/"].map((address) => messageOf(() => baseOf(address))))),
    ...["headDim", "width"].map((name) => `config.json: ${wrong(name)}`),
    ...["number", "text"].map(
      (kind) => `config.json: got a = 7, want a ${kind}${kind === "number" ? " from 1 to 2" : ""}`,
    ),
    ...["Qwen3ForCausalLM", "GPT2LMHeadModel"].map(reasonOf),
    "model.safetensors: the header is not JSON",
    "model.safetensors: the header is not an object of objects",
    "model.safetensors: 'a' has no valid range",
    'tokenizer.json: got type = "Unigram", want BPE',
    "config.json: the host answered with a page",
    "config.json: the host answered 403",
    ...literals(),
  ];
  expect(coverOf(texts, ["published"])).toMatchObject(COMPLETE);
});

function wrong(name: string): string {
  try {
    checkConfig({ ...tinyModels.tied, [name]: 6 });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`got no error for ${name}, want one`);
}

function reasonOf(architecture: string): string {
  const source = readFileSync("src/model/published/configFile.ts", "utf8");
  const reason = new RegExp(`${architecture}: "([^"]+)"`).exec(source)?.[1];
  return `config.json: got architectures = ["${architecture}"], want one of LlamaForCausalLM, MistralForCausalLM: ${reason}`;
}
