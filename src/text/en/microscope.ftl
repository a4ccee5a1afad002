# The microscope: one problem, every arm, through training time.

microscope-title = Microscope
microscope-lede = One problem, every student, from the start of its training to its end. What does each write, how sure is it, and what would its signal teach it?
microscope-recorded = recorded
microscope-recorded-hint = A run made beforehand, looked at on the first three problems of the list; the one where the students differ most comes first. Other problems are put to the student as it is before training, until you run the lesson.
microscope-looking = Looking…
microscope-choose = Choose a problem, or type one, to look at it.

# The problem.

problem-form = Problem to look at
problem-label = Problem
problem-none = none yet
problem-some = choose…
problem-type = or type one
problem-look = Look
problem-kind-id = Held out, of the trained kind
problem-kind-hard = Held out, of the trained kind
problem-kind-validation = For choosing settings
problem-kind-validationHard = For choosing settings
problem-kind-ood = Of a kind never trained on

# How to read the shorthand.

notation-title = How to read the shorthand
notation-chain = Work from left to right, whatever the operator, and keep only the last digit of every result.
notation-chain-step = The last digit of { $left } { $sign } { $right } is { $result }. Below zero, add ten: 3 − 8 = −5 counts as 5.
notation-chain-answer = The final answer.
notation-chain-solve = “Solve this”: the student writes the steps.
notation-chain-criticise = “Criticise this answer”: the student reads somebody’s steps and marks them.
notation-chain-mark = A critique does each step again and says Y where the answer had it right, N where it had not.
notation-chain-conclusion = The critique’s conclusion: wrong from step 1 on; then a corrected continuation. #Y means all right.
notation-countdown-ask = “Make { $target } from these numbers, each used once”.
notation-countdown-chain = One chain, left to right: each value goes on into the next step. Every value stays from 0 to 99.
notation-countdown-back = “Back”: the student takes back the step before it.
notation-end = The student says that it has finished.

# Training time.

scrub-title = Training time
scrub-label = Point of training
scrub-play = Play
scrub-pause = Pause
scrub-start = before training
scrub-tokens = after { $amount } tokens
scrub-steps = after { $count ->
    [one] 1 step
   *[other] { $amount } steps
}
scrub-at = after { $steps ->
    [one] 1 step
   *[other] { $amount } steps
}, { $tokens } tokens
scrub-place = { $label }, { $place } of { $places }
scrub-hint = ✓ the answer is right, ✗ it is wrong; framed where it changes. Drag the slider, use the arrow keys, or press Play.
scrub-hint-single = This student has not been trained yet: there is one moment to look at.
scrub-right = right { $when }
scrub-wrong = wrong { $when }
scrub-same = always { $answer ->
    [right] right
   *[wrong] wrong
}

# What each student writes.

written-title = What each student writes
written-hint = Point at a token, or move with the arrow keys: how probable is it, to this student and to the others, and what else was possible? The bar over a token is its probability; tokens in bold, underlined, are new since the point before.
written-nothing = nothing
written-strip = Tokens of { $arm }; arrow keys move
written-token = { $token }, { $percent }
written-token-new = { $token }, { $percent }, new
written-right = ✓ right
written-wrong = ✗ wrong

step-right = right.
step-wrong = wrong: { $note }.

# One token.

token-title = One token
token-close = Close
token-none = Point at a token to see how probable it is to every student, and what else it might have been.
token-of = of { $arm }, { $place } of { $places }
token-of-answer = of the answer, { $place } of { $places }
token-entropy = Entropy { $nats } nats: { $level ->
    [sure] it is sure of what comes here.
    [open] it hesitates between a few.
   *[unsure] almost anything may come here.
}
token-step = The verifier: { $note }
token-under = Probability of this token here
token-under-push = Probability of this token here, and what the signal does to it
token-alternatives = What this student might have written
token-push-none = –

# What signals do to the tokens of one answer.

weights-title = What each signal would do to each token
weights-hint = Every signal is asked about the same answer, before any training, as if this problem were all it learns from. A bar above a token pushes it up: write this more often. A bar below pushes it down. The longer, the harder; one scale for all, its square root, so that small pushes show.
weights-answer = Answer
weights-wrong = A wrong one
weights-right = A right one
weights-own = What { $arms } { $count ->
    [one] writes
   *[other] write
}
weights-several = { $first } and { $more ->
    [one] 1 other
   *[other] { $more } others
}
weights-sampled = The untrained student wrote it, sampled at temperature 1.
weights-unsampled-own = { $arms } { $count ->
    [one] writes
   *[other] write
} it at the end. Where a signal compares samples, it takes the place of one.
weights-unsampled-task = The task wrote it: no student did. Where a signal compares samples, it takes the place of one.
weights-also = { $arms } { $count ->
    [one] writes
   *[other] write
} it at the end, too.
weights-the-answer = The answer
weights-key-up = pushed up
weights-key-down = pushed down
weights-key-zero = read, not learnt
weights-up = pushes up { $count ->
    [one] 1 token
   *[other] { $count } tokens
}
weights-down = pushes down { $count ->
    [one] 1 token
   *[other] { $count } tokens
}
weights-both = pushes { $count } up, { $down } down
weights-still = leaves it as it is
weights-nothing = takes nothing from this answer
weights-elsewhere = does not train on this answer, but on { $count ->
    [one] a text of its own:
   *[other] texts of its own:
}
weights-besides = and besides on { $count ->
    [one] another text:
   *[other] other texts:
}
weights-group = The group of { $count }: { $right } rewarded
weights-reward = { $place } of { $count }, reward { $reward }
weights-row = { $arm }: what it does to the answer
weights-said-up = Pushed up: { $text }
weights-said-down = Pushed down: { $text }
weights-said-zero = Read, not learnt: { $text }
weights-weight = weight { $weight }
weights-strip = Tokens of the answer; arrow keys move
