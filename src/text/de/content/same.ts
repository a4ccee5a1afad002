// Texts that are the same in English and in German: names, symbols, titles of papers.

const texts = [
  ...["DAPO", "DPO", "Dr. GRPO", "GKD", "GRPO", "GRPO-RoC", "NSR", "PPO", "PSR", "REINFORCE", "RLOO", "SDPO"],
  ...["W-REINFORCE", "Unlikelihood", "Imitation", "Placebo", "Start", "Countdown", "Self-BLEU", "Oversampling"],
  ...["pass@1", "pass@16", "pass@64", "beta", "0 log p, 1 p", "Baseline", "Batch", "Budget", "Seeds"],
  "Critique Fine-Tuning (Wang, Yue & Chen 2025)",
  "The Surprising Effectiveness of Negative Reinforcement (Zhu et al. 2025)",
  "Robust fine-tuning and pass@k (Dang et al. 2025)",
  "Sample difficulty in RLVR (Cheng et al. 2026)",
];

export const same: Readonly<Record<string, string>> = Object.fromEntries(texts.map((text) => [text, text]));
