# The sizes of an experiment.

knobs-settings = Settings
knobs-change = Change the experiment
knobs-changed = { $count } changed
knobs-legend = Settings of the experiment
knobs-reset = Reset all
