# What the page says about itself.

about-title = About Errata
about-what = Errata is a laboratory in a web page. It trains a small transformer in this tab, several times from the same start, and each copy gets another training signal: right answers to copy, critiques of wrong ones, rewards, preferences, a teacher to follow. Then it measures what each copy can do: how often it is right at the first try, how far it reaches with many, and how much of its variety is left. Each lesson takes a claim from the literature and tests it by a criterion that was written down before the run. Everything runs on this machine, and nothing is sent anywhere.

about-numbers = How the numbers are made
about-equal-start = All arms start from the same checkpoint, see the same problems and may spend the same budget.
about-equal-held-out = They are measured on problems that no arm was trained on.
about-equal-criterion = The criterion was fixed before the run. Null results and reversals are shown like any other.
about-advantage = Advantage
about-advantage-text = What an arm is ahead of the baseline: the mean, over seeds and problems, of the difference between the two on the same problem with the same seed.
about-advantage-words = The advantage is the mean over S seeds and P problems of the measure of the arm minus that of the baseline.
about-interval-text = Its 95% interval allows for other seeds and other problems. It adds the variance that each of the two leaves, and takes Student’s t at the degrees of freedom of Welch and Satterthwaite, because there are few seeds. With one seed it covers problems only.
about-interval-words = The mean difference plus or minus t times the square root of v S over S plus v P over P, where v S is the variance of the means of the seeds and v P that of the means of the problems. The degrees of freedom, nu, are the squared sum of both parts over the sum of each part squared over its own degrees of freedom.
about-pass = pass@k
about-pass-text = The chance that at least one of k tries is right. It is computed without bias from n completions of which c are right. A student that always gives the same answer gains nothing from more tries.
about-pass-words = One minus the number of ways to choose k of the n minus c wrong completions, over the number of ways to choose k of all n.

about-signals =
    { $count ->
        [one] One training signal
       *[other] { $count } training signals
    }
about-signals-text = Each turns what was gathered about a problem into tokens and what each is worth. The formula is the loss that is minimised, with the settings that the signal begins with.
about-letters = The letters in the formulas
about-letters-text = The log-probability in a loss stands for the clipped ratio wherever a batch is used for more than one update.
about-letter-x = a problem
about-letter-y = a response, or a completion that the student writes
about-letter-star = a right solution
about-letter-plus = a right and a wrong response to one problem
about-letter-critique = a critique, an answer; in pass@k, c is the number of right ones
about-letter-token = token t of sequence i, and the tokens before it
about-letter-p = the probability that the student gives
about-letter-start = the same of the start, before training
about-letter-teacher = the same of a teacher
about-letter-batch = completions or pairs in the batch, completions of one problem
about-letter-tokens = tokens learnt in the batch: all of them, those of right completions, of wrong ones
about-letter-longest = length of the longest completion that the task allows
about-letter-reward = reward, 1 if the verifier accepts a completion, otherwise 0; at a token, that of the last one
about-letter-advantage = advantage: how much more a completion counts than was to be expected
about-letter-ratio = probability of a token now over that when it was written
about-letter-clip = the ratio, not below a and not above b
about-letter-value = the learnt value before a token, and what it should have been
about-letter-entropy = entropy of the next token, in nats
about-letter-divergence = divergence between two distributions of the next token; D is made of two, as GKD says
about-letter-settings = settings of the signal
about-departures = Departures from the paper:
about-paper = Paper: { $place }

about-tasks =
    { $count ->
        [one] One task
       *[other] { $count } tasks
    }
about-tasks-text = Families of problems that are made by a program and checked by one, step by step.
about-example-reads = The student reads
about-example-writes = and should write

about-metrics =
    { $count ->
        [one] One measurement
       *[other] { $count } measurements
    }
about-metrics-text = Taken on held-out problems at several points of training. Those of pass@k and the like are of sampled completions.

about-data = Your data
about-data-where = Examples, runs and checkpoints are kept in this browser only, in the database of this page.
about-data-export = Runs are exported from the lab when they are done, examples from the page of examples. Exported files can be read elsewhere without this page.
about-forget = Delete everything stored here
about-forget-asking = This deletes all experiments, runs, checkpoints and examples of this page in this browser. It cannot be undone.
about-forget-keep = Keep it
about-forget-sure = Delete everything
about-forget-deleting = Deleting…
about-forget-done = Everything that was stored here is deleted.
about-forget-failed = It could not be deleted: { $reason }.

about-keyboard = Keyboard
about-key-start = <key>Enter</key> starts the experiment while nothing else has the focus.
about-key-skip = <key>Tab</key> goes from control to control; the first one skips to the experiment.
about-key-tokens = The arrow keys move from token to token in the microscope.
about-key-charts = In a chart the arrow keys go from point to point; in its legend <key>Enter</key> hides an arm and <key>i</key> shows it alone.
about-key-present = In a presentation the arrow keys turn the pages, and the space bar runs and pauses.
about-key-escape = <key>Esc</key> closes what was opened over the page.

about-licence = Licence and version
about-licence-text = Errata is free software under the MIT licence. Methods and claims belong to the papers that are linked with them.
about-version = This page was built from commit <code>{ $commit }</code>.
