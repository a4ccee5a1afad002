# Examples: what the arms are trained from, and the marks on a response and on a critique.

examples-title = Examples
examples-lede = What the arms are trained from: problems with an answer, right or wrong, and a critique of it.
examples-import = Import JSONL
examples-export = Export JSONL
examples-reading = Reading the examples…
examples-count = { $matching } of { $total } examples
examples-count-first = { $matching } of { $total } examples, the first { $shown } shown
examples-none = There are no examples yet.
examples-no-match = Nothing matches the filter.
examples-choose = Choose an example to see it step by step.

examples-filter = Filter examples
examples-find = Find
examples-answer = Answer
examples-written-by = Written by
examples-verdict-all = Right and wrong
examples-verdict-right = Right
examples-verdict-wrong = Wrong
examples-author-all = Anybody
examples-author-synthetic = Synthetic
examples-author-student = Student
examples-author-imported = Imported

examples-list = List of examples
examples-caption = Examples that match the filter
examples-problem = Problem
examples-response = Response
examples-by = By
examples-critique = Critique
examples-by-synthetic = synthetic
examples-by-student = student
examples-by-imported = imported
examples-level-none = none
examples-level-verdict = verdict
examples-level-location = location
examples-level-kind = kind
examples-level-step = step
examples-level-full = full
examples-falsified = falsified
examples-mark-right = ✓ right
examples-mark-wrong = ✗ wrong

examples-one = Example { $problem }
examples-close = Close
examples-falsified-on-purpose = falsified on purpose
examples-no-critique = None: the response is too malformed to be critiqued.
examples-critic-marks = ✓ and ✗ are what the critic says about each step.
examples-solution = A right solution

mark-says-right = says right.
mark-says-wrong = says wrong.
mark-right = right.
mark-wrong = wrong: { $note }.
