// Results in running text: what stands for a number, and the number.

import type { Estimate } from "../types";

/** Which way a result came out, and the name of its contrast: `{higher:Critique − imitation}`. */
export const RESULT = /\{(higher|lower|equal|unclear):([^}]+)\}/g;

/**
 * The text with each `{WAY:NAME}` replaced by the result of that name in brackets. Where it is not known, the
 * brackets go too: a text reads well without its numbers.
 *
 * @param format a result as it is read: `+0.198 [+0.102, +0.294]`
 */
export function fillResults(
  text: string,
  contrasts: readonly { readonly name: string; readonly advantage: Estimate }[] | null,
  format: (advantage: Estimate) => string,
): string {
  return text.replaceAll(RESULT, (_, _way: string, name: string) => {
    const found = contrasts?.find((contrast) => contrast.name === name);
    return found ? ` (${format(found.advantage)})` : "";
  });
}
