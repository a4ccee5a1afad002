// Types of the module that the build makes: see scripts/formulas.ts.

declare module "virtual:formulas" {
  /** By what `tex` returns. */
  export const formulas: Readonly<Record<string, import("./ui/mathTree").MathElement>>;
  /** By what `aside` returns. */
  export const asides: Readonly<Record<string, string>>;
}
