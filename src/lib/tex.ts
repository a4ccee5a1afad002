// Formulas and remarks that stand beside what they are about, and are read on a part of the page that is loaded late.
//
// The build of the page (scripts/formulas.ts) finds every tex`…` and aside`…` in the sources, puts what they say into a
// module of its own, formulas compiled to MathML, and leaves short keys in their places. So there is nothing to fill in:
// no `${}`.

/** The source of a formula: tex`\frac{c}{n}`. */
export const tex = (source: TemplateStringsArray): string => source.raw[0]!;

/** A text that most people who open the page never see. */
export const aside = (source: TemplateStringsArray): string => source.raw[0]!;

/** A formula, and how one says it aloud. */
export interface Formula {
  /** What `tex` returns. */
  readonly tex: string;
  /** In words, for whoever cannot see it: what `aside` returns. */
  readonly words: string;
}
