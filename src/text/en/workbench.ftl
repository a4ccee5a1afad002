# Knobs and fields, estimates, the workbench: building, keeping and comparing experiments.

control-reset = Reset { $label } to { $value }
control-default = Back to { $value }
control-slider = { $label }, slider
control-refused = got { $got }, want { $min } to { $max }
control-nothing = nothing
control-rate = rate { $rate }

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
