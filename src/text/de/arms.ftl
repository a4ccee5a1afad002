# Die Arme ändern: Namen, Regler und Lernraten; ein weiterer; der Weg zurück.

arms-change = Arme ändern
arms-title = Arme
arms-lede = Jeder Arm beginnt beim selben Checkpoint und lernt aus seinem eigenen Signal. Geänderte Arme ergeben ein anderes Experiment; das der Lektion bleibt erhalten.
arms-refusal = So lässt sich das nicht ausführen: { $why }.
arms-tune = Lernraten abstimmen
arms-reset = Zurück zur Lektion
arms-tune-hint = Beim Abstimmen trainiert jeder Arm mit mehreren Raten, auf anderen Seeds und auf Aufgaben, über die kein Ergebnis berichtet wird.

arm-baseline = Baseline
arm-paper = Artikel<hidden> zu { $signal } (öffnet in neuem Tab)</hidden>
arm-training = { $arm }: Training
arm-name = Name
arm-decoding = Wie er beim Messen schreibt
arm-decoding-of = { $arm }: Dekodierung
arm-make-baseline = Zur Baseline machen
arm-remove = Entfernen<hidden>: { $arm }</hidden>
arm-rate = Rate { $rate }

arm-another = Weiterer Arm
arm-add = Hinzufügen
arm-full = Noch mehr Arme wären nicht auseinanderzuhalten.

field-out-of-range = { $value } liegt nicht zwischen { $min } und { $max }
field-no-number = keine Zahl; erlaubt ist { $min } bis { $max }
