# Das größere Modell, dem Arme folgen.

teacher-choice-title = Das größere Modell
teacher-choice-small = Mitgeliefert: ein Drittel einer Million Parameter
teacher-choice-large = Groß: dreieinhalb Millionen
teacher-choice-now = Arme, die einem größeren Modell folgen, folgen { $file }. Geholt wird es, wenn das Experiment läuft.
teacher-choice-looking = Auf dieser Seite wird danach gesucht …
teacher-choice-missing = Diese Seite hat noch keinen großen Lehrer für diese Aufgabenart. Ihn dort zu machen, wo die Dateien der Seite liegen, dauert einige Stunden: { $command }
teacher-choice-failed = Der große Lehrer lässt sich nicht verwenden: { $reason }.
