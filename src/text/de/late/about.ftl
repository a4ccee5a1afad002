# Was die Seite über sich selbst sagt.

about-title = Über Errata
about-what = Errata ist ein Labor in einer Webseite. Es trainiert einen kleinen Transformer in diesem Tab, mehrmals vom selben Start aus, und jede Kopie bekommt ein anderes Trainingssignal: richtige Lösungen zum Nachahmen, Kritiken falscher, Belohnungen, Präferenzen, einen Lehrer, dem sie folgt. Dann misst es, was jede Kopie kann: wie oft sie beim ersten Versuch richtig liegt, wie weit sie mit vielen kommt und wie viel von ihrer Vielfalt geblieben ist. Jede Lektion nimmt eine Behauptung aus der Literatur und prüft sie an einem Kriterium, das vor dem Lauf aufgeschrieben wurde. Alles läuft auf diesem Gerät, und nichts wird verschickt.

about-numbers = Wie die Zahlen entstehen
about-equal-start = Alle Arme beginnen beim selben Checkpoint, sehen dieselben Aufgaben und haben dasselbe Budget.
about-equal-held-out = Gemessen wird an Aufgaben, auf denen kein Arm trainiert wurde.
about-equal-criterion = Das Kriterium stand vor dem Lauf fest. Ergebnisse ohne Unterschied und Umkehrungen werden gezeigt wie alle anderen.
about-advantage = Vorsprung
about-advantage-text = Was ein Arm der Baseline voraushat: der Mittelwert, über Seeds und Aufgaben, der Differenz zwischen den beiden bei derselben Aufgabe mit demselben Seed.
about-advantage-words = Der Vorsprung ist der Mittelwert, über S Seeds und P Aufgaben, des Maßes des Arms minus dem der Baseline.
about-interval-text = Sein 95‑%-Intervall berücksichtigt, dass Seeds und Aufgaben andere sein könnten. Es addiert die Varianzen, die von beiden bleiben, und nimmt Students t-Verteilung mit den Freiheitsgraden nach Welch und Satterthwaite, weil es wenige Seeds sind. Bei einem einzigen Seed deckt es nur die Aufgaben ab.
about-interval-words = Die mittlere Differenz plus oder minus t mal Wurzel aus v S durch S plus v P durch P; dabei ist v S die Varianz der Mittelwerte der Seeds und v P die der Mittelwerte der Aufgaben. Die Freiheitsgrade nü sind das Quadrat der Summe beider Teile, geteilt durch die Summe aus dem Quadrat jedes Teils durch seine eigenen Freiheitsgrade.
about-pass = pass@k
about-pass-text = Die Wahrscheinlichkeit, dass mindestens einer von k Versuchen richtig ist. Sie wird ohne Verzerrung aus n Ausgaben berechnet, von denen c richtig sind. Ein Schüler, der immer dieselbe Antwort gibt, gewinnt durch mehr Versuche nichts.
about-pass-words = Eins minus die Zahl der Möglichkeiten, k aus den n minus c falschen Ausgaben zu wählen, geteilt durch die Zahl der Möglichkeiten, k aus allen n zu wählen.

about-signals =
    { $count ->
        [one] Ein Trainingssignal
       *[other] { $count } Trainingssignale
    }
