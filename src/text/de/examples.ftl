# Beispiele: woraus die Arme lernen, und die Marken an einer Antwort und an einer Kritik.

examples-title = Beispiele
examples-lede = Woraus die Arme lernen: Aufgaben mit einer Antwort, richtig oder falsch, und einer Kritik dazu.
examples-import = JSONL importieren
examples-export = JSONL exportieren
examples-reading = Die Beispiele werden gelesen …
examples-count = { $matching } von { $total } Beispielen
examples-count-first = { $matching } von { $total } Beispielen, gezeigt werden die ersten { $shown }
examples-none = Es gibt noch keine Beispiele.
examples-no-match = Nichts passt zum Filter.
examples-choose = Ein ausgewähltes Beispiel erscheint hier Schritt für Schritt.

examples-filter = Beispiele filtern
examples-find = Suchen
examples-answer = Urteil
examples-written-by = Herkunft
examples-verdict-all = Richtig und falsch
examples-verdict-right = Richtig
examples-verdict-wrong = Falsch
examples-author-all = Jede
examples-author-synthetic = Synthetisch
examples-author-student = Schüler
examples-author-imported = Importiert

examples-list = Liste der Beispiele
examples-caption = Beispiele, die zum Filter passen
examples-problem = Aufgabe
examples-response = Antwort
examples-by = Herkunft
examples-critique = Kritik
examples-by-synthetic = synthetisch
examples-by-student = Schüler
examples-by-imported = importiert
examples-level-none = keine
examples-level-verdict = Urteil
examples-level-location = Stelle
examples-level-kind = Art
examples-level-step = Schritt
examples-level-full = alles
examples-falsified = verfälscht
examples-mark-right = ✓ richtig
examples-mark-wrong = ✗ falsch

examples-one = Beispiel { $problem }
examples-close = Schließen
examples-falsified-on-purpose = absichtlich verfälscht
examples-no-critique = Keine: Die Antwort ist zu entstellt für eine Kritik.
examples-critic-marks = ✓ und ✗ sind das, was die Kritik über jeden Schritt sagt.
examples-solution = Eine richtige Lösung

mark-says-right = sagt: richtig.
mark-says-wrong = sagt: falsch.
mark-right = richtig.
mark-wrong = falsch: { $note }.
