// One chart as an SVG: drawn while it is on the screen, read by pointer, finger and keyboard.

import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ArmStylesContext } from "../armStyle";
import { ChartReadout } from "../ChartReadout";
import { chartSummary } from "../chartSummary";
import { languageOf } from "../../text/text";
import { Crosshair } from "./Crosshair";
import { Marks } from "./Marks";
import { sayReading } from "./sayReading";
import { ScopeContext } from "./scope";
import { PAGE_THEME } from "./theme";
import { useFrame } from "./useFrame";
import { usePlotCursor } from "./usePlotCursor";
import { type PlotProps, usePlotModel } from "./usePlotModel";

/** @param helpId ids of the elements that say how to read the chart, and how to move in it */
export function Plot({ helpId, ...props }: PlotProps & { readonly helpId: string }) {
  const { chart, axis, hidden, size } = props;
  const host = useRef<HTMLDivElement>(null);
  const model = usePlotModel(props, useFrame(host));
  const { emphasis } = useContext(ScopeContext);
  const styles = useContext(ArmStylesContext);
  const [said, say] = useSaid();
  const handlers = usePlotCursor(model, (cursor) => model && say(sayReading(model, styles, cursor)));
  const language = languageOf();
  const picture = useMemo(
    () => model && <Marks model={model} theme={PAGE_THEME} emphasis={emphasis} />,
    [model, emphasis, language],
  );
  const summary = useMemo(() => chartSummary(chart, axis, hidden, styles), [chart, axis, hidden, styles, language]);
  return (
    <>
      <div
        class="plot"
        data-size={size}
        ref={host}
        role="img"
        tabIndex={0}
        aria-label={summary}
        aria-describedby={helpId}
        {...handlers}
      >
        {model && (
          <>
            <svg width={model.width} height={model.height} aria-hidden="true">
              {picture}
            </svg>
            <svg class="plot-over" width={model.width} height={model.height} aria-hidden="true">
              <Crosshair model={model} />
            </svg>
          </>
        )}
      </div>
      {model && <ChartReadout model={model} />}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

const PAUSE_MS = 350; // held arrow keys are not read out one by one

/** What a screen reader should say: the last text that was not followed by another at once. */
export function useSaid(): [said: string, say: (text: string) => void] {
  const [said, setSaid] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(text), PAUSE_MS);
  };
  return [said, say];
}
