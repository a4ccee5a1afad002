// MathML as data: what the build makes of a formula.

/** A text, or an element with what is in it. */
export type MathTree = string | MathElement;
export type MathElement = readonly [tag: string, properties: MathProperties, children: readonly MathTree[]];

/** Attributes by name, and styles by property. */
export interface MathProperties {
  readonly attributes: Readonly<Record<string, string>>;
  readonly style?: Readonly<Record<string, string>>;
}
