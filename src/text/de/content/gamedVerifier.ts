// The lesson on a verifier that can be cheated.

export const gamedVerifier: Readonly<Record<string, string>> = {
  "A verifier that can be cheated": "Ein Prüfer, der sich betrügen lässt",
  "What does a model learn when only its last line is checked?":
    "Was lernt ein Modell, wenn nur seine letzte Zeile geprüft wird?",
  "At the end of 30 steps of 1024 samples on five-number problems, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if, with only the last value checked, the share of completions that end in the target by wrong steps lies above the start's, and pass@1 lies below that of the arm whose every step is checked; reversed if either lies on the other side; otherwise inconclusive.":
    "Am Ende von 30 Schritten mit je 1024 Ausgaben auf Aufgaben mit fünf Zahlen, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95‑%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn bei Prüfung nur des letzten Werts der Anteil der Ausgaben, die durch falsche Schritte beim Ziel enden, über dem des Starts liegt und pass@1 unter dem des Arms, bei dem jeder Schritt geprüft wird; umgekehrt, wenn eines von beiden auf der anderen Seite liegt; sonst offen.",

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

  // Steps.
  "A cheated verifier": "Ein betrogener Prüfer",
  "Paid for its last line alone, a model learns to fake it, and solves less than one whose every step is checked.":
    "Wird nur seine letzte Zeile belohnt, so lernt ein Modell, sie zu fälschen, und löst weniger als eines, bei dem jeder Schritt geprüft wird.",
  "A verifier that looks at the final answer only can be satisfied without solving. On problems beyond a model, people say, reinforcement learning amplifies lucky wins, and teaches shortcuts instead of reasoning.":
    "Ein Prüfer, der nur auf das Ergebnis sieht, lässt sich ohne Lösung zufriedenstellen. Bei Aufgaben, die ein Modell überfordern, heißt es, verstärkt bestärkendes Lernen glückliche Treffer und lehrt Abkürzungen statt Schlussfolgern.",
  "Countdown with five numbers, which the start almost never solves. Two copies learn by GRPO. One is paid only for solutions whose every step is legal. The other is paid whenever its last value is the target, however it got there: a solution that writes 44-5=37 passes this check and fails the first.":
    "Countdown mit fünf Zahlen, was der Start fast nie löst. Zwei Kopien lernen mit GRPO. Eine wird nur für Lösungen bezahlt, in denen jeder Schritt erlaubt ist. Die andere wird bezahlt, sobald ihr letzter Wert das Ziel ist, wie immer sie dahin kam: Eine Lösung, in der 44-5=37 steht, besteht diese Prüfung und scheitert an der ersten.",
  "All have the learning rate that is best for honest solving; a fourth has the one that is best for its pay, as somebody would choose who sees nothing but the pay.":
    "Alle haben die Lernrate, die für ehrliches Lösen die beste ist; eine vierte hat jene, die den meisten Lohn bringt, so wie jemand wählen würde, der nichts als den Lohn sieht.",
  "How often a completion ends in the target by wrong steps. The reward that each is paid, and beside it the share it has earned honestly (the health of the training). And the microscope: the steps marked wrong in a completion that was paid.":
    "Wie oft eine Ausgabe durch falsche Schritte beim Ziel endet. Die Belohnung, die jede bekommt, und daneben der Anteil, der ehrlich verdient ist (unter „Zustand des Trainings“). Und das Mikroskop: die Schritte, die in einer bezahlten Ausgabe als falsch markiert sind.",
  "Reproduced. Paid for its last value alone, the model fakes more than before{higher:Last value checked − start, faked answers} and solves less than the one whose every step was checked{lower:Last value checked − every step checked, pass@1}. At the rate that suits its pay best it unlearns what it knew{lower:Last value checked, tuned for its pay − start, pass@1}. What checking every step does to faking is not settled{unclear:Every step checked − start, faked answers}.":
    "Reproduziert. Für den letzten Wert allein belohnt, erschleicht das Modell mehr als vorher{higher:Last value checked − start, faked answers} und löst weniger als jenes, bei dem jeder Schritt geprüft wurde{lower:Last value checked − every step checked, pass@1}. Mit der Rate, die den meisten Lohn bringt, verlernt es, was es konnte{lower:Last value checked, tuned for its pay − start, pass@1}. Was die Prüfung jedes Schritts mit dem Erschleichen macht, ist nicht entschieden{unclear:Every step checked − start, faked answers}.",
  "Here the hard problems do no harm by themselves: with an exact check there is no shortcut to be paid for. The cheat is known to the start, whose errors are of just this kind; a model that never cheats would have to find it first.":
    "Die schweren Aufgaben schaden hier nicht von selbst: Bei genauer Prüfung gibt es keine Abkürzung, die bezahlt würde. Den Betrug kennt der Start schon, seine Fehler sind von genau dieser Art; ein Modell, das nie betrügt, müsste ihn erst finden.",
};
