# Die Seite des Labors: die Frage, die Schüler, der Lauf, und was sich ändern lässt.

recorded = aufgezeichnet

path-label = Lektionen
path-here = Lektion { $number } von { $count }
path-changed = geändert
path-own = Ein eigenes Experiment
path-before = Vorige Lektion: { $title }
path-after = Nächste Lektion: { $title }

hero-lede =
    { $count ->
        [one] Eine Kopie eines kleinen Schülers.
        [2] Zwei Kopien eines kleinen Schülers, dieselben Aufgaben, dasselbe Budget.
        [3] Drei Kopien eines kleinen Schülers, dieselben Aufgaben, dasselbe Budget.
        [4] Vier Kopien eines kleinen Schülers, dieselben Aufgaben, dasselbe Budget.
        [5] Fünf Kopien eines kleinen Schülers, dieselben Aufgaben, dasselbe Budget.
        [6] Sechs Kopien eines kleinen Schülers, dieselben Aufgaben, dasselbe Budget.
       *[other] { $count } Kopien eines kleinen Schülers, dieselben Aufgaben, dasselbe Budget.
    }
hero-lede-point = Verschieden ist nur das Trainingssignal.
fact-questions = Aufgaben
fact-budget-tokens = Tokens je Lauf
fact-budget-steps = Schritte je Lauf
fact-seeds = Seeds

start-run = Experiment starten
start-loading = Der Schüler wird vorbereitet …
start-opening = Das Modell wird gelesen: { $done }
start-failed = Das Experiment konnte nicht weiterlaufen. Es lässt sich neu starten.
start-refused = So nicht: { $reason }.
start-key = oder <key>Enter</key> drücken.
start-here = Trainiert wird hier, in diesem Tab.

students-title =
    { $count ->
        [one] Der Schüler
       *[other] Zwei Schüler, eine Prüfung
    }
students-others = Ebenfalls trainiert
students-question = Frage { $number } von { $count }
students-question-group = Welche Frage gezeigt wird
students-previous = Vorige Frage
students-next = Nächste Frage
student-baseline = Baseline
student-solved = von 100
student-before = neuen Aufgaben gelöst, vor dem Training
student-from = neuen Aufgaben gelöst, vor dem Training { $start }
student-unmarked = noch nicht gemessen
student-silent = noch nichts geschrieben

setup-label = Einstellungen
empty-loading = der Schüler wird vorbereitet
empty-ready = erscheint einige Sekunden nach dem Start
empty-running = erscheint nach der ersten Messung
empty-done = nichts wurde gemessen

result-recorded = Aufgezeichnetes Ergebnis
result-here = Eigenes Ergebnis
result-waiting = Das Urteil kommt, wenn alle { $runs } Läufe fertig sind.
result-more = Zum Urteil

run-label = Der Lauf
run-progress = Fortschritt des Experiments
run-finished = Fertig
run-paused = Angehalten
run-starting = Beginnt
run-pause = Anhalten
run-resume = Fortsetzen
run-stop = Beenden
run-again = Noch einmal
run-tune-again = Noch einmal abstimmen
run-take = Schüler speichern
run-export = Lauf exportieren (JSON)
run-refused = So nicht: { $reason }.
run-stop-group = Endgültig beenden?
run-stop-warning = Unfertige Läufe werden vergessen.
run-stop-yes = Endgültig beenden
run-stop-no = Weitermachen
run-count =
    { $count ->
        [one] { $done } von 1 Lauf
       *[other] { $done } von { $count } Läufen
    }
run-rate = { $rate } Tokens/s
run-failed = { $arm }, Seed { $seed }: { $reason }
run-failed-unsaid = gescheitert

verdict-title = Urteil
verdict-reproduced = reproduziert
verdict-reversed = umgekehrt
verdict-null = kein Unterschied
verdict-inconclusive = offen
verdict-measured = gemessen
verdict-meaning-reproduced = Die Behauptung hat sich hier bestätigt.
verdict-meaning-reversed = Das Gegenteil der Behauptung kam heraus.
verdict-meaning-null = Ein Unterschied, auf den es ankäme, lässt sich ausschließen.
verdict-meaning-inconclusive = Die Intervalle sind zu breit, um es zu entscheiden.
verdict-meaning-measured = Vorher wurde kein Kriterium festgelegt.
verdict-replace = „Experiment starten“ ersetzt es durch ein eigenes.
verdict-but = aber

guide-title = Geführte Lektüre
guide-back = Zurück
guide-on = Weiter
guide-show = Auf der Seite zeigen
guide-criterion = Das Kriterium, vor dem Lauf festgelegt
