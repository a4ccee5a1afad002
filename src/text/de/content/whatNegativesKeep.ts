// The lesson on what a model keeps that learns from wrong samples alone.

export const whatNegativesKeep: Readonly<Record<string, string>> = {
  "What negatives keep": "Was negative Beispiele bewahren",
  "Can a model learn from its mistakes alone, and lose nothing by it?":
    "Kann ein Modell allein aus seinen Fehlern lernen und dabei nichts verlieren?",
  "At the end of 30 steps, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if, for punishing wrong samples (NSR) and for W-REINFORCE, pass@1 lies above the start's and the difference of pass@64 to the start lies inside ±0.05; reversed if pass@1 falls or pass@64 clearly changes; otherwise inconclusive.":
    "Am Ende von 30 Schritten, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95‑%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn beim Bestrafen falscher Ausgaben (NSR) und bei W-REINFORCE pass@1 über dem des Starts liegt und die Differenz von pass@64 zum Start innerhalb von ±0,05; umgekehrt, wenn pass@1 fällt oder pass@64 sich klar ändert; sonst offen.",

  "Punishing wrong": "Falsche bestrafen",
  "Mostly punishing": "Meist bestrafen",
  "{arm:known} − start, pass@64": "{arm} − Start, pass@64",
  "{arm:known}: 64 tries reach more problems than before training.":
    "{arm}: 64 Versuche erreichen mehr Aufgaben als vor dem Training.",
  "{arm:known}: 64 tries reach fewer problems than before training.":
    "{arm}: 64 Versuche erreichen weniger Aufgaben als vor dem Training.",
  "{arm:known}: 64 tries reach what they reached before training, within five points.":
    "{arm}: 64 Versuche erreichen, was sie vor dem Training erreichten, innerhalb von fünf Punkten.",
  "{arm:known}: whether 64 tries still reach what they did is not settled here.":
    "{arm}: Ob 64 Versuche noch erreichen, was sie erreichten, ist hier nicht entschieden.",
  "{arm:known} − start, pass@1": "{arm} − Start, pass@1",
  "{arm:known}: the first try is better than before.": "{arm}: Der erste Versuch ist besser als vorher.",
  "{arm:known}: the first try is worse than before.": "{arm}: Der erste Versuch ist schlechter als vorher.",
  "{arm:known}: the first try is as good as before, within five points.":
    "{arm}: Der erste Versuch ist so gut wie vorher, innerhalb von fünf Punkten.",
  "{arm:known}: whether the first try is better is not settled here.":
    "{arm}: Ob der erste Versuch besser ist, ist hier nicht entschieden.",
  "Punishing wrong − the start at temperature 0.7, pass@1": "Falsche bestrafen − Start bei Temperatur 0,7, pass@1",
  "It gains more at the first try than a lower temperature gives for nothing.":
    "Es gewinnt beim ersten Versuch mehr, als eine niedrigere Temperatur umsonst bringt.",
  "A lower temperature gives more at the first try, for nothing.":
    "Eine niedrigere Temperatur bringt beim ersten Versuch mehr, und das umsonst.",
  "A lower temperature gives as much at the first try, for nothing.":
    "Eine niedrigere Temperatur bringt beim ersten Versuch ebenso viel, und das umsonst.",
  "Whether it gains more than a lower temperature gives is not settled here.":
    "Ob es mehr gewinnt, als eine niedrigere Temperatur bringt, ist hier nicht entschieden.",
  "GRPO − punishing wrong, pass@64": "GRPO − falsche bestrafen, pass@64",
  "GRPO keeps more of the tail.": "GRPO bewahrt mehr vom Rand der Verteilung.",
  "GRPO keeps less of the tail.": "GRPO bewahrt weniger vom Rand der Verteilung.",
  "GRPO keeps as much of the tail.": "GRPO bewahrt ebenso viel vom Rand der Verteilung.",
  "Whether GRPO keeps as much of the tail is not settled here.":
    "Ob GRPO ebenso viel vom Rand der Verteilung bewahrt, ist hier nicht entschieden.",

  "a signal that changes little keeps much: compare at matched pass@1 before praising it":
    "ein Signal, das wenig ändert, bewahrt viel: vor dem Lob bei gleichem pass@1 vergleichen",

  // Steps.
  "What punishing keeps": "Was Bestrafen bewahrt",
  "Punishing wrong answers improves the first try and keeps all that many tries could reach.":
    "Falsche Antworten zu bestrafen verbessert den ersten Versuch und bewahrt alles, was viele Versuche erreichen konnten.",
  "Trained on its wrong solutions only, never on a right one, a model improves its first try, people report, and with many tries still reaches whatever it reached before: pass@k for large k stays at the level of the start. A little weight on the right ones, a tenth, is said to give the best of both.":
    "Nur auf seinen falschen Lösungen trainiert, nie auf einer richtigen, verbessert ein Modell seinen ersten Versuch, so wird berichtet, und erreicht mit vielen Versuchen immer noch, was es vorher erreichte: pass@k für großes k bleibt auf dem Niveau des Starts. Ein wenig Gewicht auf den richtigen, ein Zehntel, soll das Beste von beidem geben.",
  "The same runs as in the lesson on rewarding and punishing: Countdown, thirty steps of 1024 samples. The question is another one: not who is ahead of whom, but what is left of the start.":
    "Dieselben Läufe wie in der Lektion über Belohnen und Bestrafen: Countdown, dreißig Schritte mit je 1024 Ausgaben. Die Frage ist eine andere: nicht, wer vor wem liegt, sondern was vom Start geblieben ist.",
  "The plane of gains: to the right is a better first try, upwards a longer reach, both beside imitation. A model that only sharpens moves right and down. And the entropy of the tokens, which says how undecided a model is at each: punished models stay undecided.":
    "Die Ebene der Gewinne: nach rechts ein besserer erster Versuch, nach oben eine größere Reichweite, beides gegenüber der Imitation. Ein Modell, das sich nur schärft, geht nach rechts unten. Und die Entropie der Tokens, die sagt, wie unentschieden ein Modell bei jedem ist: Bestrafte Modelle bleiben unentschieden.",
  "Reversed. Punishing wrong samples does make the first try better{higher:Punishing wrong − start, pass@1}, but 64 tries reach fewer problems than before training{lower:Punishing wrong − start, pass@64}. With a tenth of reward for right ones the one gains{higher:Mostly punishing − start, pass@1} and the other shrinks{lower:Mostly punishing − start, pass@64} alike. Still, the first try gains more than a lower temperature gives for nothing{higher:Punishing wrong − the start at temperature 0.7, pass@1}, and GRPO keeps less of the reach{lower:GRPO − punishing wrong, pass@64}.":
    "Umgekehrt. Falsche Ausgaben zu bestrafen verbessert zwar den ersten Versuch{higher:Punishing wrong − start, pass@1}, aber 64 Versuche erreichen weniger Aufgaben als vor dem Training{lower:Punishing wrong − start, pass@64}. Mit einem Zehntel Belohnung für richtige steigt das eine{higher:Mostly punishing − start, pass@1} und sinkt das andere{lower:Mostly punishing − start, pass@64} ebenso. Immerhin gewinnt der erste Versuch mehr, als eine niedrigere Temperatur umsonst bringt{higher:Punishing wrong − the start at temperature 0.7, pass@1}, und GRPO bewahrt weniger von der Reichweite{lower:GRPO − punishing wrong, pass@64}.",
  "To keep what one has is easy for whoever does not move: compare at the same first try before praising a signal for it. The grey control line says how much a lower temperature gives the first try for nothing. Longer training, at the same rate, costs the reach of punished models too.":
    "Zu behalten, was man hat, ist leicht, wenn man sich nicht bewegt: Vor dem Lob eines Signals gehört ein Vergleich bei gleich gutem ersten Versuch. Die graue Kontrolllinie zeigt, wie viel eine niedrigere Temperatur dem ersten Versuch umsonst bringt. Längeres Training mit derselben Rate kostet auch bestrafte Modelle Reichweite.",
};
