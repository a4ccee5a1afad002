# The gallery of lessons.

lessons-title = Lessons
lessons-lede = Each lesson takes one claim about how models learn, and tests it here, in this tab, by a criterion that was written down before the run. What was recorded is shown at once. Run a lesson, and your own verdict stands beside it.
lessons-filter = Show lessons on
lessons-results-reading = Reading the recorded results…
lessons-failed = The recorded results could not be read: { $reason }. The lessons can be run all the same.

lessons-theme-all = All
lessons-theme-critiques = Critiques
lessons-theme-rewards = Rewards
lessons-theme-teachers = Teachers
lessons-theme-verifiers = Verifiers

lessons-key = How to read a lesson
lessons-key-picture = Each line is a difference with its 95% interval. The shade is where the claim says that it lies; between the two thin lines it counts as equal. A full dot was recorded, a hollow one is yours. All pictures have one scale.
lessons-key-reproduced = Every interval lies where the claim says.
lessons-key-reversed = One lies clearly on another side.
lessons-key-null = A difference was claimed, and there is none that matters.
lessons-key-inconclusive = The intervals do not settle it.

lessons-outcome-reproduced = reproduced
lessons-outcome-reversed = reversed
lessons-outcome-null = null
lessons-outcome-inconclusive = inconclusive
lessons-outcome-measured = measured

lessons-kicker = { $number } · { $theme }
lessons-claim = Claim:
lessons-recorded = Recorded
lessons-results-read = Nothing is recorded of this lesson yet.
lessons-results-unread = Its recorded result could not be read.
lessons-here = Here
lessons-here-none = not run yet
lessons-here-begun = begun, not finished
lessons-here-shared = its runs are here: open it to see the verdict
lessons-here-changed = with other settings

lessons-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
lessons-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
lessons-cost-here = about { $time } on this device
lessons-cost-recorded =
    took about { $time } on { $workers ->
        [one] 1 core
       *[other] { $workers } cores
    }

lessons-axis-less = less
lessons-axis-equal = equal
lessons-axis-more = more
lessons-row = Difference { $result }.
lessons-row-claim-higher = The claim: above zero.
lessons-row-claim-lower = The claim: below zero.
lessons-row-claim-equal = The claim: within { $margin } of zero.
lessons-row-yes = It lies there.
lessons-row-no = It lies elsewhere.
lessons-row-open = That is not settled.
lessons-row-here = Here: { $result }.
