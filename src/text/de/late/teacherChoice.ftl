# Das größere Modell, dem Arme folgen.

teacher-choice-title = Das größere Modell
teacher-choice-small = Mitgeliefert, 0,34 Mio. Parameter
teacher-choice-large = Groß, 3,5 Mio.
teacher-choice-kept = { $title }, { $count } Parameter
teacher-choice-kept-now = Arme, die einem größeren Modell folgen, folgen { $title }, einer ONNX-Datei, die in diesem Browser aufbewahrt ist. Sie läuft auf dem Prozessor; die Schätzung nimmt das mitgelieferte Modell an.
teacher-choice-gone = Arme, die einem größeren Modell folgen, folgen der ONNX-Datei { $file }, die in diesem Browser nicht aufbewahrt ist: Sie lässt sich unter „Eigenes“, Modelle mitbringen, oder ein anderes Modell lässt sich wählen.
teacher-choice-now = Arme, die einem größeren Modell folgen, folgen { $file }; geholt wird es, wenn das Experiment läuft.
teacher-choice-looking = Auf dieser Seite wird danach gesucht …
teacher-choice-missing = Diese Seite hat noch keinen großen Lehrer für diese Aufgabenart. Ihn dort zu machen, wo die Dateien der Seite liegen, dauert einige Stunden: <code>{ $command }</code>
teacher-choice-failed = Der große Lehrer lässt sich nicht verwenden: { $reason }.
