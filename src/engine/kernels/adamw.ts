// AdamW (Loshchilov & Hutter 2019, https://arxiv.org/abs/1711.05101).

import wgsl from "../../../shaders/adamw.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

export const adamw = defineKernel({
  wgsl,
  grid: ({ count }) => gridOf(count!, 64),
  oracle({ parameters, gradient, firstMoment, secondMoment, norm, hyper }, { count, decayed }) {
    const [lr, b1, b2, eps, decay, c1, c2] = Array.from(hyper!);
    for (let i = 0; i < count!; i++) {
      const g = gradient![i]! * norm![1]!;
      firstMoment![i] = b1! * firstMoment![i]! + (1 - b1!) * g;
      secondMoment![i] = b2! * secondMoment![i]! + (1 - b2!) * g * g;
      const step = (firstMoment![i]! * c1!) / (Math.sqrt(secondMoment![i]! * c2!) + eps!);
      parameters![i]! -= lr! * (step + (i < decayed! ? decay! * parameters![i]! : 0));
      gradient![i] = 0;
    }
  },
  examples: (rng) =>
    [[5, 3] as const, [1030, 1000] as const].map(([count, decayed]) => ({
      buffers: {
        parameters: randomFloats(rng, count),
        gradient: randomFloats(rng, count),
        firstMoment: randomFloats(rng, count),
        secondMoment: randomFloats(rng, count).map(Math.abs),
        norm: Float32Array.of(3, 0.4),
        hyper: Float32Array.of(1e-2, 0.9, 0.95, 1e-8, 0.1, 5, 11),
      },
      params: { count, decayed },
    })),
});
