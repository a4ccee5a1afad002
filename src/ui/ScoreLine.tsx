// How a student's score went along training, with its 95% band: no axes, the sheet says the number.

import { useArmStyle } from "./armStyle";
import type { StudentNow } from "./studentNow";

const [WIDTH, HEIGHT] = [240, 48];

interface Props extends Pick<StudentNow, "arm" | "curve"> {
  readonly range: readonly [low: number, high: number];
}

export function ScoreLine({ arm, curve, range: [low, high] }: Props) {
  const { color, dash } = useArmStyle(arm);
  const x = (spent: number) => (Math.min(1, spent) * WIDTH).toFixed(1);
  const y = (value: number) => (HEIGHT - ((value - low) / (high - low)) * HEIGHT).toFixed(1);
  const line = curve.map(({ spent, estimate }) => `${x(spent)} ${y(estimate.mean)}`);
  const upper = curve.map(({ spent, estimate }) => `${x(spent)} ${y(estimate.high)}`);
  const lower = curve.map(({ spent, estimate }) => `${x(spent)} ${y(estimate.low)}`).reverse();
  const start = curve[0]?.estimate.mean;
  return (
    <svg class="score-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {start !== undefined && <path class="score-start" d={`M0 ${y(start)}H${WIDTH}`} />}
      {curve.length > 1 && (
        <g style={{ color: `var(${color})` }}>
          <path class="score-band" d={`M${[...upper, ...lower].join("L")}Z`} />
          <path class="score-mean" d={`M${line.join("L")}`} stroke-dasharray={dash.join(" ")} />
        </g>
      )}
    </svg>
  );
}
