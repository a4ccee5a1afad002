// The lesson on rewarding the right and punishing the wrong, and the arms that three lessons share.

export const rightOrWrong: Readonly<Record<string, string>> = {
  "Reward the right or punish the wrong": "Richtiges belohnen oder Falsches bestrafen",
  "Does rewarding right answers teach a model to solve, or to repeat itself?":
    "Lernt ein Modell, das für richtige Antworten belohnt wird, zu lösen oder sich zu wiederholen?",
  "At the end of 30 steps, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if rewarding right samples has a pass@1 above and a pass@64 below that of punishing wrong ones; reversed if either lies on the other side; null if both lie inside ±0.05; otherwise inconclusive.":
    "Am Ende von 30 Schritten, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95-%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn das Belohnen richtiger Ausgaben ein höheres pass@1 und ein niedrigeres pass@64 hat als das Bestrafen falscher; umgekehrt, wenn eines von beiden auf der anderen Seite liegt; kein Unterschied, wenn beide innerhalb von ±0,05 liegen; sonst offen.",

  "Reward right": "Richtige belohnen",
  "Reward right, gently": "Richtige belohnen, sanft",
  "Punish wrong": "Falsche bestrafen",
  "Mostly punish": "Meist bestrafen",
  "Start at temperature {temperature:number}": "Start bei Temperatur {temperature}",

  "Rewarding right − punishing wrong, pass@1": "Richtige belohnen − falsche bestrafen, pass@1",
  "Rewarding right samples made one try better than punishing wrong ones did.":
    "Richtige Ausgaben zu belohnen hat einen einzelnen Versuch mehr verbessert, als falsche zu bestrafen.",
  "Rewarding right samples made one try worse than punishing wrong ones did.":
    "Richtige Ausgaben zu belohnen hat einen einzelnen Versuch schlechter gemacht, als falsche zu bestrafen.",
  "Rewarding right samples and punishing wrong ones did the same for one try.":
    "Richtige Ausgaben zu belohnen und falsche zu bestrafen brachte für einen einzelnen Versuch dasselbe.",
  "Which of the two does more for one try is not settled here.":
    "Was von beidem für einen einzelnen Versuch mehr bringt, ist hier nicht entschieden.",
  "Rewarding right − punishing wrong, pass@64": "Richtige belohnen − falsche bestrafen, pass@64",
  "With 64 tries it also reaches more problems.": "Mit 64 Versuchen erreicht es auch mehr Aufgaben.",
  "With 64 tries it reaches fewer problems: the tail is gone.":
    "Mit 64 Versuchen erreicht es weniger Aufgaben: Der Rand der Verteilung ist verloren.",
  "With 64 tries the two reach the same problems.": "Mit 64 Versuchen erreichen beide dieselben Aufgaben.",
  "Whether it costs the tail is not settled here.": "Ob es den Rand der Verteilung kostet, ist hier nicht entschieden.",
  "Rewarding right − punishing wrong, distinct solutions":
    "Richtige belohnen − falsche bestrafen, verschiedene Lösungen",
  "It writes more different solutions.": "Es schreibt mehr verschiedene Lösungen.",
  "It writes fewer different solutions.": "Es schreibt weniger verschiedene Lösungen.",
  "It writes as many different solutions, within a quarter of one.":
    "Es schreibt ebenso viele verschiedene Lösungen, bis auf eine Viertellösung.",
  "Whether it writes fewer different solutions is not settled here.":
    "Ob es weniger verschiedene Lösungen schreibt, ist hier nicht entschieden.",
  "Rewarding right − the start at temperature 0.5, pass@64": "Richtige belohnen − Start bei Temperatur 0,5, pass@64",
  "A lower temperature alone, with no training, would have cost more of the tail.":
    "Eine niedrigere Temperatur allein, ohne Training, hätte mehr vom Rand der Verteilung gekostet.",
  "A lower temperature alone, with no training, would have cost less of the tail.":
    "Eine niedrigere Temperatur allein, ohne Training, hätte weniger vom Rand der Verteilung gekostet.",
  "A lower temperature alone, with no training, costs as much of the tail.":
    "Eine niedrigere Temperatur allein, ohne Training, kostet ebenso viel vom Rand der Verteilung.",
  "How it compares with a lower temperature is not settled here.":
    "Wie es sich zu einer niedrigeren Temperatur verhält, ist hier nicht entschieden.",

  "the arms took equal steps, not equal strides: see them at matched pass@1 in the lesson on progress":
    "die Arme gingen gleich viele Schritte, aber nicht gleich weit: die Lektion über den Fortschritt zeigt sie bei gleichem pass@1",
  "where the start already reaches nearly every problem with 64 samples, no arm can reach more":
    "wo schon der Start mit 64 Ausgaben fast jede Aufgabe erreicht, kann kein Arm mehr erreichen",
};
