# Health of the training: what is measured at each step, and how to read it.

health = Health of the training
health-caption = The last step of each arm’s newest run; the line is the way there.
health-seed = seed { $seed }

health-reward = Reward
health-exact = Exact reward
health-fracZeroStd = Unanimous groups
health-finished = Finished
health-clipFraction = Clipped
health-kl = KL to the start
health-lengthRight = Length, right
health-lengthWrong = Length, wrong
health-divergence = Divergence
health-valueLoss = Value loss
health-entropy = Entropy
health-gradNorm = Gradient norm
health-loss = Loss

health-help-reward = Mean of the rollouts, as the arm is paid.
health-help-exact = The same by the exact verifier.
health-help-fracZeroStd = Groups whose rewards are all equal: nothing to compare.
health-help-finished = Rollouts that ended.
health-help-clipFraction = Tokens whose probability ratio was clipped.
health-help-kl = nats a token, k3 estimate.
health-help-lengthRight = Mean tokens of right ones.
health-help-lengthWrong = Mean tokens of wrong ones.
health-help-divergence = To the teacher, nats a token.
health-help-valueLoss = Of the value head.
health-help-entropy = Of the loss tokens, nats a token.
health-help-gradNorm = Before clipping.
health-help-loss = Weighted mean, nats a token.
