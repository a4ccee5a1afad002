// A chart whose two coordinates are both estimates, as SVG: where training leads (`trajectory`), where it ends (`plane`).

import { useEffect, useRef, useState } from "preact/hooks";
import { ArmName } from "./ArmName";
import type { ArmStyle } from "./armStyle";
import { axisTitle, type ChartAxis } from "./chartAxis";
import { chartSummary } from "./chartSummary";
import { formatCompact, formatInterval, formatValue } from "./format";
import type { ChartData, Series } from "./view";
import { XyAxes } from "./XyAxes";
import { xyScale, type XyScale } from "./xyScale";
import { type Drawn, Plane, Trajectories } from "./XySeries";

interface Props {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly hidden: ReadonlySet<string>;
  /** In the order of the chart's series. */
  readonly styles: readonly ArmStyle[];
}

interface Found {
  readonly arm: string;
  readonly point: Series["points"][number];
  readonly left: number; // CSS pixels
  readonly top: number;
}

const REACH = 28; // CSS pixels from the pointer to a point that it means
const READOUT = 272; // width, CSS pixels

export function XyPlot({ chart, axis, hidden, styles }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const size = new ResizeObserver(([entry]) => {
      const { width: wide, height: high } = entry!.contentRect;
      setSize({ width: wide, height: high });
    });
    size.observe(host.current!);
    return () => size.disconnect();
  }, []);

  const scale = xyScale(chart, hidden, { left: 46, top: 8, right: width - 12, bottom: height - 48 });
  const drawn = chart.series.flatMap((series, i): Drawn[] =>
    hidden.has(series.arm) ? [] : [{ series, style: styles[i]! }],
  );
  const onPointerMove = (event: PointerEvent) => {
    const box = host.current!.getBoundingClientRect();
    setFound(nearest(drawn, scale, chart.kind === "plane", event.clientX - box.left, event.clientY - box.top));
  };

  return (
    <>
      <div
        class="plot xy-plot"
        ref={host}
        role="img"
        aria-label={chartSummary(chart, axis, styles)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setFound(null)}
      >
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            <XyAxes scale={scale} title={axisTitle(chart, axis)} hasZeroLines={chart.zeroLine} />
            {chart.kind === "plane" ? (
              <Plane drawn={drawn} scale={scale} />
            ) : (
              <Trajectories drawn={drawn} scale={scale} />
            )}
            {found && <circle class="xy-found" cx={found.left} cy={found.top} r={9} />}
          </svg>
        )}
      </div>
      {found && <Readout chart={chart} found={found} />}
    </>
  );
}

/** The point next to the pointer, if one is near enough. */
function nearest(drawn: readonly Drawn[], scale: XyScale, lastOnly: boolean, x: number, y: number): Found | null {
  const points = drawn.flatMap(({ series: { arm, points: all } }) =>
    (lastOnly ? all.slice(-1) : all).map((point): Found => {
      return { arm, point, left: scale.x(point.x?.mean ?? NaN), top: scale.y(point.estimate.mean) };
    }),
  );
  const distance = ({ left, top }: Found) => Math.hypot(left - x, top - y);
  const near = points.filter((point) => distance(point) <= REACH);
  return near.length === 0 ? null : near.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

function Readout({ chart, found: { arm, point, left } }: { chart: ChartData; found: Found }) {
  const at = `clamp(0px, ${left}px - ${READOUT / 2}px, 100% - ${READOUT}px)`;
  const row = (name: string, { mean, ...ends }: { mean: number; low: number; high: number }) => (
    <p class="readout-row">
      <span>{name}</span>
      <span>
        <b>{formatValue(mean, chart.zeroLine)}</b> <small>{formatInterval({ mean, ...ends }, chart.zeroLine)}</small>
      </span>
    </p>
  );
  return (
    <div class="readout" aria-hidden="true" style={{ left: at, width: `${READOUT}px` }}>
      <p class="readout-row">
        <ArmName arm={arm} />
        <small>{point.at.step > 0 && `after ${formatCompact(point.at.step)} steps`}</small>
      </p>
      {point.x && row(chart.xTitle ?? "x", point.x)}
      {row(chart.yTitle ?? chart.unit, point.estimate)}
    </div>
  );
}
