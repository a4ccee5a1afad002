// The suites that run wherever contenders do: in the page, and in the terminal through it.

export { step } from "./step";
