// The lesson on a verifier that can be cheated.

export const gamedVerifier: Readonly<Record<string, string>> = {
  "A verifier that can be cheated": "Ein Prüfer, der sich betrügen lässt",
  "What does a model learn when only its last line is checked?":
    "Was lernt ein Modell, wenn nur seine letzte Zeile geprüft wird?",
  "At the end of 30 steps of 1024 samples on five-number problems, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if, with only the last value checked, the share of completions that end in the target by wrong steps lies above the start's, and pass@1 lies below that of the arm whose every step is checked; reversed if either lies on the other side; otherwise inconclusive.":
    "Am Ende von 30 Schritten mit je 1024 Ausgaben auf Aufgaben mit fünf Zahlen, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95-%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn bei Prüfung nur des letzten Werts der Anteil der Ausgaben, die durch falsche Schritte beim Ziel enden, über dem des Starts liegt und pass@1 unter dem des Arms, bei dem jeder Schritt geprüft wird; umgekehrt, wenn eines von beiden auf der anderen Seite liegt; sonst offen.",

  "GRPO, every step checked": "GRPO, jeder Schritt geprüft",
  "GRPO, last value checked": "GRPO, nur der letzte Wert geprüft",
  "The same, tuned for its pay": "Dasselbe, auf den Lohn abgestimmt",

  "Last value checked − start, faked answers": "Letzter Wert geprüft − Start, erschlichene Ergebnisse",
  "Paid for its last value alone, the model fakes more than before.":
    "Für den letzten Wert allein belohnt, erschleicht das Modell mehr als vorher.",
  "Paid for its last value alone, the model fakes less than before.":
    "Für den letzten Wert allein belohnt, erschleicht das Modell weniger als vorher.",
  "Paid for its last value alone, the model fakes as often as before, within five points.":
    "Für den letzten Wert allein belohnt, erschleicht das Modell so oft wie vorher, innerhalb von fünf Punkten.",
  "Whether the model fakes more when only its last value is paid is not settled here.":
    "Ob das Modell mehr erschleicht, wenn nur der letzte Wert belohnt wird, ist hier nicht entschieden.",
  "Last value checked − every step checked, pass@1": "Letzter Wert geprüft − jeder Schritt geprüft, pass@1",
  "And it solves more than the one whose every step was checked.":
    "Und es löst mehr als jenes, bei dem jeder Schritt geprüft wurde.",
  "And it solves less than the one whose every step was checked.":
    "Und es löst weniger als jenes, bei dem jeder Schritt geprüft wurde.",
  "And it solves as much as the one whose every step was checked.":
    "Und es löst ebenso viel wie jenes, bei dem jeder Schritt geprüft wurde.",
  "Whether it solves less than the other is not settled here.":
    "Ob es weniger löst als das andere, ist hier nicht entschieden.",
  "Last value checked, tuned for its pay − start, pass@1":
    "Letzter Wert geprüft, auf den Lohn abgestimmt − Start, pass@1",
  "With the rate that suits its pay best, it solves more than before.":
    "Mit der Rate, die den meisten Lohn bringt, löst es mehr als vorher.",
  "With the rate that suits its pay best, it solves less than before: it has unlearnt what it knew.":
    "Mit der Rate, die den meisten Lohn bringt, löst es weniger als vorher: Es hat verlernt, was es konnte.",
  "With the rate that suits its pay best, it solves as much as before, within five points.":
    "Mit der Rate, die den meisten Lohn bringt, löst es ebenso viel wie vorher, innerhalb von fünf Punkten.",
  "What the rate that suits its pay does to honest solving is not settled here.":
    "Was die Rate, die den meisten Lohn bringt, mit dem ehrlichen Lösen macht, ist hier nicht entschieden.",
  "Every step checked − start, faked answers": "Jeder Schritt geprüft − Start, erschlichene Ergebnisse",
  "Even with every step checked, faking grew.": "Sogar bei Prüfung jedes Schritts nahm das Erschleichen zu.",
  "With every step checked, faking became rarer.": "Bei Prüfung jedes Schritts wurde das Erschleichen seltener.",
  "With every step checked, faking stayed as it was.": "Bei Prüfung jedes Schritts blieb das Erschleichen, wie es war.",
  "What checking every step does to faking is not settled here.":
    "Was die Prüfung jedes Schritts mit dem Erschleichen macht, ist hier nicht entschieden.",
  "Last value checked − start, pass@1": "Letzter Wert geprüft − Start, pass@1",
  "Even the cheated verifier made the first try better than before.":
    "Selbst der betrogene Prüfer hat den ersten Versuch gegenüber vorher verbessert.",
  "The cheated verifier made the first try worse than before.":
    "Der betrogene Prüfer hat den ersten Versuch gegenüber vorher verschlechtert.",
  "The cheated verifier left honest solving as it was, within five points.":
    "Der betrogene Prüfer ließ das ehrliche Lösen, wie es war, innerhalb von fünf Punkten.",
  "What the cheated verifier did to honest solving is not settled here.":
    "Was der betrogene Prüfer mit dem ehrlichen Lösen machte, ist hier nicht entschieden.",

  "the start already fakes most of its answers: how far it can go up is bounded":
    "schon der Start erschleicht die meisten Ergebnisse: nach oben ist der Spielraum begrenzt",
};
