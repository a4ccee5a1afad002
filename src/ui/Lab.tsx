// The laboratory: the question, the run, its verdict, the charts, the microscope and the reading.

import { useRef, useState } from "preact/hooks";
import { ArmsPanel, ArmsToggle } from "./ArmsPanel";
import { type BoardState, ChartBoard } from "./ChartBoard";
import { CopyButton } from "./CopyButton";
import { budgetOf, hasPoints } from "./chartAxis";
import { DeviceChip } from "./DeviceChip";
import { HealthPanel } from "./HealthPanel";
import { Hero } from "./Hero";
import { Knobs } from "./Knobs";
import { LessonReading } from "./LessonReading";
import { Microscope } from "./Microscope";
import { RunBar } from "./RunBar";
import { SweepPanel } from "./SweepPanel";
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
  const { phase, recorded, sweep } = view;
  const [isEditing, setIsEditing] = useState(false);
  const isUnderWay = phase === "running" || phase === "paused" || phase === "done";
  const isLive = isUnderWay || view.charts.some(hasPoints);
  const isRecorded = !isLive && recorded !== null;
  const charts = isRecorded ? recorded.charts : view.charts;
  const verdict = isRecorded ? recorded.verdict : view.verdict;
  const seriesArms = charts.flatMap((chart) => chart.series.map((series) => series.arm));
  const arms = [...new Set([...view.arms.map((arm) => arm.id), ...seriesArms])];

  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root, phase);

  const health = view.arms.flatMap(({ id }) => view.health.filter(({ arm }) => arm === id));
  const mayEdit = phase === "ready" || phase === "done";
  const toggle = (
    <>
      <ArmsToggle isOpen={isEditing && mayEdit} isDisabled={!mayEdit} onToggle={() => setIsEditing(!isEditing)} />
      <CopyButton isDisabled={phase === "loading"} onCopy={actions.copy} />
    </>
  );

  if (sweep)
    return (
      <div class="lab" ref={root}>
        <Hero view={view} actions={actions} isUnderWay={true} armsToggle={null} />
        <RunBar view={view} actions={actions} />
        <SweepPanel sweep={sweep} phase={phase} actions={actions} />
      </div>
    );

  return (
    <div class="lab" ref={root}>
      <Hero view={view} actions={actions} isUnderWay={isUnderWay} armsToggle={toggle} />
      {isUnderWay && (
        <>
          <RunBar view={view} actions={actions} />
          <div class="setup">
            <DeviceChip view={view} isDisabled={phase !== "done"} onBackend={actions.setBackend} />
            <div class="setup-changes">
              <Knobs knobs={view.knobs} isDisabled={phase !== "done"} onKnob={actions.setKnob} />
              {toggle}
            </div>
          </div>
        </>
      )}
      {isEditing && mayEdit && <ArmsPanel view={view} actions={actions} />}
      {verdict && <VerdictPanel verdict={verdict} note={isRecorded ? recorded.note : null} />}
      <ChartBoard
        charts={charts}
        arms={arms}
        budget={budgetOf(view.experiment)}
        isRecorded={isRecorded}
        emptyText={EMPTY_TEXT[phase]}
        state={board}
        onState={onBoard}
      />
      {view.health.length > 0 && <HealthPanel health={health} />}
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
