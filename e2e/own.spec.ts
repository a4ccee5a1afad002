// A person's model and data, from the dropped folder to the files that are taken away: on WebAssembly.

import { readFileSync, writeFileSync } from "node:fs";

import AxeBuilder from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";

import { readSafetensors } from "../src/lib/safetensors";
import { bringBoth, take, trainSmall } from "./ownSteps";
import { expect, expectPhase, test } from "./page";

test.use({ acceptDownloads: true });

test("a dropped model learns from imported critiques; ONNX Runtime writes what it writes; PEFT gets its adapters", async ({
  page,
}, info) => {
  await bringBoth(page, (name) => info.outputPath(name), writeFileSync);
  const { violations } = await new AxeBuilder({ page }).include(".own-train").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await trainSmall(page, "wasm");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("llama, Apples");

  await page.getByTestId("run-take").click();
  await take(page, "onnx", info.outputPath("student.onnx"));
  await expect(page.getByTestId("take-outcome")).toHaveAttribute("data-state", "passed");
  const equal = await page.getByTestId("take-equal").textContent();
  expect(equal).toMatch(/^(\d+) of \1 equal, token for token$/);

  await take(page, "adapters", info.outputPath("adapters.zip"));
  const adapters = unzipSync(new Uint8Array(readFileSync(info.outputPath("adapters.zip"))));
  const about = JSON.parse(strFromU8(adapters["adapter_config.json"]!)) as Record<string, unknown>;
  expect(about).toMatchObject({ peft_type: "LORA", r: 4, lora_alpha: 16 });
  const { tensors } = readSafetensors(adapters["adapter_model.safetensors"]!);
  const trained = tensors.get("base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight")!;
  expect(trained.shape).toEqual([48, 4]);
  expect(trained.data.some((value) => value !== 0)).toBe(true);

  await take(page, "published", info.outputPath("whole.zip"));
  const whole = unzipSync(new Uint8Array(readFileSync(info.outputPath("whole.zip"))));
  expect(Object.keys(whole).sort()).toEqual([
    "config.json",
    "model.safetensors",
    "tokenizer.json",
    "tokenizer_config.json",
  ]);
  await page.getByTestId("take-close").click();

  // It is kept like any other: found again after a reload, with what came out.
  await page.reload();
  await expectPhase(page, "done");
  await expect(page.getByTestId("verdict")).toContainText("Critique");
});
