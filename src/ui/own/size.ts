// Sizes of files as a person says them: kilobytes too, which a tiny model has few of.

import { t } from "../../text/text";

const UNITS = [
  { id: "gb", bytes: 1e9 },
  { id: "mb", bytes: 1e6 },
  { id: "kb", bytes: 1e3 },
] as const;

/** Three digits that count. */
export function saySize(bytes: number): string {
  const unit = UNITS.find((one) => bytes >= 0.9995 * one.bytes) ?? UNITS.at(-1)!;
  return t(`models-size-${unit.id}`, { amount: Number((bytes / unit.bytes).toPrecision(3)) });
}
