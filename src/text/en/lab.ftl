# The lab page: the question, the students, the run, what may be changed.

recorded = recorded

path-label = Lessons
path-here = Lesson { $number } of { $count }
path-changed = changed
path-own = An experiment of your own
path-before = Lesson before: { $title }
path-after = Next lesson: { $title }

hero-lede =
    { $count ->
        [one] One copy of a small student.
        [2] Two copies of one small student, the same questions, the same budget.
        [3] Three copies of one small student, the same questions, the same budget.
        [4] Four copies of one small student, the same questions, the same budget.
        [5] Five copies of one small student, the same questions, the same budget.
        [6] Six copies of one small student, the same questions, the same budget.
       *[other] { $count } copies of one small student, the same questions, the same budget.
    }
hero-lede-point = Only the training signal differs.
fact-questions = questions
fact-budget-tokens = tokens each
fact-budget-steps = steps each
fact-seeds = seeds

start-run = Run the experiment
start-loading = Preparing the student…
start-opening = Reading the model: { $done }
start-failed = The experiment could not go on. You can start it again.
start-refused = Not as it is: { $reason }.
start-key = or press <key>Enter</key>.
start-here = It trains here, in this tab.

students-title =
    { $count ->
        [one] The student
       *[other] Two students, one exam
    }
students-others = Also trained
students-question = Question { $number } of { $count }
students-question-group = Which question is shown
students-previous = Previous question
students-next = Next question
student-baseline = baseline
student-solved = of 100
student-before = new problems solved before training
student-from = new problems solved, { $start } before training
student-unmarked = not measured yet
student-silent = nothing written yet

setup-label = Settings
empty-loading = preparing the student
empty-ready = appears a few seconds after you press Run
empty-running = appears after the first measurement
empty-done = nothing was measured

result-recorded = Recorded result
result-here = Your result
result-waiting = The verdict comes when all { $runs } runs are done.
result-more = Read the verdict

run-label = The run
run-progress = Progress of the experiment
run-finished = Finished
run-paused = Paused
run-starting = Starting
run-pause = Pause
run-resume = Resume
run-stop = Stop
run-again = Run again
run-tune-again = Tune again
run-take = Save a student
run-export = Export run (JSON)
run-refused = Not as it is: { $reason }.
run-stop-group = Stop for good?
run-stop-warning = Unfinished runs are forgotten.
run-stop-yes = Stop for good
run-stop-no = Keep going
run-count =
    { $count ->
        [one] { $done } of 1 run
       *[other] { $done } of { $count } runs
    }
run-rate = { $rate } tokens/s
run-failed = { $arm }, seed { $seed }: { $reason }
run-failed-unsaid = failed

verdict-title = Verdict
verdict-reproduced = reproduced
verdict-reversed = reversed
verdict-null = null
verdict-inconclusive = inconclusive
verdict-measured = measured
verdict-meaning-reproduced = The claim held here.
verdict-meaning-reversed = The opposite of the claim came out.
verdict-meaning-null = A difference that matters can be ruled out.
verdict-meaning-inconclusive = The intervals are too wide to tell.
verdict-meaning-measured = No criterion was fixed beforehand.
verdict-replace = Press Run to replace it with your own.
verdict-but = but

guide-title = Guided reading
guide-back = Back
guide-on = Next
guide-show = Show it in the page
guide-criterion = The criterion, fixed before the run
