// A result at a glance: each contrast with its interval, on a shade where the claim says that it should lie.

import { say, t } from "../text/text";
import { formatEstimate, formatValue } from "./format";
import type { ContrastView } from "./galleryView";

/** Margins to either side: all pictures have one scale, on which what counts as equal is equally wide. */
const REACH = 6;

/** 0-100, from left to right; what is further out is drawn at the edge. */
const across = (value: number, margin: number): number =>
  Math.min(100, Math.max(0, 50 + (50 / REACH) * (value / margin)));
const percent = (value: number): string => `${value.toFixed(2)}%`;

interface Props {
  readonly contrasts: readonly ContrastView[];
  /** The same contrasts as they came out in this browser, drawn below. */
  readonly here: readonly ContrastView[];
}

export function ClaimPicture({ contrasts, here }: Props) {
  return (
    <div class="picture">
      <ul class="picture-rows">
        {contrasts.map((contrast) => (
          <Row key={contrast.name} contrast={contrast} here={here.find(({ name }) => name === contrast.name)} />
        ))}
      </ul>
      <p class="picture-axis" aria-hidden="true">
        <span>{t("lessons-axis-less")}</span>
        <span>{t("lessons-axis-equal")}</span>
        <span>{t("lessons-axis-more")}</span>
      </p>
    </div>
  );
}

function Row({ contrast, here }: { contrast: ContrastView; here: ContrastView | undefined }) {
  const { name, advantage, claim, holds } = contrast;
  const described = [
    t("lessons-row", { result: formatEstimate(advantage) }),
    claim && t(`lessons-row-claim-${claim}`, { margin: formatValue(contrast.margin) }),
    holds && t(`lessons-row-${holds}`),
    here && t("lessons-row-here", { result: formatEstimate(here.advantage) }),
  ];
  return (
    <li class="picture-row" data-holds={holds ?? "unclaimed"}>
      <span class="picture-name">{say(name)}</span>
      <span class="picture-number" aria-hidden="true">
        {formatValue(advantage.mean, true)}
      </span>
      <Track contrast={contrast} here={here} label={described.filter(Boolean).join(" ")} />
      <Sign holds={holds} />
    </li>
  );
}

/** @param label what it shows, in sentences; without one it is hidden from whoever cannot see it */
export function Track({
  contrast,
  here,
  label,
}: {
  contrast: ContrastView;
  here?: ContrastView | undefined;
  label?: string;
}) {
  const { claim, margin } = contrast;
  const edges = [across(-margin, margin), across(margin, margin)] as const;
  const [from, to] = claim === "equal" ? edges : claim === "higher" ? [50, 100] : [0, 50];
  return (
    <svg
      class="picture-track"
      height={here ? 36 : 24}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {claim && <rect class="picture-claim" x={percent(from)} width={percent(to - from)} y="0" height="100%" />}
      {edges.map((x) => (
        <line key={x} class="picture-margin" x1={percent(x)} x2={percent(x)} y1="0" y2="100%" />
      ))}
      <line class="picture-zero" x1="50%" x2="50%" y1="0" y2="100%" />
      <Interval contrast={contrast} y={12} />
      {here && <Interval contrast={here} y={26} isHere />}
    </svg>
  );
}

function Interval({ contrast, y, isHere }: { contrast: ContrastView; y: number; isHere?: boolean }) {
  const { advantage, margin } = contrast;
  const [low, middle, high] = [advantage.low, advantage.mean, advantage.high].map((value) => across(value, margin)) as [
    number,
    number,
    number,
  ];
  const caps = [low, high].filter((x) => x > 0 && x < 100); // an interval that goes on beyond the edge has no end there
  return (
    <g class="picture-interval" data-here={isHere === true} data-holds={contrast.holds ?? "unclaimed"}>
      <line x1={percent(low)} x2={percent(high)} y1={y} y2={y} />
      {caps.map((x) => (
        <line key={x} x1={percent(x)} x2={percent(x)} y1={y - 4} y2={y + 4} />
      ))}
      <circle cx={percent(middle)} cy={y} r="4.5" />
    </g>
  );
}

const SIGNS = {
  yes: "M3 8.5l3.5 3.5 6.5-8",
  no: "M4 4l8 8M12 4l-8 8",
  open: "M5.4 5.6a2.6 2.6 0 1 1 3.9 2.2c-.9.5-1.3 1-1.3 2M8 13v.2",
};

/** Whether it lies where it should; nothing where nothing is claimed. */
function Sign({ holds }: { holds: ContrastView["holds"] }) {
  return (
    <svg class="picture-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {holds && <path d={SIGNS[holds]} />}
    </svg>
  );
}
