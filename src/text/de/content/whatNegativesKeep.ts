// The lesson on what a model keeps that learns from wrong samples alone.

export const whatNegativesKeep: Readonly<Record<string, string>> = {
  "What negatives keep": "Was Negative bewahren",
  "Can a model learn from its mistakes alone, and lose nothing by it?":
    "Kann ein Modell allein aus seinen Fehlern lernen und dabei nichts verlieren?",
  "At the end of 30 steps, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if, for punishing wrong samples (NSR) and for W-REINFORCE, pass@1 lies above the start's and the difference of pass@64 to the start lies inside ±0.05; reversed if pass@1 falls or pass@64 clearly changes; otherwise inconclusive.":
    "Am Ende von 30 Schritten, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95-%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn beim Bestrafen falscher Ausgaben (NSR) und bei W-REINFORCE pass@1 über dem des Starts liegt und die Differenz von pass@64 zum Start innerhalb von ±0,05; umgekehrt, wenn pass@1 fällt oder pass@64 sich klar ändert; sonst offen.",

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
};
