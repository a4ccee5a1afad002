# The charts: board, legend, axes, reading, saving, and the words for people who do not see them.

board-title-live = What happens
board-title-recorded = What happened before
board-recorded = recorded
board-lede =
    Mean over seeds and problems. The shaded ribbon is a 95% confidence interval: where an advantage’s ribbon touches
    zero, chance is enough to explain it.
board-ghost = Thin pale lines are the recorded run, until yours gets there.
board-more = More measurements ({ $count })

legend-label = Arms shown in the charts
legend-title = Click or Enter: hide or show. Double click, Alt+click or the key i: show this one alone.
legend-help =
    Enter hides or shows an arm, i shows it alone. Pointing at an arm lets the others step back.
legend-show-all = Show all

axis-legend = Horizontal axis
axis-step = Steps
axis-tokens = Tokens
axis-lossTokens = Loss tokens
axis-flops = FLOPs
axis-title-step = optimiser steps
axis-title-tokens = training tokens
axis-title-lossTokens = tokens that carry a loss
axis-title-flops = floating-point operations
axis-k = k, attempts per problem

kscale-legend = k
kscale-log = Log
kscale-log-title = Each doubling of k takes the same width
kscale-linear = Linear
kscale-linear-title = Each attempt takes the same width

arrangement-legend = Arms
arrangement-together = Together
arrangement-together-title = All arms in one plot
arrangement-perArm = One per arm
arrangement-perArm-title = A small plot for each arm, the others grey behind it

better-higher = ↑ higher is better
better-lower = ↓ lower is better
zero-line = { $arm } = 0
panels-axis = Across: { $axis }. Grey: the other arms.

quadrant-both = right and broader
quadrant-broader = broader but less right
quadrant-sharper = sharper but narrower
quadrant-neither = less right and narrower

plot-keys =
    Arrow keys move along the points, Home and End to the first and last, Escape leaves. In charts of points, up and
    down change the arm.
readout-at = { $x } { $axis }
readout-k = k = { $k }
readout-after = after { $steps } steps
say-reading = { $arm } { $value }, { $interval }
say-point = { $arm }, after { $steps } steps: { $xTitle } { $x }, { $yTitle } { $y }

chart-expand = Enlarge
chart-expand-label = Enlarge { $title }
chart-close = Close

save = Save
save-label = Save { $title }
save-svg = Picture, SVG
save-png = Picture, PNG
save-csv = Numbers, CSV
save-copy = Copy the numbers
save-saved = Saved { $file }
save-copied = Copied, ready to paste into a spreadsheet
save-failed = That did not work: { $reason }
save-png-reason = the browser did not draw the picture
save-copy-reason = the browser did not allow it

source-made = Errata · { $source } · { $seeds } · mean and 95% interval · { $date }
source-seeds = { $count ->
    [one] { $count } seed
   *[other] { $count } seeds
}

table = Table
table-of = Table of { $title }
table-caption = { $title }, { $unit }: mean and 95% interval
table-arm = Arm
table-step = Step
table-interval = Its interval
table-mean = Mean
table-low = Low
table-high = High
table-seeds = Seeds
table-shortened = The newest row of each arm; all { $count } are here while the table is open.

summary-by = { $title }: { $y } by { $x }.
summary-against = { $title }: { $y } against { $x }.
summary-none = No results yet.
summary-alone = At the end { $first } is at { $value } ({ $interval }).
summary-best = At the end { $first } leads with { $value } ({ $interval }), { $gap } ahead of { $second }.
summary-least = At the end { $first } leads with the lowest, { $value } ({ $interval }), { $gap } below { $second }.
summary-most = At the end { $first } is highest with { $value } ({ $interval }), { $gap } above { $second }.
summary-highest = { $first } ends highest, at { $value } ({ $interval }), with { $xTitle } at { $x }.
summary-furthest = { $arm } ends furthest right, { $xTitle } { $x } ({ $interval }), with { $yTitle } at { $y }.
summary-apart = Its interval overlaps no other.
summary-overlap = Its interval overlaps that of { $arms }.
summary-none-zero = No interval holds zero.
summary-some-zero = { $count ->
    [one] The interval of { $arms } holds zero
   *[other] The intervals of { $arms } hold zero
}: chance is enough to explain it.

forest-caption = Contrasts of the criterion with 95% intervals
forest-contrast = Contrast
forest-advantage = Advantage, 95% interval
