// Chains of operations modulo 10: what they are, how they are written, what their steps come to.

export type Operation = "+" | "-" | "*";
export interface Step {
  readonly operation: Operation;
  readonly operand: number; // 2-9
}
export interface Chain {
  readonly first: number; // 0-9
  readonly steps: readonly Step[];
}

/** Result of one step, modulo 10. */
export type Facts = (value: number, step: Step) => number;

const SHORT = /^[0-9](?:[-+*][2-9]){1,6}$/;

export const truth: Facts = (value, { operation, operand }) => {
  const result = operation === "+" ? value + operand : operation === "-" ? value - operand : value * operand;
  return ((result % 10) + 10) % 10;
};

/** `3-8+5`: the first digit, then the steps. */
export const idOf = ({ first, steps }: Chain): string =>
  `${first}${steps.map((s) => `${s.operation}${s.operand}`).join("")}`;

/** @throws {RangeError} if `id` is no chain of 1 to 6 steps */
export function chainOf(id: string): Chain {
  if (!SHORT.test(id)) throw new RangeError(`chain: got problem '${id}', want a digit and 1 to 6 steps such as 3-8+5`);
  const steps = [...id.slice(1).matchAll(/([-+*])([2-9])/g)].map(([, operation, operand]) => ({
    operation: operation as Operation,
    operand: Number(operand),
  }));
  return { first: Number(id[0]), steps };
}

/** Every step from `value` on, then the answer. With no steps left, the answer alone. */
export function trace(value: number, steps: readonly Step[], facts: Facts): string {
  const lines = steps.map((step) => {
    const line = `${value}${step.operation}${step.operand}`;
    value = facts(value, step);
    return `${line}=${value}`;
  });
  return `${lines.join(";")}#${value}`;
}
