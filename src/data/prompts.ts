// How a person's questions are put to a model: to be solved, criticised, solved again.

/**
 * What a critic is told, Wang, Yue & Chen 2025, https://arxiv.org/abs/2501.17703, section 2. The same words stand in their
 * data.
 */
export const CRITIC =
  "You are a science expert. A student is trying to solve a question, please explain briefly whether his solution is correct or not. Finally, conclude your judgement with 'Conclusion: right/wrong [END]'.";

export const solvePrompt = (question: string): string => `Question:\n${question}\n\nSolution:\n`;

export const critiquePrompt = (question: string, response: string): string =>
  `${CRITIC}\n\nQuestion:\n${question}\n\nSolution:\n${response}\n\nCritique:\n`;

export const refinePrompt = (question: string, response: string, critique: string): string =>
  `${critiquePrompt(question, response)}${critique}\n\nSolution, put right:\n`;

export const hintedPrompt = (question: string, hint: string): string =>
  `Question:\n${question}\n\nA right solution:\n${hint}\n\nSolution:\n`;

/** What takes a wrong attempt back. */
export const RETRY_MARK = "\n\nThat is wrong. Again:\n\n";

/** The verdict that a critique comes to; null where it comes to none. The last one counts. */
export function conclusionOf(critique: string): boolean | null {
  const found = [...critique.slice(-4000).matchAll(/conclusion\W{0,8}(right|wrong|correct|incorrect)\b/gi)].at(-1);
  return found ? /^(right|correct)$/i.test(found[1]!) : null;
}
