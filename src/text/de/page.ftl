# Der Rahmen der Seite: Kopf, Navigation, Fuß.

page-strapline = ein Labor für das Lernen aus Fehlern
page-skip = Zum Experiment springen
page-private = Alles läuft in diesem Tab. Nichts wird verschickt.
page-measure = Dieses Gerät messen
page-places = Bereiche des Labors
page-place-lab = Labor
page-place-lessons = Lektionen
page-place-workbench = Werkbank
page-place-examples = Beispiele
page-place-own = Eigenes
page-place-about = Über
page-opening = Das Labor wird geöffnet …
page-whole = Das ganze Labor öffnen

settings = Einstellungen
settings-theme = Farben
settings-theme-auto = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-notify = Bescheid geben, wenn ein Lauf fertig ist
notify-title = Das Experiment ist fertig

present = Vortragen
present-label = Vortrag
present-back = Zurück
present-on = Weiter
present-place = { $number } von { $count }
present-leave = Verlassen
present-run-loading = Starten
present-run-ready = Starten
present-run-failed = Starten
present-run-running = Anhalten
present-run-paused = Fortsetzen
present-run-done = Noch einmal
page-share = Teilen
page-opening-part = Wird geöffnet …
page-part-failed = Dieser Teil der Seite ließ sich nicht laden: { $reason }.
page-try-again = Noch einmal versuchen
