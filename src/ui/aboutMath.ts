// The formulas of the page itself: how advantages are made, and what the letters of the others stand for.

import { tex } from "../lib/tex";

export const ADVANTAGE = tex`\bar\Delta=\frac1{SP}\sum_{s,j}\bigl(m_{s,j}(\text{arm})-m_{s,j}(\text{baseline})\bigr)`;

export const INTERVAL = tex`\bar\Delta\pm t_\nu\sqrt{\frac{v_S}{S}+\frac{v_P}{P}},\qquad\nu=\frac{\bigl(\tfrac{v_S}S+\tfrac{v_P}P\bigr)^2}{\tfrac{(v_S/S)^2}{S-1}+\tfrac{(v_P/P)^2}{P-1}}`;

export const PASS_AT_K = tex`\text{pass@}k=1-\binom{n-c}{k}\bigg/\binom nk`;

/** By the end of the message that says what each is: `about-letter-x`. */
export const LETTERS: readonly (readonly [message: string, tex: string])[] = [
  ["x", tex`x`],
  ["y", tex`y`],
  ["star", tex`y^\star`],
  ["plus", tex`y^+,\,y^-`],
  ["critique", tex`c,\,a`],
  ["token", tex`y_{i,t},\,y_{i,<t}`],
  ["p", tex`p`],
  ["start", tex`p_0`],
  ["teacher", tex`q`],
  ["batch", tex`B,\,G`],
  ["tokens", tex`N,\,N_+,\,N_-`],
  ["longest", tex`T_{\max}`],
  ["reward", tex`r`],
  ["advantage", tex`A`],
  ["ratio", tex`\rho`],
  ["clip", tex`[\rho]_a^b`],
  ["value", tex`V,\,\hat V`],
  ["entropy", tex`H`],
  ["divergence", tex`\mathrm{KL},\,D_\beta`],
  ["settings", tex`\beta,\,\gamma,\,\varepsilon,\,\lambda,\,s,\,w`],
];
