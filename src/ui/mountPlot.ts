// Keeps one uPlot in an element: draws in an animation frame, only while it is on screen, only what changed.

import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { highColumn, lowColumn, meanColumn, plotData } from "./plotData";
import { type PlotInput, plotOptions } from "./plotOptions";

export interface MountedPlot {
  /** Draws this at the next frame in which the element is visible. */
  show(input: PlotInput): void;
  destroy(): void;
}

/** @param onHover row of `plotData` under the pointer and its x in CSS pixels, or null when the pointer left. */
export function mountPlot(
  host: HTMLElement,
  onHover: (hover: { x: number; left: number } | null) => void,
): MountedPlot {
  let plot: uPlot | null = null;
  let plotKey = "";
  let latest: PlotInput | null = null;
  let isDirty = false;
  let isVisible = false;
  let frame = 0;
  let hovered: number | null = null;

  const hover = (index: number | null) => {
    const x = index === null ? undefined : plot?.data[0]?.[index];
    if (x === undefined) index = null;
    if (index === hovered) return;
    hovered = index;
    onHover(plot && x !== undefined ? { x, left: plot.valToPos(x, "x") + plot.over.offsetLeft } : null);
  };

  const draw = () => {
    frame = 0;
    const { clientWidth: width, clientHeight: height } = host;
    if (!latest || width === 0 || height === 0) return;
    const { chart, axis, styles, hidden, isDark } = latest;
    const key = JSON.stringify([chart.kind, axis, isDark, chart.zeroLine, styles, window.devicePixelRatio]);
    if (!plot || key !== plotKey) {
      plot?.destroy();
      plotKey = key;
      plot = new uPlot(
        plotOptions(host, () => latest!, hover),
        plotData(chart, axis),
        host,
      );
      hovered = null;
    } else {
      if (plot.width !== width || plot.height !== height) plot.setSize({ width, height });
      if (isDirty) {
        const current = plot;
        current.batch(() => {
          for (const [i, style] of styles.entries()) {
            const show = !hidden.has(style.id);
            for (const column of [lowColumn(i), highColumn(i), meanColumn(i)])
              if (current.series[column]!.show !== show) current.setSeries(column, { show });
          }
          current.setData(plotData(chart, axis));
        });
      }
    }
    isDirty = false;
  };
  const schedule = () => {
    if (isVisible && frame === 0) frame = requestAnimationFrame(draw);
  };

  const visibility = new IntersectionObserver(
    (entries) => {
      isVisible = entries.at(-1)!.isIntersecting;
      schedule();
    },
    { rootMargin: "120px" },
  );
  const size = new ResizeObserver(schedule);
  visibility.observe(host);
  size.observe(host);

  return {
    show(input) {
      latest = input;
      isDirty = true;
      schedule();
    },
    destroy() {
      visibility.disconnect();
      size.disconnect();
      cancelAnimationFrame(frame);
      plot?.destroy();
      plot = null;
    },
  };
}
