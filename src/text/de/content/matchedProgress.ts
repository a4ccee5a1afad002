// The lesson that compares rewarding and punishing where both have come equally far.

export const matchedProgress: Readonly<Record<string, string>> = {
  "Equally far along": "Gleich weit gekommen",
  "Does punishing keep diversity, or does it only move more slowly?":
    "Bewahrt Bestrafen die Vielfalt, oder kommt es nur langsamer voran?",
  "Seeds 1 to 5, 120 held-out problems with 64 samples each, trajectories of five evaluations: at the highest pass@1 that both mean trajectories reach, the difference of pass@64 (interpolated, 95% interval over seeds and problems) between rewarding right samples, at a tenth of its best rate so that its evaluations fall where the punished arm is, and punishing wrong ones: reproduced if the interval lies inside ±0.05; reversed if it excludes 0 and leaves that margin; otherwise inconclusive.":
    "Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, Verläufe aus fünf Auswertungen: beim höchsten pass@1, das beide mittleren Verläufe erreichen, die Differenz von pass@64 (interpoliert, 95-%-Konfidenzintervall über Seeds und Aufgaben) zwischen dem Belohnen richtiger Ausgaben, mit einem Zehntel der besten Rate, damit seine Auswertungen dort liegen, wo der bestrafte Arm ist, und dem Bestrafen falscher: reproduziert, wenn das Intervall innerhalb von ±0,05 liegt; umgekehrt, wenn es 0 ausschließt und diesen Spielraum verlässt; sonst offen.",

  "{contrast:known} at matched pass@1": "{contrast} bei gleichem pass@1",
  "Rewarding right, gently − punishing wrong, pass@64": "Richtige sanft belohnen − falsche bestrafen, pass@64",
  "Rewarding right, gently − punishing wrong, distinct solutions":
    "Richtige sanft belohnen − falsche bestrafen, verschiedene Lösungen",
  "Rewarding right, gently − punishing wrong, token entropy":
    "Richtige sanft belohnen − falsche bestrafen, Token-Entropie",
  "Where their first tries are equally good, rewarding right samples keeps more.":
    "Wo die ersten Versuche gleich gut sind, bewahrt das Belohnen richtiger Ausgaben mehr.",
  "Where their first tries are equally good, rewarding right samples keeps less.":
    "Wo die ersten Versuche gleich gut sind, bewahrt das Belohnen richtiger Ausgaben weniger.",
  "Where their first tries are equally good, rewarding and punishing have kept the same.":
    "Wo die ersten Versuche gleich gut sind, haben Belohnen und Bestrafen dasselbe bewahrt.",
  "Whether they differ where their first tries are equally good is not settled here.":
    "Ob sie sich unterscheiden, wo die ersten Versuche gleich gut sind, ist hier nicht entschieden.",
  "Where their first tries are equally good, GRPO keeps more.":
    "Wo die ersten Versuche gleich gut sind, bewahrt GRPO mehr.",
  "Where their first tries are equally good, GRPO keeps less.":
    "Wo die ersten Versuche gleich gut sind, bewahrt GRPO weniger.",
  "Where their first tries are equally good, GRPO has kept the same.":
    "Wo die ersten Versuche gleich gut sind, hat GRPO dasselbe bewahrt.",
  "Whether GRPO differs where their first tries are equally good is not settled here.":
    "Ob sich GRPO unterscheidet, wo die ersten Versuche gleich gut sind, ist hier nicht entschieden.",

  "on policy both signals have the same expected gradient; they part through noise, the optimiser's scaling and reuse":
    "on-policy haben beide Signale denselben erwarteten Gradienten; sie trennen sich durch Rauschen, die Skalierung des Optimierers und Wiederverwendung",
  "the slower arm sets the level: nothing is said about what lies beyond it":
    "der langsamere Arm bestimmt das Niveau: über das, was dahinter liegt, ist nichts gesagt",
};
