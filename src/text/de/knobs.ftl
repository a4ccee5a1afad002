# Die Größen eines Experiments.

knobs-settings = Einstellungen
knobs-change = Experiment ändern
knobs-changed = { $count } geändert
knobs-legend = Einstellungen des Experiments
knobs-reset = Alle zurücksetzen
