// Formulas, written in TeX where what they say is computed.

/**
 * The source of a formula: tex`\frac{c}{n}`. Nothing is drawn from it at run time: the build of the page (scripts/formulas.ts)
 * finds every such literal, compiles it to MathML, and leaves its key in its place. So there is nothing to fill in: no `${}`.
 */
export const tex = (source: TemplateStringsArray): string => source.raw[0]!;

/** A formula, and how one says it aloud. */
export interface Formula {
  /** What `tex` returns. */
  readonly tex: string;
  /** In words, for whoever cannot see it. */
  readonly words: string;
}
