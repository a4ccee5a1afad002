# Health of the training: its columns, and how to read each.

health-title = Health of the training
health-caption = The last step of each arm’s newest run; the line is the way there.
health-arm = Arm
health-step = Step
health-seed = seed { $seed }

health-reward = Reward
health-reward-help = Mean of the rollouts, as the arm is paid.
health-exact = Exact reward
health-exact-help = The same by the exact verifier.
health-unanimous = Unanimous groups
health-unanimous-help = Groups whose rewards are all equal: nothing to compare.
health-finished = Finished
health-finished-help = Rollouts that ended.
health-clipped = Clipped
health-clipped-help = Tokens whose probability ratio was clipped.
health-kl = KL to the start
health-kl-help = nats a token, k3 estimate.
health-length-right = Length, right
health-length-right-help = Mean tokens of right ones.
health-length-wrong = Length, wrong
health-length-wrong-help = Mean tokens of wrong ones.
health-divergence = Divergence
health-divergence-help = To the teacher, nats a token.
health-value-loss = Value loss
health-value-loss-help = Of the value head.
health-entropy = Entropy
health-entropy-help = Of the loss tokens, nats a token.
health-grad-norm = Gradient norm
health-grad-norm-help = Before clipping.
health-loss = Loss
health-loss-help = Weighted mean, nats a token.
