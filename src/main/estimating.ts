// The estimate beside the Run button: asked again with every change, of the newest experiment only.

import { effect } from "@preact/signals";

import { estimateCost } from "../train/estimate";
import type { DeviceReport, Experiment } from "../types";
import type { EstimateView } from "../ui/view";
import type { Calibration } from "./calibration";
import type { PagePool } from "./pool";
import type { LabState } from "./state";

/** @returns what asks for another estimate; `show` is called once the time is known, and again with the memory */
export function createEstimator(calibration: Calibration, show: (estimate: EstimateView | null) => void) {
  let asked = 0;
  return (experiment: Experiment, device: DeviceReport | null): void => {
    const ask = ++asked;
    const work = async () => {
      if (ask !== asked) return;
      if (experiment.start.own) return show(null); // nothing is known of a person's model until it runs
      const rates = calibration.rates(experiment.task, device);
      const cost = estimateCost(experiment, rates);
      show({ cost, memory: null });
      const { estimateMemory } = await import("../train/memory"); // it plans whole models: not part of the first load
      if (ask === asked) show({ cost, memory: estimateMemory(experiment, rates) });
    };
    setTimeout(() => work().catch(() => ask === asked && show(null)), 0);
  };
}

/** Follows what is open: its experiment, its device, and what is learnt of that. */
export function followEstimate({ view, patch }: LabState, calibration: Calibration) {
  const estimate = createEstimator(calibration, (found) => patch({ estimate: found }));
  let last: readonly unknown[] = [];
  const close = effect(() => {
    const { experiment, device, phase } = view.value;
    const now = [experiment, device, phase === "done"]; // what was just run has taught something
    if (now.every((one, i) => one === last[i])) return;
    last = now;
    estimate(experiment, device);
  });
  async function test({ device, trainers }: PagePool): Promise<void> {
    if (!calibration.isUnknown(device) || view.value.experiment.start.own) return;
    calibration.tested(device, view.value.experiment, await trainers[0]!.probe());
    estimate(view.value.experiment, device);
  }
  return {
    close,
    /**
     * Of a device that has never worked here, half a second tells more than a guess. A test that is cut short, or fails, is
     * worth no message: the estimate stays a guess.
     */
    test: (opening: Promise<PagePool>): Promise<void> => opening.then(test).catch(() => {}),
  };
}
