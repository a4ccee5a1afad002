// The laboratory: the question, the run, its verdict, the charts, the microscope and the reading.

import { useRef } from "preact/hooks";
import { type BoardState, ChartBoard } from "./ChartBoard";
import { hasPoints } from "./chartAxis";
import { DeviceChip } from "./DeviceChip";
import { Hero } from "./Hero";
import { Knobs } from "./Knobs";
import { LessonReading } from "./LessonReading";
import { Microscope } from "./Microscope";
import { RunBar } from "./RunBar";
import { useKeepFocus } from "./useKeepFocus";
import { VerdictPanel } from "./VerdictPanel";
import type { LabActions, LabView, Phase } from "./view";

interface Props {
  readonly view: LabView;
  readonly actions: LabActions;
  readonly board: BoardState;
  readonly onBoard: (state: BoardState) => void;
}

const EMPTY_TEXT: Record<Phase, string> = {
  loading: "preparing the student",
  ready: "appears a few seconds after you press Run",
  running: "appears after the first measurement",
  paused: "appears after the first measurement",
  done: "nothing was measured",
  failed: "nothing was measured",
};

export function Lab({ view, actions, board, onBoard }: Props) {
  const { phase, recorded } = view;
  const isUnderWay = phase === "running" || phase === "paused" || phase === "done";
  const isLive = isUnderWay || view.charts.some(hasPoints);
  const isRecorded = !isLive && recorded !== null;
  const charts = isRecorded ? recorded.charts : view.charts;
  const verdict = isRecorded ? recorded.verdict : view.verdict;
  const seriesArms = charts.flatMap((chart) => chart.series.map((series) => series.arm));
  const arms = [...new Set([...view.arms.map((arm) => arm.id), ...seriesArms])];

  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root, phase);

  return (
    <div class="lab" ref={root}>
      <Hero view={view} actions={actions} isUnderWay={isUnderWay} />
      {isUnderWay && (
        <>
          <RunBar view={view} actions={actions} />
          <div class="setup">
            <DeviceChip view={view} isDisabled={phase !== "done"} onBackend={actions.setBackend} />
            <Knobs knobs={view.knobs} isDisabled={phase !== "done"} onKnob={actions.setKnob} />
          </div>
        </>
      )}
      {verdict && <VerdictPanel verdict={verdict} note={isRecorded ? recorded.note : null} />}
      <ChartBoard
        charts={charts}
        arms={arms}
        budget={view.experiment.training.tokens}
        isRecorded={isRecorded}
        emptyText={EMPTY_TEXT[phase]}
        state={board}
        onState={onBoard}
      />
      <Microscope
        inspection={view.inspection}
        isInspecting={view.inspecting}
        problems={view.problems}
        isDisabled={phase === "loading" || phase === "failed"}
        onInspect={actions.inspect}
      />
      <LessonReading lesson={view.lesson} />
    </div>
  );
}
