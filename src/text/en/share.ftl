# Sharing: the link, its preview, whether a second run agrees, and run files.

share-title = Share this experiment
share-lede = The link holds the whole experiment: task, signals, settings, seeds and budget. Nothing is sent anywhere until you send it.
share-link = Link
share-copy = Copy
share-copied = Copied.
share-not-copied = The browser did not allow copying. The text is selected: press Ctrl C, or ⌘ C.
share-length = { $count ->
    [one] 1 character
   *[other] { $count } characters
  }
share-with-results = With the results of this run
share-with-recorded = With the recorded results
share-with-hint = Whoever reruns it is told whether their results agree.
share-making = Making the link…
share-impossible = No link can carry this experiment: { $reason }.
share-qr-label = QR code of the link
share-qr-dense = A dense code: show it large, and scan it from close by.
share-qr-large = Show it large
share-qr-small = Show it small
share-qr-too-long = The link is too long for a QR code. Send it as text.
share-embed = For a course page
share-embed-label = HTML to embed the experiment
share-file = The whole run
share-file-text = { $count ->
    [0] Nothing of this experiment is stored yet. Run it first.
    [one] One run as a zip: experiment, every evaluation problem by problem, steps, weights, examples. It can be imported elsewhere.
   *[other] { $count } runs as one zip: experiment, every evaluation problem by problem, steps, weights, examples. It can be imported elsewhere.
  }
share-export = Export the whole run (zip)
share-close = Close
share-cancel = Cancel
share-work-export = Packing the run
share-work-import = Checking and storing the run
share-import = Import a run

preview-kicker = A link to an experiment
preview-not-started = Nothing has been started. Read what it would run, then decide.
preview-same = The lesson “{ $lesson }”, as it is on this page.
preview-seeds = The lesson “{ $lesson }”, with other seeds.
preview-changed = Made from the lesson “{ $lesson }”, but not the same: arms or sizes were changed, or another version of the page made the link.
preview-unknown = The link names a lesson that this page does not have. The experiment is complete without it.
preview-own = An experiment of somebody’s own, not one of this page’s lessons.
preview-task = Task
preview-data = Training
preview-data-text = { $questions } questions, { $responses ->
    [one] one response
   *[other] { $responses } responses
  } to each
preview-hard = hard problems
preview-budget = Budget
preview-budget-tokens = { $tokens } tokens each
preview-budget-steps = { $steps } steps of { $batch } sequences each
preview-seeds-name = Seeds
preview-evaluation = Measured
preview-evaluation-text = { $points } times, on { $problems } held-out problems of each kind, { $sampled } of them with { $samples } samples
preview-validation = on validation problems, which no result is reported on
preview-start = Start
preview-start-text = { $file }, weights { $hash }…
preview-teacher = Teacher
preview-size = In all
preview-size-runs = { $count ->
    [one] 1 run
   *[other] { $count } runs
  }
preview-size-tokens = { $tokens } tokens of training
preview-size-sequences = { $sequences } sequences of training
preview-size-completions = { $completions } completions written
preview-seconds = about { $minutes ->
    [0] a minute
    [one] 1 minute
   *[other] { $minutes } minutes
  } on this device
preview-arms = { $count ->
    [one] One arm
   *[other] { $count } arms
  }
preview-baseline = baseline
preview-digest = What the sender found
preview-digest-by = { $outcome }, with { $seeds ->
    [one] 1 seed
   *[other] { $seeds } seeds
  } on { $device }
preview-digest-hint = Open the experiment and run it: the page then says whether yours agrees.
preview-problem-start = It cannot be run here: it starts from other weights than this page’s { $checkpoint }. It was made with another version of the page.
preview-problem-refused = It cannot be run here: { $reason }. It may have been made with another version of the page.
preview-open = Open this experiment
preview-leave = Not now

digest-device-wasm = WebAssembly
digest-device-webgpu = WebGPU
digest-outcome-reproduced = Reproduced
digest-outcome-reversed = Reversed
digest-outcome-null = Null
digest-outcome-inconclusive = Inconclusive

broken-title = This link cannot be opened
broken-damaged = A part of it is missing or changed. Ask for it again, and copy all of it: long links are often cut in messages.
broken-newer = It was made by a newer Errata. Reload this page to get the newest one, then open the link again.
broken-long = It is longer than any link of Errata.
broken-refused = It asks for something that no link may ask for.
broken-reason = In detail: { $reason }.
broken-leave = Go to the lessons

digest-title = Compared with the link
digest-exact = The same as the link’s, to the last digit.
digest-agrees = Agrees with the link: every difference lies inside the combined 95% interval.
digest-differs = { $count ->
    [one] Differs from the link: { $names }.
   *[other] Differs from the link in { $count } contrasts: { $names }.
  }
digest-nothing = There is nothing to compare: neither side has a contrast.
digest-outcomes = Outcome in the link: { $theirs }. Here: { $ours }.
digest-sides = The link: { $theirSeeds ->
    [one] 1 seed
   *[other] { $theirSeeds } seeds
  } on { $theirDevice }. Here: { $ourSeeds ->
    [one] 1 seed
   *[other] { $ourSeeds } seeds
  } on { $ourDevice }.
digest-caption = Each contrast in the link and here, with 95% intervals
digest-contrast = Contrast
digest-theirs = In the link
digest-ours = Here
digest-difference = Difference
digest-allowed = within ±{ $allowed }
digest-beyond = beyond ±{ $allowed }
digest-missing = not measured
digest-row-exact = exact
digest-row-agrees = agrees
digest-row-differs = differs
