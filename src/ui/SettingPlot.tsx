// A chart over the values of a setting, as SVG: for each arm its means, their 95% band, and a marker at every value.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../text/text";
import { type ArmStyle, shapePath } from "./armStyle";
import { formatInterval, formatRate, formatValue } from "./format";
import { tickLabels } from "./plot/ticks";
import { axisOver, shareOn } from "./settingScale";
import type { ChartData, Series } from "./view";

interface Props {
  readonly chart: ChartData;
  readonly isLog: boolean;
  readonly hidden: ReadonlySet<string>;
  /** In the order of the chart's series. */
  readonly styles: readonly ArmStyle[];
}

type Point = Series["points"][number];

const HEIGHT = 320;
const BOX = { left: 48, top: 12, right: 16, bottom: 52 };
const tickText = (value: number) => (value > 0 && value < 0.01 ? formatRate(value) : tickLabels([value])[0]!);

export function SettingPlot({ chart, isLog, hidden, styles }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const size = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    size.observe(host.current!);
    return () => size.disconnect();
  }, []);

  const drawn = chart.series
    .map((series, i) => ({ ...series, style: styles[i]! }))
    .filter(({ arm, points }) => !hidden.has(arm) && points.length > 0);
  const points = drawn.flatMap((series) => series.points);
  const [right, bottom] = [width - BOX.right, HEIGHT - BOX.bottom];
  const across = axisOver(
    points.map((point) => point.x!.mean),
    (right - BOX.left) / 72,
    isLog,
  );
  const up = axisOver(
    points.flatMap(({ estimate }) => [estimate.low, estimate.high]),
    (bottom - BOX.top) / 44,
    false,
  );
  const x = (value: number) => BOX.left + shareOn(across, value) * (right - BOX.left);
  const y = (value: number) => bottom - shareOn(up, value) * (bottom - BOX.top);
  const at = (point: Point, value: number) => `${x(point.x!.mean).toFixed(1)} ${y(value).toFixed(1)}`;

  return (
    <div class="plot setting-plot" ref={host} role="img" aria-label={summaryOf(chart, drawn)}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <g class="setting-axes">
            {up.ticks.map((value) => (
              <g key={value}>
                <path d={`M${BOX.left} ${y(value)}H${right}`} />
                <text x={BOX.left - 8} y={y(value) + 4} text-anchor="end">
                  {tickLabels([value])[0]}
                </text>
              </g>
            ))}
            {across.ticks.map((value) => (
              <text key={value} x={x(value)} y={bottom + 20} text-anchor="middle">
                {tickText(value)}
              </text>
            ))}
            <text x={(BOX.left + right) / 2} y={bottom + 42} text-anchor="middle">
              {chart.xTitle}
              {isLog && t("compare-log")}
            </text>
          </g>
          {drawn.map(({ arm, style, points: own }) => (
            <g key={arm} data-arm={arm} style={{ stroke: `var(${style.color})`, fill: `var(${style.color})` }}>
              <path
                class="setting-band"
                d={`M${own.map((one) => at(one, one.estimate.high)).join("L")}L${own
                  .toReversed()
                  .map((one) => at(one, one.estimate.low))
                  .join("L")}Z`}
              />
              <path
                class="setting-line"
                d={`M${own.map((one) => at(one, one.estimate.mean)).join("L")}`}
                stroke-dasharray={style.dash.join(" ")}
              />
              {own.map((one) => (
                <g key={one.x!.mean}>
                  <path class="setting-whisker" d={`M${at(one, one.estimate.low)}L${at(one, one.estimate.high)}`} />
                  <path d={shapePath(style.shape, x(one.x!.mean), y(one.estimate.mean), 5)} stroke="none" />
                </g>
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function summaryOf({ title }: ChartData, drawn: readonly (Series & { readonly style: ArmStyle })[]): string {
  const lines = drawn.map(({ style, points }) => {
    const ends = points.map(({ x, estimate }) =>
      t("compare-point", {
        at: tickText(x!.mean),
        value: formatValue(estimate.mean),
        interval: formatInterval(estimate),
      }),
    );
    return `${style.title}: ${ends.join("; ")}`;
  });
  return [title, ...lines].join(". ");
}
