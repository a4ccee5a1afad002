// What a critic of a last-digit chain reads in a response, and writes about it.

import type { Level } from "../../types";
import { trace, type Chain, type Step } from "./chainArithmetic";

/** The values a well-formed response passes through, first digit included; null if it does not follow the question. */
export function valuesOf({ first, steps }: Chain, response: string): number[] | null {
  const values = [first];
  let at = 0;
  for (const [i, { operation, operand }] of steps.entries()) {
    const head = `${i ? ";" : ""}${values[i]}${operation}${operand}=`;
    if (!response.startsWith(head, at) || !/[0-9]/.test(response[at + head.length] ?? "")) return null;
    values.push(Number(response[at + head.length]));
    at += head.length + 1;
  }
  return response.slice(at) === `#${values.at(-1)}` ? values : null;
}

/**
 * The critique of a response that passes through `values`. `facts` is what the critic believes a step comes to, where
 * `written` is what the response says, or -1 where the critic goes on by itself.
 */
export function critiqueOf(
  chain: Chain,
  values: readonly number[],
  facts: (value: number, step: Step, written: number) => number,
  level: Level = "full",
): string {
  let first: { index: number; value: number } | null = null;
  const lines = chain.steps.map((step, i) => {
    const [from, written] = [values[i]!, values[i + 1]!];
    const result = facts(from, step, written);
    if (result !== written) first ??= { index: i, value: result };
    return `${from}${step.operation}${step.operand}=${result}${result === written ? "Y" : "N"}`;
  });
  const found = first as { index: number; value: number } | null;
  if (level !== "full") return shortCritique(chain, values, found, level);
  if (!found) return `${lines.join(";")}#Y`;
  const rest = trace(found.value, chain.steps.slice(found.index + 1), (value, step) => facts(value, step, -1));
  return `${lines.join(";")}#N${found.index + 1}>${rest}`;
}

/** `#N2` and so on: the verdict, then the place, then the operation that went wrong, or the step put right. */
function shortCritique(
  { steps }: Chain,
  values: readonly number[],
  found: { index: number; value: number } | null,
  level: Exclude<Level, "full">,
): string {
  if (!found) return "#Y";
  const { operation, operand } = steps[found.index]!;
  const place = `#N${found.index + 1}`;
  if (level === "verdict") return "#N";
  if (level === "location") return place;
  if (level === "kind") return `${place}${operation}`;
  return `${place}>${values[found.index]}${operation}${operand}=${found.value}`;
}
