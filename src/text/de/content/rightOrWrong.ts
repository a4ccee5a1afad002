// The lesson on rewarding the right and punishing the wrong, and the arms that three lessons share.

export const rightOrWrong: Readonly<Record<string, string>> = {
  "Reward the right or punish the wrong": "Richtiges belohnen oder Falsches bestrafen",
  "Does rewarding right answers teach a model to solve, or to repeat itself?":
    "Lernt ein Modell, das für richtige Antworten belohnt wird, zu lösen oder sich zu wiederholen?",
  "At the end of 30 steps, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if rewarding right samples has a pass@1 above and a pass@64 below that of punishing wrong ones; reversed if either lies on the other side; null if both lie inside ±0.05; otherwise inconclusive.":
    "Am Ende von 30 Schritten, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95‑%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn das Belohnen richtiger Ausgaben ein höheres pass@1 und ein niedrigeres pass@64 hat als das Bestrafen falscher; umgekehrt, wenn eines von beiden auf der anderen Seite liegt; kein Unterschied, wenn beide innerhalb von ±0,05 liegen; sonst offen.",

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

  // Steps.
  "Reward or punish": "Belohnen oder bestrafen",
  "Rewarding right answers makes the first try better, and many tries worse, than punishing wrong ones does.":
    "Richtige Antworten zu belohnen macht den ersten Versuch besser und viele Versuche schlechter, als falsche zu bestrafen.",
  "Let a model write many solutions, check each, and train on what came out: reinforcement learning with a verifier. It does two things at once: right solutions become likelier, wrong ones less likely. Done apart, people say, the first makes the first try better and everything after it worse, because the model repeats itself; the second keeps every road open.":
    "Ein Modell schreibt viele Lösungen, jede wird geprüft, und trainiert wird auf dem, was dabei herauskam: bestärkendes Lernen mit einem Prüfer. Es tut zweierlei zugleich: Richtige Lösungen werden wahrscheinlicher, falsche unwahrscheinlicher. Einzeln angewandt, so heißt es, macht das erste den ersten Versuch besser und alles danach schlechter, weil sich das Modell wiederholt; das zweite hält alle Wege offen.",
  "Copies of one small model play Countdown: make a target from four numbers, every step checked. In each of thirty steps a copy writes 1024 solutions, eight to a problem. One learns only from its right ones (PSR), one only from its wrong ones (NSR), one mostly from the wrong ones (W-REINFORCE), one from how each compares with its group (GRPO).":
    "Kopien eines kleinen Modells spielen Countdown: aus vier Zahlen ein Ziel bilden, jeder Schritt geprüft. In jedem von dreißig Schritten schreibt eine Kopie 1024 Lösungen, acht je Aufgabe. Eine lernt nur aus ihren richtigen (PSR), eine nur aus ihren falschen (NSR), eine meist aus den falschen (W-REINFORCE), eine daraus, wie jede neben ihrer Gruppe dasteht (GRPO).",
  "Each has the learning rate that suits its first try best; a second copy of the first learns at a tenth of its rate. One more imitates right solutions, and the start itself, at three temperatures, is not trained at all.":
    "Jede hat die Lernrate, die für ihren ersten Versuch die beste ist; eine zweite Kopie der ersten lernt mit einem Zehntel davon. Eine weitere ahmt richtige Lösungen nach, und der Start selbst, bei drei Temperaturen, wird gar nicht trainiert.",
  "The curve of pass@k, the chance that at least one of k tries is right. Where it crosses below the start’s, training has cost more solutions than it brought. And the trajectory: to the right a better first try, upwards more problems within reach of 64 tries. Its grey line is the start at lower temperatures, which costs nothing at all.":
    "Die Kurve von pass@k, der Wahrscheinlichkeit, dass mindestens einer von k Versuchen richtig ist. Wo sie unter die des Starts fällt, hat das Training mehr Lösungen gekostet als gebracht. Und der Verlauf: nach rechts ein besserer erster Versuch, nach oben mehr Aufgaben in Reichweite von 64 Versuchen. Seine graue Linie ist der Start bei niedrigeren Temperaturen, und die kosten gar nichts.",
  "Reproduced. Rewarding right samples made the first try better than punishing wrong ones{higher:Rewarding right − punishing wrong, pass@1}, and 64 tries reach fewer problems{lower:Rewarding right − punishing wrong, pass@64}. The rewarded model writes fewer different solutions{lower:Rewarding right − punishing wrong, distinct solutions}. With 64 tries it reaches less than the untrained start at temperature 0.5{lower:Rewarding right − the start at temperature 0.5, pass@64}.":
    "Reproduziert. Richtige Ausgaben zu belohnen hat den ersten Versuch mehr verbessert, als falsche zu bestrafen{higher:Rewarding right − punishing wrong, pass@1}, und 64 Versuche erreichen weniger Aufgaben{lower:Rewarding right − punishing wrong, pass@64}. Das belohnte Modell schreibt weniger verschiedene Lösungen{lower:Rewarding right − punishing wrong, distinct solutions}. Mit 64 Versuchen erreicht es weniger als der untrainierte Start bei Temperatur 0,5{lower:Rewarding right − the start at temperature 0.5, pass@64}.",
  "Equal steps are not equal progress: rewarding moves faster here, and what moves less keeps more. Another lesson, “Equally far along”, compares the two where their first tries are equally good. On policy, both have the same expected gradient; what tells them apart is noise, the optimiser’s scaling, and samples that are used again.":
    "Gleich viele Schritte sind nicht gleich viel Fortschritt: Belohnen kommt hier schneller voran, und was sich weniger bewegt, bewahrt mehr. Eine andere Lektion, „Gleich weit gekommen“, vergleicht die beiden dort, wo ihre ersten Versuche gleich gut sind. On-policy haben beide denselben erwarteten Gradienten; was sie trennt, sind Rauschen, die Skalierung des Optimierers und Ausgaben, die mehrmals verwendet werden.",
};
