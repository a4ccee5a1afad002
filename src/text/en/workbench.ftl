# Knobs and fields, estimates, the workbench: building, keeping and comparing experiments.

control-reset = Reset { $label } to { $value }
control-default = Back to { $value }
control-slider = { $label }, slider

knobs-settings = Settings
knobs-change = Change the experiment
knobs-changed = { $count } changed
knobs-legend = Settings of the experiment
knobs-reset = Reset all

quantity-moment = a moment
quantity-s = about { $amount } s
quantity-min = about { $amount } min
quantity-h = about { $amount } h
quantity-under-s = under { $amount } s
quantity-under-min = under { $amount } min
quantity-under-h = under { $amount } h
quantity-exact-s = { $amount } s
quantity-exact-min = { $amount } min
quantity-exact-h = { $amount } h
quantity-mb = { $amount } MB
quantity-gb = { $amount } GB

estimate-runs = from earlier runs here
estimate-test = from a short test here
estimate-guess = a guess: nothing has run here yet
estimate-training = training
estimate-sampling = sampling
estimate-evaluation = evaluation
estimate-arm = Arm
estimate-by-arm = { $count ->
    [one] Time of each arm, all seeds, one run at a time
   *[other] Time of each arm, all seeds; { $count } runs are trained at a time, so the sum is shared
  }
estimate-share = Share
estimate-tokens = tokens trained on
estimate-flops = TFLOP in all
estimate-weights = weights, gradients, moments
estimate-activations = activations
estimate-cache = keys and values while sampling
estimate-disk = kept in the browser afterwards

workbench-title = Workbench
workbench-lede = Everything that was run here, lessons included. It stays in this browser.
workbench-new = New experiment
workbench-reading = Reading what is kept…
workbench-empty = Nothing has been run here yet.
workbench-empty-help = The workbench is for questions of your own: take an experiment, change one thing, run both, and see what the change did. What you run is listed here, to be named, compared and copied.
workbench-duplicate-first = Duplicate the first lesson
workbench-make-own = Make it your own
workbench-copy-of = Copy of { $title }
workbench-deleted = “{ $title }” was deleted.
workbench-undo = Undo
workbench-count = { $shown } of { $all } experiments
workbench-compare = Compare { $count } experiments
workbench-compare-none = Tick two or more to compare
workbench-no-match = Nothing matches.
workbench-filter = Filter the experiments
workbench-find = Find
workbench-tag = Tag
workbench-any-tag = Any tag
workbench-task = Task
workbench-any-task = Any task
workbench-caption = Experiments kept in this browser
workbench-tick = To compare

kept-title = Experiment
kept-task = Task
kept-arms = Arms
kept-seeds = Seeds
kept-state = State
kept-result = First contrast, 95% interval
kept-outcome = Verdict
kept-at = When
kept-seconds = Took
kept-device = Device
kept-tick = Compare { $title }
kept-tuning = tuning
kept-edit = Edit
kept-has-note = Edit, with a note
kept-seeds-of = { $done } of { $all }
kept-running = running
kept-done = done
kept-unfinished = unfinished, { $percent }
kept-not-run = not run yet
kept-name = Name
kept-note = Note
kept-tags = New tag
kept-tag-add = Add
kept-tag-remove = Remove the tag { $tag }
kept-open = Open
kept-duplicate = Duplicate
kept-export = Export
kept-delete = Delete
kept-delete-running = It is being trained: stop it first.

outcome-reproduced = reproduced
outcome-reversed = reversed
outcome-null = no difference
outcome-inconclusive = inconclusive
outcome-measured = measured

builder-title = New experiment
builder-lede = All arms start from the same checkpoint, see the same problems and get the same budget. What differs is what you choose here.
builder-name = Name
builder-name-placeholder = What do you want to know?
builder-task = Task
builder-task-size = { $parameters } parameters, { $size } to load
builder-arms-lede = An arm is a training signal with its settings. The others are measured against the baseline.
builder-sizes = Sizes
builder-sizes-lede = The mark on a slider is where it starts; ↺ takes it back there.
builder-group-data = What is trained on
builder-group-training = How it is trained
builder-group-evaluation = How it is measured
builder-budget = Budget in
builder-budget-tokens = Tokens
builder-budget-steps = Steps
builder-takes = What it takes
builder-run = Run it
builder-open = Open in the lab
builder-twin = This is kept already, as “{ $title }”: it opens with the runs it has.

compare-title = Compare
compare-reading = Reading the evaluations…
compare-too-few = There is nothing to compare: tick two or more experiments in the workbench.
compare-nothing = Nothing was measured in these experiments yet.
compare-missing = { $count ->
    [one] One experiment of this address is not kept here.
   *[other] { $count } experiments of this address are not kept here.
  }
compare-metric = Metric
compare-group = Group by
compare-no-group = Nothing
compare-no-setting = They differ in no setting
compare-axis = Horizontal axis
compare-axis-step = Steps
compare-axis-tokens = Tokens
compare-axis-flops = FLOPs
compare-table = Final values
compare-caption = { $metric } at the last evaluation, with its 95% interval, and the settings that differ
compare-line = Arm
compare-interval = 95% interval
compare-seeds = Seeds
compare-unfinished = unfinished
compare-log = , logarithmic
compare-point = { $value } at { $at }, { $interval }
