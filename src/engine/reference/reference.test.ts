// Every kernel's backward oracle against central differences of its forward oracle, and the registry against its folders.

import { expect, test } from "vitest";

import { compareKernel, kernelNames } from "../contract";
import { createReferenceExecutor } from "./executor";

test.each(kernelNames)("%s: the plain-loop executor in f32 agrees with the oracle in f64", async (name) => {
  const executor = createReferenceExecutor("f32");
  for (const { buffer, worst, tolerance } of await compareKernel(executor, name))
    expect(worst, buffer).toBeLessThanOrEqual(tolerance);
});
