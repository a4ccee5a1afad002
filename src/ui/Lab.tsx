// The laboratory: the question and its two students, the verdict, the charts, the microscope and the reading.

import { useRef } from "preact/hooks";
import { say, t } from "../text/text";
import { type BoardState, ChartBoard } from "./ChartBoard";
import { budgetOf, leadOf } from "./chartAxis";
import type { Part } from "./embed";
import { Guide } from "./Guide";
import { HealthPanel } from "./HealthPanel";
import { Hero } from "./Hero";
import { ResultLine } from "./ResultLine";
import { lazy } from "./Lazy";
import { RunBar } from "./RunBar";
import { shownOf } from "./shown";
import { Setup } from "./Setup";
import { Students } from "./Students";
import { useKeepFocus } from "./useKeepFocus";
import { VerdictPanel } from "./VerdictPanel";
import type { LabActions, LabView, Phase } from "./view";

// What is below the first screen, or not always there, comes after it.
const Agreement = lazy(
  async () => (await import("./Agreement")).Agreement,
  () => "",
);
const Microscope = lazy(
  async () => (await import("./Microscope")).Microscope,
  () => "",
);
const SweepPanel = lazy(
  async () => (await import("./SweepPanel")).SweepPanel,
  () => "",
);

interface Props {
  readonly view: LabView;
  readonly actions: LabActions;
  readonly board: BoardState;
  readonly onBoard: (state: BoardState) => void;
  /** What an embedded page leaves out. */
  readonly hidden: ReadonlySet<Part>;
}

const EMPTY: Record<Phase, string> = {
  loading: "empty-loading",
  ready: "empty-ready",
  running: "empty-running",
  paused: "empty-running",
  done: "empty-done",
  failed: "empty-done",
};

export function Lab({ view, actions, board, onBoard, hidden }: Props) {
  const { phase, sweep } = view;
  const isUnderWay = phase === "running" || phase === "paused" || phase === "done";
  const { charts, isRecorded, verdict, note } = shownOf(view);
  const seriesArms = charts.flatMap((chart) => chart.series.map((series) => series.arm));
  const arms = [...new Set([...view.arms.map((arm) => arm.id), ...seriesArms])];

  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root, phase);

  const health = view.arms.flatMap(({ id }) => view.health.filter(({ arm }) => arm === id));

  if (sweep)
    return (
      <div class="lab" ref={root}>
        <h1 class="visually-hidden">{say(view.lesson.question)}</h1>
        <RunBar view={view} actions={actions} />
        <SweepPanel sweep={sweep} phase={phase} actions={actions} />
      </div>
    );

  const shows = (part: Part) => !hidden.has(part);
  const isGuided = shows("reading") && view.lesson.steps.length > 0;
  return (
    <div class="lab" ref={root}>
      <Hero view={view} actions={actions} isUnderWay={isUnderWay} hidden={hidden}>
        {shows("students") && (
          <Students
            view={view}
            charts={charts}
            answers={isRecorded ? view.recordedAnswers : view.answers}
            isRecorded={isRecorded}
          >
            <ResultLine
              verdict={verdict}
              isRecorded={note !== null}
              runs={isUnderWay && phase !== "done" ? view.experiment.arms.length * view.experiment.seeds.length : null}
            />
          </Students>
        )}
      </Hero>
      {shows("settings") && <Setup view={view} actions={actions} />}
      <div class="lab-body" data-guided={isGuided}>
        {isGuided && <Guide key={view.lesson.id} lesson={view.lesson} recorded={view.recorded?.verdict ?? null} />}
        <div class="instrument">
          {view.theirs && view.verdict && <Agreement view={view} theirs={view.theirs} verdict={view.verdict} />}
          {verdict && shows("verdict") && <VerdictPanel verdict={verdict} note={note} />}
          {shows("charts") && (
            <ChartBoard
              charts={charts}
              arms={arms}
              budget={budgetOf(view.experiment)}
              isRecorded={isRecorded}
              isLive={phase === "running" || phase === "paused"}
              ghost={phase === "running" || phase === "paused" ? view.recorded?.charts : undefined}
              lead={leadOf(charts)}
              name={view.lesson.id}
              source={say(view.lesson.title)}
              emptyText={t(EMPTY[phase])}
              state={board}
              onState={onBoard}
            />
          )}
          {shows("charts") && view.health.length > 0 && <HealthPanel health={health} />}
        </div>
      </div>
      {shows("microscope") && (
        <Microscope
          inspection={view.inspection}
          isInspecting={view.inspecting}
          problems={view.problems}
          notation={view.task.notation}
          axis={budgetOf(view.experiment).axis}
          isDisabled={phase === "loading" || phase === "failed"}
          onInspect={actions.inspect}
          onOpen={actions.openMicroscope}
        />
      )}
    </div>
  );
}
