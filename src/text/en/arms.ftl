# Changing the arms: their names, controls and learning rates; another one; the way back.

arms-change = Change the arms
arms-title = Arms
arms-lede = Every arm starts from the same checkpoint and learns from its own signal. Changed arms make another experiment; the lesson’s own is kept.
arms-refusal = This cannot be run: { $why }.
arms-tune = Tune the learning rates
arms-reset = Back to the lesson
arms-tune-hint = Tuning trains every arm at several rates, on other seeds and on problems that no result is reported on.

arm-baseline = baseline
arm-paper = Paper<hidden> of { $signal } (opens in a new tab)</hidden>
arm-training = { $arm }: training
arm-name = Name
arm-decoding = How it writes when it is measured
arm-decoding-of = { $arm }: decoding
arm-make-baseline = Make it the baseline
arm-remove = Remove<hidden> { $arm }</hidden>
arm-rate = rate { $rate }

arm-another = Another arm
arm-add = Add
arm-full = More arms than these could not be told apart.

field-out-of-range = got { $value }, want { $min } to { $max }
field-no-number = got nothing, want { $min } to { $max }
