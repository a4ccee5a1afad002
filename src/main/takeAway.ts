// Takes a student away as a file: makes it, runs it here against the engine, and only then offers it.

import { signal } from "@preact/signals";

import { formats } from "../train/formats";
import type { Taken } from "../train/takeAway";
import { checkOnnx, TOLERANCE } from "../teachers/onnxCheck";
import type { LabView } from "../ui/view";
import type { TakenView, TakePart, TakeView } from "../ui/take/takeView";
import { download } from "./download";
import { openOnnxModel } from "./onnx";
import type { PagePool } from "./pool";
import { snippetsOf } from "./takeSnippets";

export interface TakeOptions {
  /** What is open. */
  readonly lab: LabView;
  /** Trainers of its own: a training that runs is not waited for. */
  readonly openTrainers: () => Promise<PagePool>;
  readonly onClose: () => void;
}

/** Held-out problems that a file is checked on. */
const PROBLEMS = 16;

export function createTakeAway({ lab, openTrainers, onClose }: TakeOptions): TakePart {
  const { experiment, arms, runs } = lab;
  const begun = arms.flatMap(({ id, title }) => {
    const seeds = runs.filter((run) => run.arm === id && run.spent.step > 0).map(({ seed }) => seed);
    return seeds.length > 0 ? [{ id, title, seeds: [...new Set(seeds)].sort((a, b) => a - b) }] : [];
  });
  const offered = Object.entries(formats).filter(([, { isFor }]) => isFor?.(experiment) ?? true);
  const first = begun.find(({ id }) => id !== lab.baseline) ?? begun[0];
  const view = signal<TakeView>({
    arms: begun,
    formats: offered.map(([id, { onnx }]) => ({ id, isChecked: onnx !== undefined })),
    choice: {
      ...{ arm: first?.id ?? null, seed: first?.seeds[0] ?? experiment.seeds[0]! },
      ...{ format: offered[0]![0], device: "wasm" },
    },
    hasGpu: "gpu" in navigator,
    isOneFile: import.meta.env.MODE === "single",
    ...{ work: null, taken: null, failure: null },
  });
  const patch = (part: Partial<TakeView>) => void (view.value = { ...view.value, ...part });

  let file: Blob | undefined;
  let asked = 0;
  let end = () => {}; // of the threads that are at work

  function cancel(): void {
    asked++;
    end();
    end = () => {};
    file = undefined;
    patch({ work: null, taken: null, failure: null });
  }

  async function make(): Promise<void> {
    cancel();
    const mine = asked;
    const { choice } = view.value;
    const { arm, seed, format } = choice;
    const say = (work: TakeView["work"]) => mine === asked && patch({ work });
    try {
      say({ stage: "writing", fraction: null });
      const pool = await openTrainers();
      if (mine !== asked) return pool.close();
      end = pool.close;
      const about = { arm: arm ?? experiment.arms[0]!.id, seed, isStart: arm === null };
      const made = await pool.trainers[0]!.takeAway(experiment, { ...about, format, problems: PROBLEMS });
      pool.close();
      const whole = new Blob([made.file], { type: "application/octet-stream" });
      const taken = formats[format]!.onnx ? await checked(made, whole.size) : plain(made, whole.size);
      if (mine !== asked) return;
      file = whole;
      patch({ work: null, taken });
    } catch (error) {
      if (mine === asked) patch({ work: null, failure: (error as Error).message });
    }

    async function checked(made: Taken, bytes: number): Promise<TakenView> {
      const { name, references, device: engine } = made;
      const { device } = choice;
      const facts = plain(made, bytes);
      try {
        say({ stage: "opening", fraction: null });
        const model = await openOnnxModel(made.file, { device, name });
        if (mine !== asked) model.close();
        end = model.close;
        const { layout } = model.facts;
        const onProgress = (fraction: number) => say({ stage: "checking", fraction });
        onProgress(0);
        const found = await checkOnnx(model, references, made, onProgress);
        model.close();
        const tolerance = formats[format]!.onnx === "f32" ? TOLERANCE : null;
        const passes = found.equal === found.texts && found.largest <= (tolerance ?? Number.MAX_VALUE);
        const code = snippetsOf(made, layout.kind === "decoder" ? layout : null);
        const hasAlphabet = Boolean(model.facts.metadata["alphabet"]);
        const check = { ...found, device, engine, tolerance };
        return { ...facts, hasAlphabet, state: passes ? "passed" : "differs", check, code };
      } catch (error) {
        return { ...facts, state: "unchecked", reason: (error as Error).message };
      }
    }
  }

  const plain = (made: Taken, bytes: number): TakenView => ({
    ...{ name: made.name, bytes, step: made.step },
    ...{ state: "plain", check: null, reason: "", code: snippetsOf(made, null), hasAlphabet: false },
  });

  return {
    view,
    actions: {
      choose(part) {
        cancel();
        const choice = { ...view.value.choice, ...part };
        const seeds = begun.find(({ id }) => id === choice.arm)?.seeds ?? [choice.seed];
        patch({ choice: { ...choice, seed: seeds.includes(choice.seed) ? choice.seed : seeds[0]! } });
      },
      make: () => void make(),
      cancel,
      download: () => file && download(view.value.taken!.name, file, "application/octet-stream"),
      close() {
        cancel();
        onClose();
      },
    },
  };
}
