// The laboratory: the question and its two students, the verdict, the charts, the microscope and the reading.

import { useRef } from "preact/hooks";
import { t } from "../text/text";
import { type BoardState, ChartBoard } from "./ChartBoard";
import { budgetOf, hasPoints } from "./chartAxis";
import { HealthPanel } from "./HealthPanel";
import { Hero } from "./Hero";
import { LessonReading } from "./LessonReading";
import { Microscope } from "./Microscope";
import { ResultLine } from "./ResultLine";
import { RunBar } from "./RunBar";
import { Setup } from "./Setup";
import { Students } from "./Students";
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

const EMPTY: Record<Phase, string> = {
  loading: "empty-loading",
  ready: "empty-ready",
  running: "empty-running",
  paused: "empty-running",
  done: "empty-done",
  failed: "empty-done",
};

export function Lab({ view, actions, board, onBoard }: Props) {
  const { phase, recorded, sweep } = view;
  const isUnderWay = phase === "running" || phase === "paused" || phase === "done";
  // What was recorded stays until the live run has something to show.
  const isLive = view.charts.some(hasPoints) || (isUnderWay && recorded === null);
  const isRecorded = !isLive && recorded !== null;
  const charts = isRecorded ? recorded.charts : view.charts;
  const verdict = view.verdict ?? recorded?.verdict ?? null;
  const note = view.verdict === null ? (recorded?.note ?? null) : null;
  const seriesArms = charts.flatMap((chart) => chart.series.map((series) => series.arm));
  const arms = [...new Set([...view.arms.map((arm) => arm.id), ...seriesArms])];

  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root, phase);

  const health = view.arms.flatMap(({ id }) => view.health.filter(({ arm }) => arm === id));

  if (sweep)
    return (
      <div class="lab" ref={root}>
        <RunBar view={view} actions={actions} />
        <SweepPanel sweep={sweep} phase={phase} actions={actions} />
      </div>
    );

  return (
    <div class="lab" ref={root}>
      <Hero view={view} actions={actions} isUnderWay={isUnderWay}>
        <Students view={view} charts={charts} answers={view.answers} isRecorded={isRecorded}>
          <ResultLine
            verdict={verdict}
            isRecorded={note !== null}
            runs={isUnderWay && phase !== "done" ? view.experiment.arms.length * view.experiment.seeds.length : null}
          />
        </Students>
      </Hero>
      <Setup view={view} actions={actions} />
      {verdict && <VerdictPanel verdict={verdict} note={note} />}
      <ChartBoard
        charts={charts}
        arms={arms}
        budget={budgetOf(view.experiment)}
        isRecorded={isRecorded}
        emptyText={t(EMPTY[phase])}
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
