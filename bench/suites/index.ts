// The suites that run wherever contenders do: in the page, and in the terminal through it.

export { step } from "./step";
export { curves } from "./curves";
export { rollout } from "./rollout";
export { iteration } from "./iteration";
export { addition } from "./addition";
