// What belongs to one arm in a chart; steps back while another arm is pointed at.

import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { ArmStyle } from "../armStyle";
import type { Theme } from "./theme";

/** The arm that is pointed at in the legend, if one is. */
export type Emphasis = ReadonlySignal<string | null>;

interface Props {
  readonly style: ArmStyle;
  readonly theme: Theme;
  readonly emphasis?: Emphasis | undefined;
  readonly children: ComponentChildren;
}

export function ArmGroup({ style: { id, color }, theme, emphasis, children }: Props) {
  const pointed = emphasis?.value ?? null;
  const paint = theme.arm(color);
  return (
    <g data-arm={id} stroke={paint} fill={paint} opacity={pointed !== null && pointed !== id ? 0.12 : 1}>
      {children}
    </g>
  );
}
