# Zustand des Trainings: die Spalten, und wie jede zu lesen ist.

health-title = Zustand des Trainings
health-caption = Der letzte Schritt im neuesten Lauf jedes Arms; die Linie ist der Weg dorthin.
health-arm = Arm
health-step = Schritt
health-seed = Seed { $seed }

health-reward = Belohnung
health-reward-help = Mittelwert der Rollouts, so wie der Arm belohnt wird.
health-exact = Exakte Belohnung
health-exact-help = Dasselbe mit dem exakten Prüfer.
health-unanimous = Einhellige Gruppen
health-unanimous-help = Gruppen, deren Belohnungen alle gleich sind: nichts zu vergleichen.
health-finished = Beendet
health-finished-help = Rollouts, die zu Ende kamen.
health-clipped = Gekappt
health-clipped-help = Tokens, deren Wahrscheinlichkeitsverhältnis gekappt wurde.
health-kl = KL zum Start
health-kl-help = Nats je Token, k3-Schätzer.
health-length-right = Länge, richtige
health-length-right-help = Mittlere Zahl der Tokens der richtigen.
health-length-wrong = Länge, falsche
health-length-wrong-help = Mittlere Zahl der Tokens der falschen.
health-divergence = Divergenz
health-divergence-help = Zum Lehrer, Nats je Token.
health-value-loss = Wert-Verlust
health-value-loss-help = Des Wert-Kopfs.
health-entropy = Entropie
health-entropy-help = Der Tokens im Verlust, Nats je Token.
health-grad-norm = Gradientennorm
health-grad-norm-help = Vor dem Kappen.
health-loss = Verlust
health-loss-help = Gewichteter Mittelwert, Nats je Token.
