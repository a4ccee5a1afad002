# Regler und Felder, Schätzungen, die Werkbank: Experimente bauen, aufbewahren und vergleichen.

control-reset = { $label } auf { $value } zurücksetzen
control-default = Zurück auf { $value }
control-slider = { $label }, Regler

knobs-settings = Einstellungen
knobs-change = Experiment ändern
knobs-changed = { $count } geändert
knobs-legend = Einstellungen des Experiments
knobs-reset = Alles zurücksetzen

quantity-moment = einen Augenblick
quantity-s = etwa { $amount } s
quantity-min = etwa { $amount } min
quantity-h = etwa { $amount } h
quantity-under-s = unter { $amount } s
quantity-under-min = unter { $amount } min
quantity-under-h = unter { $amount } h
quantity-exact-s = { $amount } s
quantity-exact-min = { $amount } min
quantity-exact-h = { $amount } h
quantity-mb = { $amount } MB
quantity-gb = { $amount } GB

estimate-runs = nach früheren Läufen hier
estimate-test = nach einem kurzen Test hier
estimate-guess = geraten: Hier lief noch nichts
estimate-training = Training
estimate-sampling = Ziehen
estimate-evaluation = Auswertung
estimate-arm = Arm
estimate-by-arm = { $count ->
    [one] Zeit jedes Arms, alle Seeds, ein Lauf nach dem anderen
   *[other] Zeit jedes Arms, alle Seeds; { $count } Läufe trainieren gleichzeitig, die Summe verteilt sich also
  }
estimate-share = Anteil
estimate-tokens = Tokens, auf denen trainiert wird
estimate-flops = TFLOP insgesamt
estimate-weights = Gewichte, Gradienten, Momente
estimate-activations = Aktivierungen
estimate-cache = Schlüssel und Werte beim Ziehen
estimate-disk = bleibt danach im Browser

workbench-title = Werkbank
workbench-lede = Alles, was hier lief, auch die Lektionen. Es bleibt in diesem Browser.
workbench-new = Neues Experiment
workbench-reading = Aufbewahrtes wird gelesen …
workbench-empty = Hier lief noch nichts.
workbench-empty-help = Die Werkbank ist für eigene Fragen: ein Experiment nehmen, eine Sache ändern, beide laufen lassen und sehen, was die Änderung bewirkt. Was gelaufen ist, steht hier, zum Benennen, Vergleichen und Kopieren.
workbench-duplicate-first = Erste Lektion kopieren
workbench-make-own = Als eigenes übernehmen
workbench-copy-of = Kopie von { $title }
workbench-deleted = „{ $title }“ wurde gelöscht.
workbench-undo = Rückgängig
workbench-count = { $shown } von { $all } Experimenten
workbench-compare = { $count } Experimente vergleichen
workbench-compare-none = Zum Vergleichen zwei oder mehr ankreuzen
workbench-no-match = Nichts passt.
workbench-filter = Experimente filtern
workbench-find = Suchen
workbench-tag = Schlagwort
workbench-any-tag = Jedes Schlagwort
workbench-task = Aufgabenart
workbench-any-task = Jede Aufgabenart
workbench-caption = In diesem Browser aufbewahrte Experimente
workbench-tick = Zum Vergleich

kept-title = Experiment
kept-task = Aufgabenart
kept-arms = Arme
kept-seeds = Seeds
kept-state = Stand
kept-result = Erster Vergleich, 95-%-Intervall
kept-outcome = Urteil
kept-at = Wann
kept-seconds = Dauer
kept-device = Gerät
kept-tick = { $title } vergleichen
kept-tuning = Abstimmung
kept-edit = Bearbeiten
kept-has-note = Bearbeiten, mit Notiz
kept-seeds-of = { $done } von { $all }
kept-running = läuft
kept-done = fertig
kept-unfinished = unfertig, { $percent }
kept-not-run = noch nicht gelaufen
kept-name = Name
kept-note = Notiz
kept-tags = Neues Schlagwort
kept-tag-add = Hinzufügen
kept-tag-remove = Schlagwort { $tag } entfernen
kept-open = Öffnen
kept-duplicate = Kopieren
kept-export = Exportieren
kept-delete = Löschen
kept-delete-running = Es wird gerade trainiert: erst beenden.

outcome-reproduced = reproduziert
outcome-reversed = umgekehrt
outcome-null = kein Unterschied
outcome-inconclusive = offen
outcome-measured = gemessen

builder-title = Neues Experiment
builder-lede = Alle Arme beginnen beim selben Checkpoint, sehen dieselben Aufgaben und bekommen dasselbe Budget. Verschieden ist, was hier gewählt wird.
builder-name = Name
builder-name-placeholder = Was soll herausgefunden werden?
builder-task = Aufgabenart
builder-task-size = { $parameters } Parameter, { $size } zu laden
builder-arms-lede = Ein Arm ist ein Trainingssignal mit seinen Einstellungen. Die anderen werden an der Baseline gemessen.
builder-sizes = Größen
builder-sizes-lede = Die Marke am Regler ist der Anfangswert; ↺ führt dorthin zurück.
builder-group-data = Worauf trainiert wird
builder-group-training = Wie trainiert wird
builder-group-evaluation = Wie gemessen wird
builder-budget = Budget in
builder-budget-tokens = Tokens
builder-budget-steps = Schritten
builder-takes = Was es braucht
builder-run = Laufen lassen
builder-open = Im Labor öffnen
builder-twin = Das ist schon aufbewahrt, als „{ $title }“: Es öffnet sich mit den Läufen, die es hat.

compare-title = Vergleich
compare-reading = Auswertungen werden gelesen …
compare-too-few = Es gibt nichts zu vergleichen: in der Werkbank zwei oder mehr Experimente ankreuzen.
compare-nothing = In diesen Experimenten wurde noch nichts gemessen.
compare-missing = { $count ->
    [one] Ein Experiment dieser Adresse ist hier nicht aufbewahrt.
   *[other] { $count } Experimente dieser Adresse sind hier nicht aufbewahrt.
  }
compare-metric = Maß
compare-group = Gruppieren nach
compare-no-group = Nichts
compare-no-setting = Sie unterscheiden sich in keiner Einstellung
compare-axis = Waagrechte Achse
compare-axis-step = Schritte
compare-axis-tokens = Tokens
compare-axis-flops = FLOPs
compare-table = Endwerte
compare-caption = { $metric } bei der letzten Auswertung, mit 95-%-Intervall, und die Einstellungen, die sich unterscheiden
compare-line = Arm
compare-interval = 95-%-Intervall
compare-seeds = Seeds
compare-unfinished = unfertig
compare-log = , logarithmisch
compare-point = { $value } bei { $at }, { $interval }