about-signals-text = Jedes macht aus dem, was zu einer Aufgabe vorliegt, Tokens und sagt, was jedes davon zählt. Die Formel ist der Verlust, der minimiert wird, mit den Einstellungen, mit denen das Signal beginnt.
about-letters = Die Buchstaben in den Formeln
about-letters-text = Die Log-Wahrscheinlichkeit in einem Verlust steht für das gekappte Verhältnis, wo ein Batch für mehr als eine Aktualisierung dient.
about-letter-x = eine Aufgabe
about-letter-y = eine Antwort oder eine Ausgabe, die der Schüler schreibt
about-letter-star = eine richtige Lösung
about-letter-plus = eine richtige und eine falsche Antwort auf eine Aufgabe
about-letter-critique = eine Kritik, ein Ergebnis; in pass@k ist c die Zahl der richtigen
about-letter-token = Token t der Sequenz i und die Tokens davor
about-letter-p = die Wahrscheinlichkeit, die der Schüler vergibt
about-letter-start = dieselbe beim Start, vor dem Training
about-letter-teacher = dieselbe bei einem Lehrer
about-letter-batch = Ausgaben oder Paare im Batch, Ausgaben zu einer Aufgabe
about-letter-tokens = gelernte Tokens im Batch: alle, die richtiger Ausgaben, die falscher
about-letter-longest = Länge der längsten Ausgabe, die die Aufgabenart erlaubt
about-letter-reward = Belohnung, 1, wenn der Prüfer eine Ausgabe annimmt, sonst 0; bei einem Token die des letzten
about-letter-advantage = Vorteil: wie viel mehr eine Ausgabe zählt, als zu erwarten war
about-letter-ratio = Wahrscheinlichkeit eines Tokens jetzt, geteilt durch die beim Schreiben
about-letter-clip = das Verhältnis, nicht unter a und nicht über b
about-letter-value = der gelernte Wert vor einem Token, und was er hätte sein sollen
about-letter-entropy = Entropie des nächsten Tokens, in Nats
about-letter-divergence = Divergenz zwischen zwei Verteilungen des nächsten Tokens; D setzt sich aus zweien zusammen, wie bei GKD beschrieben
about-letter-settings = Einstellungen des Signals
about-departures = Abweichungen vom Artikel:
about-paper = Artikel: { $place }

about-tasks =
    { $count ->
        [one] Eine Aufgabenart
       *[other] { $count } Aufgabenarten
    }
about-tasks-text = Familien von Aufgaben, die ein Programm stellt und ein Programm prüft, Schritt für Schritt.
about-example-reads = Der Schüler liest
about-example-writes = und sollte schreiben

about-metrics =
    { $count ->
        [one] Eine Messgröße
       *[other] { $count } Messgrößen
    }
about-metrics-text = An zurückgehaltenen Aufgaben gemessen, zu mehreren Zeitpunkten des Trainings. pass@k und Verwandtes betreffen gezogene Ausgaben.

about-data = Daten
about-data-where = Beispiele, Läufe und Checkpoints liegen nur in diesem Browser, in der Datenbank dieser Seite.
about-data-export = Läufe lassen sich im Labor exportieren, wenn sie fertig sind, Beispiele auf der Seite der Beispiele. Exportierte Dateien sind auch ohne diese Seite zu lesen.
about-forget = Alles hier Gespeicherte löschen
about-forget-asking = Das löscht alle Experimente, Läufe, Checkpoints und Beispiele dieser Seite in diesem Browser. Es lässt sich nicht rückgängig machen.
about-forget-keep = Behalten
about-forget-sure = Alles löschen
about-forget-deleting = Wird gelöscht …
about-forget-done = Alles, was hier gespeichert war, ist gelöscht.
about-forget-failed = Das Löschen ist nicht gelungen: { $reason }.

about-keyboard = Tastatur
about-key-start = <key>Enter</key> startet das Experiment, solange nichts anderes den Fokus hat.
about-key-skip = <key>Tab</key> geht von Bedienelement zu Bedienelement; das erste springt zum Experiment.
about-key-tokens = Im Mikroskop gehen die Pfeiltasten von Token zu Token.
about-key-charts = In einem Diagramm gehen die Pfeiltasten von Punkt zu Punkt; in der Legende blendet <key>Enter</key> einen Arm aus, und <key>i</key> zeigt ihn allein.
about-key-present = Im Vortrag blättern die Pfeiltasten, und die Leertaste startet und hält an.
about-key-escape = <key>Esc</key> schließt, was über der Seite geöffnet wurde.

about-licence = Lizenz und Version
about-licence-text = Errata ist freie Software unter der MIT-Lizenz. Methoden und Behauptungen gehören den Artikeln, auf die bei ihnen verwiesen wird.
about-version = Diese Seite wurde aus dem Commit <code>{ $commit }</code> gebaut.
