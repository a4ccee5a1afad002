// A little piece of an arm's line with its marker, as the charts draw it.

import { shapePath, useArmStyle } from "./armStyle";

export function ArmSwatch({ arm }: { arm: string }) {
  const { color, dash, shape } = useArmStyle(arm);
  const paint = { stroke: `var(${color})`, fill: `var(${color})` };
  return (
    <svg class="swatch" viewBox="0 0 32 14" width="32" height="14" aria-hidden="true" style={paint}>
      <path d="M1 7H31" stroke-width="2" stroke-dasharray={dash.join(" ")} fill="none" />
      <path d={shapePath(shape, 16, 7, 4.6)} stroke="none" />
    </svg>
  );
}
