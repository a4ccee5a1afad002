# Das Abstimmen der Lernraten.

sweep-title = Abstimmen der Lernraten
sweep-lede = Jeder Arm mit jeder Rate, auf eigenen Seeds und Aufgaben, damit nichts, worüber später berichtet wird, mit Blick darauf gewählt wurde. Höher ist besser. Eine beste Rate am Rand der Tabelle heißt, dass jenseits davon eine noch bessere liegen kann.
sweep-table = Arme nach Lernrate
sweep-caption = { $metric } am Ende, nach Lernrate
sweep-arm = Arm
sweep-best = am besten
sweep-use = Diese Raten verwenden
sweep-leave = Zurück zum Experiment
sweep-kept = Was gemessen wurde, bleibt: Das Abstimmen geht von dort aus weiter.
