// Metrics and charts: titles, units, and how to read them.

export const metrics: Readonly<Record<string, string>> = {
  Accuracy: "Genauigkeit",
  "Share of held-out problems of the trained kind whose greedy answer is right.":
    "Anteil der zurückgehaltenen Aufgaben der trainierten Art, deren Greedy-Antwort richtig ist.",
  "Accuracy when finished": "Genauigkeit der beendeten",
  "Share of right ones among the completions that ended; times the share that finished it is pass@1.":
    "Anteil der richtigen unter den beendeten Ausgaben; mal dem Anteil der beendeten ergibt er pass@1.",
  "Accuracy on longer problems": "Genauigkeit bei längeren Aufgaben",
  "The same on problems longer than any trained on.":
    "Dasselbe bei Aufgaben, die länger sind als alle, auf denen trainiert wurde.",
  "Answer entropy": "Entropie der Ergebnisse",
  "Spread of the final answers of one problem over its samples, corrected for their number; zero if all are equal.":
    "Streuung der Ergebnisse einer Aufgabe über ihre Ausgaben, um deren Anzahl korrigiert; null, wenn alle gleich sind.",
  "Distinct completions": "Verschiedene Ausgaben",
  "of the samples": "der Ausgaben",
  "Share of different completions among the samples of one problem.":
    "Anteil verschiedener Texte unter den Ausgaben zu einer Aufgabe.",
  "Distinct right solutions": "Verschiedene richtige Lösungen",
  "Different right solutions among the samples of one problem; other ways to write one count as the same.":
    "Verschiedene richtige Lösungen unter den Ausgaben zu einer Aufgabe; andere Schreibweisen derselben zählen nicht extra.",
  "Expectation-adjusted distinct": "Verschiedenheit nach Erwartung (EAD)",
  "of those expected": "der erwarteten",
  "Distinct pairs of characters over those that evenly drawn text of the same length would have.":
    "Verschiedene Zeichenpaare im Verhältnis zu denen, die gleichverteilter Text derselben Länge hätte.",
  "Token entropy": "Token-Entropie",
  "How undecided the student is at each token it samples; near zero it always writes the same.":
    "Wie unentschieden der Schüler bei jedem gezogenen Token ist; nahe null schreibt er immer dasselbe.",
  "Right by every step": "In jedem Schritt richtig",
  "Share of sampled completions with the right answer and no wrong step on the way to it.":
    "Anteil der gezogenen Ausgaben mit richtigem Ergebnis und ohne falschen Schritt auf dem Weg dorthin.",
  Finished: "Beendet",
  "Share of sampled completions that end by themselves instead of running into the limit.":
    "Anteil der gezogenen Ausgaben, die von selbst enden, statt an die Grenze zu stoßen.",
  "Right answer by wrong steps": "Richtiges Ergebnis durch falsche Schritte",
  "Share of sampled completions that end in the right answer and do not get there by right steps.":
    "Anteil der gezogenen Ausgaben, die mit dem richtigen Ergebnis enden, aber nicht durch richtige Schritte dorthin kommen.",
  "Divergence from the start": "Divergenz vom Start",
  "How far the student has moved from the model it started as, on its own completions; 0 is not at all.":
    "Wie weit sich der Schüler auf seinen eigenen Ausgaben vom Startmodell entfernt hat; 0 heißt gar nicht.",
  "Length of right completions": "Länge richtiger Ausgaben",
  "Mean length of the right completions of a problem, over the problems that have any.":
    "Mittlere Länge der richtigen Ausgaben zu einer Aufgabe, über die Aufgaben, die welche haben.",
  "Length of wrong completions": "Länge falscher Ausgaben",
  "Mean length of the wrong completions of a problem, over the problems that have any.":
    "Mittlere Länge der falschen Ausgaben zu einer Aufgabe, über die Aufgaben, die welche haben.",
  "Share of the commonest answer": "Anteil des häufigsten Ergebnisses",
  "Share of the samples of one problem that give its commonest final answer, right or wrong.":
    "Anteil der Ausgaben zu einer Aufgabe, die ihr häufigstes Ergebnis nennen, richtig oder falsch.",
  "Chance that one sampled completion is right.": "Wahrscheinlichkeit, dass eine gezogene Ausgabe richtig ist.",
  "Chance that at least one of 16 sampled completions is right: what the model can still reach.":
    "Wahrscheinlichkeit, dass mindestens eine von 16 gezogenen Ausgaben richtig ist: was das Modell noch erreichen kann.",
  "Chance that at least one of 64 sampled completions is right, or of all if they are fewer: how far the model reaches.":
    "Wahrscheinlichkeit, dass mindestens eine von 64 gezogenen Ausgaben richtig ist, oder von allen, wenn es weniger sind: wie weit das Modell reicht.",
  "How much each completion shares with the others of its problem; 1 means that all are the same.":
    "Wie viel jede Ausgabe mit den anderen zu ihrer Aufgabe gemein hat; 1 heißt, dass alle gleich sind.",
  "Sequence entropy": "Sequenz-Entropie",
  "Token entropies summed along a completion: how many completions there are to choose from, on a log scale.":
    "Token-Entropien, entlang einer Ausgabe summiert: wie viele Ausgaben zur Wahl stehen, auf logarithmischer Skala.",
  "Vendi score": "Vendi-Score",
  "Effective number of different completions of a problem, by the hidden states of the model itself.":
    "Effektive Zahl verschiedener Ausgaben zu einer Aufgabe, nach den verborgenen Zuständen des Modells selbst.",

  fraction: "Anteil",
  nats: "Nats",
  "nats/token": "Nats/Token",
  "nats/completion": "Nats/Ausgabe",
  tokens: "Tokens",
  solutions: "Lösungen",

  "Advantage over imitation": "Vorsprung vor der Imitation",
  "Accuracy minus that of “{arm:name}”, same problems, same seeds. Above the line: better than imitation.":
    "Genauigkeit minus der von „{arm}“, bei denselben Aufgaben und Seeds. Über der Linie: besser als Imitation.",
  "pass@k at the end": "pass@k am Ende",
  "Chance that at least one of k samples is right. Steep curves are diverse, flat ones always answer the same.":
    "Wahrscheinlichkeit, dass mindestens eine von k Ausgaben richtig ist. Steile Kurven sind vielfältig, flache antworten immer gleich.",
  "pass@{k} against pass@1": "pass@{k} gegen pass@1",
  "From the start, to the right: right more often. Up: more problems within reach of {k} tries. Where two lines have the same pass@1, the higher one is the more diverse.":
    "Vom Start nach rechts: öfter richtig. Nach oben: mehr Aufgaben in Reichweite von {k} Versuchen. Wo zwei Linien dasselbe pass@1 haben, ist die höhere die vielfältigere.",
  "Start, by temperature": "Start, nach Temperatur",
  "Broader, sharper, or both": "Breiter, schärfer oder beides",
  "Change of pass@1 and of pass@{k} against “{arm:name}”, same problems, same seeds. Right and up: better and broader. Right and down: sharper only.":
    "Änderung von pass@1 und pass@{k} gegenüber „{arm}“, bei denselben Aufgaben und Seeds. Rechts oben: besser und breiter. Rechts unten: nur schärfer.",
  "pass@{k}, difference": "pass@{k}, Differenz",
};
