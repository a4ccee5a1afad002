# How a run goes: what is being done, the title of the tab, what a screen reader is told.

progress-asking = asking the student before any training
progress-training = training { $arm }, seed { $seed }
progress-tuning = training { $arm } at { $rate }, seed { $seed }

progress-title-under-way = { $done } · Errata
progress-title-paused = Paused · Errata
progress-title-done = Done · Errata

announce-loading = Preparing the student.
announce-running = The experiment is running.
announce-quarter = { $percent } percent done.
announce-paused = Paused.
announce-done = Finished.
announce-outcome = Finished. Outcome: { $outcome }. { $headline }
announce-failed = The experiment could not go on.
