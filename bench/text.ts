// Numbers as the tables write them.

import type { Interval } from "./statistics";

/** No decimals from 100 on, one below. */
export const formatRate = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });

/** `12 to 14`, or that there was but one round. */
export const intervalText = ({ low, high }: Interval, write: (value: number) => string): string =>
  low === null || high === null ? "one round" : `${write(low)} to ${write(high)}`;
