# The arms of an experiment: choosing a signal, changing its settings.

arms-title = Arms
arms-toggle = Change the arms
arms-lede = Every arm starts from the same checkpoint and learns from its own signal. Changed arms make another experiment; the lesson’s own is kept.
arms-refused = This cannot be run: { $reason }.
arms-tune = Tune the learning rates
arms-back = Back to the lesson
arms-tune-help = Tuning trains every arm at several rates, on other seeds and on problems that no result is reported on.
arms-another = Another arm
arms-add = Add
arms-full = More arms than these could not be told apart.
arms-baseline = baseline
arms-paper = Paper<hidden> of { $title } (opens in a new tab)</hidden>
arms-training = { $title }: training
arms-decoding = { $title }: decoding
arms-name = Name
arms-writes = How it writes when it is measured
arms-make-baseline = Make it the baseline
arms-remove = Remove<hidden> { $title }</hidden>
arms-rate = Learning rate
arms-rate-help = Of AdamW. Each arm has its own, since no rate is fair to all.
