# Wie ein Lauf vorankommt: was gerade geschieht, der Titel des Tabs, was ein Screenreader erfährt.

progress-asking = der Schüler wird vor jedem Training befragt
progress-training = Training: { $arm }, Seed { $seed }
progress-tuning = Training: { $arm }, Rate { $rate }, Seed { $seed }

progress-title-under-way = { $done } · Errata
progress-title-paused = Angehalten · Errata
progress-title-done = Fertig · Errata

announce-loading = Der Schüler wird vorbereitet.
announce-running = Das Experiment läuft.
announce-quarter = { $percent } Prozent erledigt.
announce-paused = Angehalten.
announce-done = Fertig.
announce-outcome = Fertig. Ergebnis: { $outcome }. { $headline }
announce-failed = Das Experiment konnte nicht weitergehen.
