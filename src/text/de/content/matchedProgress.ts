// The lesson that compares rewarding and punishing where both have come equally far.

export const matchedProgress: Readonly<Record<string, string>> = {
  "Equally far along": "Gleich weit gekommen",
  "Does punishing keep diversity, or does it only move more slowly?":
    "Bewahrt Bestrafen die Vielfalt, oder kommt es nur langsamer voran?",
  "Seeds 1 to 5, 120 held-out problems with 64 samples each, trajectories of five evaluations: at the highest pass@1 that both mean trajectories reach, the difference of pass@64 (interpolated, 95% interval over seeds and problems) between rewarding right samples, at a tenth of its best rate so that its evaluations fall where the punished arm is, and punishing wrong ones: reproduced if the interval lies inside ±0.05; reversed if it excludes 0 and leaves that margin; otherwise inconclusive.":
    "Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, Verläufe aus fünf Auswertungen: beim höchsten pass@1, das beide mittleren Verläufe erreichen, die Differenz von pass@64 (interpoliert, 95‑%-Konfidenzintervall über Seeds und Aufgaben) zwischen dem Belohnen richtiger Ausgaben, mit einem Zehntel der besten Rate, damit seine Auswertungen dort liegen, wo der bestrafte Arm ist, und dem Bestrafen falscher: reproduziert, wenn das Intervall innerhalb von ±0,05 liegt; umgekehrt, wenn es 0 ausschließt und diesen Spielraum verlässt; sonst offen.",

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

  // Steps.
  "Where their first tries are equally good, a rewarded and a punished model have kept the same reach.":
    "Wo ihre ersten Versuche gleich gut sind, haben ein belohntes und ein bestraftes Modell dieselbe Reichweite bewahrt.",
  "After equally many steps, models that were punished for wrong samples have kept more of their reach than models that were rewarded for right ones. So, it is said, negative samples preserve diversity. The doubt: perhaps they have only moved more slowly, and pay the same price for the same gain. That is the claim here.":
    "Nach gleich vielen Schritten haben Modelle, die für falsche Ausgaben bestraft wurden, mehr von ihrer Reichweite bewahrt als Modelle, die für richtige belohnt wurden. Negative Beispiele, heißt es deshalb, bewahren die Vielfalt. Der Zweifel: Vielleicht sind sie nur langsamer vorangekommen und zahlen für denselben Gewinn denselben Preis. Das ist hier die Behauptung.",
  "The same runs once more, read differently. Each arm draws a line: how good the first try is, and how many problems 64 tries reach. Two arms are compared at the best first try that both of them pass on their way, wherever that is in their training.":
    "Noch einmal dieselben Läufe, anders gelesen. Jeder Arm zeichnet eine Linie: wie gut der erste Versuch ist und wie viele Aufgaben 64 Versuche erreichen. Zwei Arme werden beim besten ersten Versuch verglichen, an dem beide auf ihrem Weg vorbeikommen, wo immer in ihrem Training das ist.",
  "The rewarded arm is the one at a tenth of its best learning rate, so that its evaluations fall where the punished arm is.":
    "Der belohnte Arm ist der mit einem Zehntel der besten Lernrate, damit seine Auswertungen dort liegen, wo der bestrafte Arm ist.",
  "The trajectories. If two lines lie on each other, the signals pay the same price for the same gain, and one of them is only earlier on the same road. The grey line is the start at lower temperatures: a signal worth training with lies above it.":
    "Die Verläufe. Liegen zwei Linien aufeinander, so zahlen die Signale für denselben Gewinn denselben Preis, und eines ist auf demselben Weg nur früher dran. Die graue Linie ist der Start bei niedrigeren Temperaturen: Ein Signal, das ein Training lohnt, liegt darüber.",
  "Inconclusive. At equal first tries the interval of the difference in reach includes zero, but it leaves the margin inside which two count as equal{unclear:Rewarding right, gently − punishing wrong, pass@64 at matched pass@1}. The rewarded model has kept more different solutions{higher:Rewarding right, gently − punishing wrong, distinct solutions at matched pass@1}, and both are equally undecided{equal:Rewarding right, gently − punishing wrong, token entropy at matched pass@1}. Whether GRPO differs is not settled{unclear:GRPO − punishing wrong, pass@64 at matched pass@1}.":
    "Offen. Bei gleich guten ersten Versuchen schließt das Intervall des Unterschieds in der Reichweite die Null ein, verlässt aber den Spielraum, innerhalb dessen zwei als gleich gelten{unclear:Rewarding right, gently − punishing wrong, pass@64 at matched pass@1}. Das belohnte Modell hat mehr verschiedene Lösungen bewahrt{higher:Rewarding right, gently − punishing wrong, distinct solutions at matched pass@1}, und beide sind gleich unentschieden{equal:Rewarding right, gently − punishing wrong, token entropy at matched pass@1}. Ob sich GRPO unterscheidet, ist nicht entschieden{unclear:GRPO − punishing wrong, pass@64 at matched pass@1}.",
  "The level that both reach is set by the slower one, so this is about the beginning of the road. Between evaluations the lines are straight. A ceiling hides differences: where 64 tries reach nearly every problem, look at distinct solutions instead.":
    "Das Niveau, das beide erreichen, bestimmt der langsamere; es geht also um den Anfang des Weges. Zwischen den Auswertungen sind die Linien gerade. Eine Decke verbirgt Unterschiede: Wo 64 Versuche fast jede Aufgabe erreichen, sagen die verschiedenen Lösungen mehr.",
};
