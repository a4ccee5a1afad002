# Tuning the learning rates.

sweep-title = Tuning the learning rates
sweep-lede = Each arm at each rate, on seeds and problems of its own, so that nothing that is reported later was chosen by looking at it. Higher is better. A best rate at the edge of the table says that a still better one may lie beyond.
sweep-table = Arms by learning rate
sweep-caption = { $metric } at the end, by learning rate
sweep-arm = Arm
sweep-best = best
sweep-use = Use these rates
sweep-leave = Back to the experiment
sweep-kept = What was measured is kept: the tuning goes on from there.
