// One chart over the whole window, with the controls that the board has.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say, t } from "../text/text";
import { Chart, type ChartProps } from "./Chart";
import { useMediaQuery } from "./useMediaQuery";

interface Props extends ChartProps {
  readonly controls: ComponentChildren;
  readonly onClose: () => void;
}

export function ChartDialog({ controls, onClose, ...chart }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isWide = useMediaQuery("(min-width: 900px)");
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog class="chart-dialog" ref={dialog} aria-label={say(chart.chart.title)} onClose={onClose}>
      <div class="chart-dialog-bar">
        {isWide && controls}
        <button type="button" class="button" onClick={() => dialog.current!.close()}>
          {t("chart-close")}
        </button>
      </div>
      <Chart {...chart} size={isWide ? "big" : "lead"} isCopy onExpand={undefined} />
      {!isWide && <div class="board-bar">{controls}</div>}
    </dialog>
  );
}
