// The second lesson: must a critique be true, and whose mistakes should it be about.

export const whatMakesACritique: Readonly<Record<string, string>> = {
  "Must a critique be true?": "Muss eine Kritik wahr sein?",
  "Must a critique be true, and whose mistakes should it be about?":
    "Muss eine Kritik wahr sein, und von wessen Fehlern sollte sie handeln?",
  "Greedy accuracy on 300 held-out problems of four steps, at the end of the budget, seeds 1 to 5, 95% interval over seeds and problems. Reproduced if critiques with 15% false statements lie above imitation, reversed if below, null if inside ±0.05, otherwise inconclusive. pass@1 is reported beside it, because the two may disagree.":
    "Greedy-Genauigkeit auf 300 zurückgehaltenen Aufgaben mit vier Schritten, am Ende des Budgets, Seeds 1 bis 5, 95‑%-Konfidenzintervall über Seeds und Aufgaben. Reproduziert, wenn Kritiken mit 15 % falschen Aussagen über der Imitation liegen, umgekehrt, wenn darunter, kein Unterschied, wenn innerhalb von ±0,05, sonst offen. pass@1 steht daneben, weil beide einander widersprechen können.",

  "True critiques": "Wahre Kritiken",
  "Own responses": "Eigene Antworten",
  "15% false": "15 % falsch",
  "Answers only": "Nur Ergebnisse",

  "15% false − imitation, greedy": "15 % falsch − Imitation, greedy",
  "Critiques with 15% of their statements false still taught more than right solutions.":
    "Kritiken mit 15 % falschen Aussagen lehrten immer noch mehr als richtige Lösungen.",
  "Critiques with 15% of their statements false taught less than right solutions.":
    "Kritiken mit 15 % falschen Aussagen lehrten weniger als richtige Lösungen.",
  "Critiques with 15% of their statements false taught as much as right solutions.":
    "Kritiken mit 15 % falschen Aussagen lehrten ebenso viel wie richtige Lösungen.",
  "Imperfect critiques and right solutions cannot be told apart here: the interval is too wide.":
    "Unvollkommene Kritiken und richtige Lösungen sind hier nicht zu unterscheiden: Das Intervall ist zu breit.",
  "15% false − imitation, sampled": "15 % falsch − Imitation, gezogen",
  "Sampling agrees: the false statements did not make the student less sure of the true ones.":
    "Beim Ziehen ebenso: Die falschen Aussagen machten den Schüler der wahren nicht weniger sicher.",
  "Sampled at temperature 1 it is worse: the false statements spread its bets, which greedy decoding hides.":
    "Bei Temperatur 1 gezogen ist es schlechter: Die falschen Aussagen verteilen seine Wetten, was die Greedy-Dekodierung verbirgt.",
  "Sampled at temperature 1 there is no difference.": "Bei Temperatur 1 gezogen gibt es keinen Unterschied.",
  "Whether it does better than imitation when sampled is not settled here.":
    "Ob es beim Ziehen besser ist als Imitation, ist hier nicht entschieden.",
  "Own responses − imitation": "Eigene Antworten − Imitation",
  "The student's own mistakes serve as well as made-up ones: both beat imitation.":
    "Die eigenen Fehler des Schülers taugen so gut wie erfundene: Beide übertreffen die Imitation.",
  "Critiques of its own mistakes taught less than right solutions.":
    "Kritiken der eigenen Fehler lehrten weniger als richtige Lösungen.",
  "Critiques of its own mistakes taught as much as right solutions.":
    "Kritiken der eigenen Fehler lehrten ebenso viel wie richtige Lösungen.",
  "Whether it does better than imitation is not settled here.":
    "Ob es besser ist als Imitation, ist hier nicht entschieden.",
  "Placebo − imitation": "Placebo − Imitation",
  "A critique of something else helped too: form alone gives part of the gain.":
    "Eine Kritik zu etwas anderem half auch: Die Form allein bringt einen Teil des Gewinns.",
  "A critique of something else did harm: form alone is not what helps.":
    "Eine Kritik zu etwas anderem hat geschadet: Die Form allein ist es nicht, was hilft.",
  "A critique of something else did nothing: form alone is not what helps.":
    "Eine Kritik zu etwas anderem bewirkte nichts: Die Form allein ist es nicht, was hilft.",
  "Answers only − imitation": "Nur Ergebnisse − Imitation",
  "Answers without steps taught more than solutions.": "Ergebnisse ohne Schritte lehrten mehr als Lösungen.",
  "Answers without steps wiped the steps out, and with them the skill.":
    "Ergebnisse ohne Schritte haben die Schritte ausgelöscht, und mit ihnen das Können.",
  "Answers without steps taught as much as solutions.": "Ergebnisse ohne Schritte lehrten ebenso viel wie Lösungen.",

  "false statements are random here, not where a critic would really err":
    "falsche Aussagen sind hier zufällig und nicht dort, wo sich ein Kritiker wirklich irren würde",
  "the base lacks a quarter of the facts by construction": "dem Startmodell fehlt absichtlich ein Viertel der Fakten",
  "the seeds share one starting checkpoint: from one that differed by rounding alone, false statements gave −.010 [−.077, +.053]":
    "alle Seeds teilen einen Start-Checkpoint: Von einem, der nur durch Rundung abwich, ergaben falsche Aussagen −0,010 [−0,077; +0,053]",

  // Steps.
  "Imperfect critiques": "Unvollkommene Kritiken",
  "Critiques teach more than right solutions even when some of what they say is false.":
    "Kritiken lehren mehr als richtige Lösungen, selbst wenn manches darin falsch ist.",
  "Whoever criticises also errs. In the paper about a fifth of the critiques are wrong, and a model that learns from them solves better than one that copies right solutions all the same. Critiques of the model’s own responses, it reports, serve almost as well as critiques of those of others.":
    "Auch wer kritisiert, irrt sich. Im Artikel ist etwa ein Fünftel der Kritiken falsch, und trotzdem löst ein Modell, das aus ihnen lernt, besser als eines, das richtige Lösungen nachahmt. Kritiken der Antworten des Modells selbst, so wird berichtet, taugen fast so gut wie Kritiken fremder.",
  "The critique of the first lesson, with one thing changed at a time. For one copy, 15% of the critic’s statements are false. For another, the responses are its own. The placebo gets critiques that belong to another response: the same form, and no truth about what was read. One copy learns bare answers, without steps. All are measured against imitation of right solutions.":
    "Die Kritik der ersten Lektion, an der jeweils eines geändert ist. Bei einer Kopie sind 15 % der Aussagen des Kritikers falsch. Bei einer anderen sind die Antworten ihre eigenen. Das Placebo bekommt Kritiken, die zu einer anderen Antwort gehören: dieselbe Form, und nichts Wahres über das Gelesene. Eine Kopie lernt bloße Ergebnisse, ohne Schritte. Alle werden an der Imitation richtiger Lösungen gemessen.",
  "Two ways to ask. Accuracy takes the model’s favourite answer every time: greedy. pass@1 lets it draw by its own odds: sampled. False statements spread the odds: the favourite may still be right while the draw is wrong more often. So see whether the two agree.":
    "Zwei Arten zu fragen. Die Genauigkeit nimmt jedes Mal die bevorzugte Antwort des Modells: greedy. Bei pass@1 zieht es nach den eigenen Wahrscheinlichkeiten: gezogen. Falsche Aussagen streuen die Wahrscheinlichkeiten: Die bevorzugte Antwort kann richtig bleiben, während die gezogene öfter falsch ist. Zu sehen ist also, ob beide übereinstimmen.",
  "Inconclusive. With 15% of the statements false, the favourite answer cannot be told from imitation’s{unclear:15% false − imitation, greedy}; sampled, the model is worse{lower:15% false − imitation, sampled}. True critiques of its own responses beat imitation{higher:Own responses − imitation}. Whether the placebo helps is not settled{unclear:Placebo − imitation}. Bare answers wiped the skill out{lower:Answers only − imitation}.":
    "Offen. Mit 15 % falschen Aussagen ist die bevorzugte Antwort von der der Imitation nicht zu unterscheiden{unclear:15% false − imitation, greedy}; gezogen ist das Modell schlechter{lower:15% false − imitation, sampled}. Wahre Kritiken der eigenen Antworten übertreffen die Imitation{higher:Own responses − imitation}. Ob das Placebo hilft, ist nicht entschieden{unclear:Placebo − imitation}. Bloße Ergebnisse haben das Können ausgelöscht{lower:Answers only − imitation}.",
  "The false statements here are random. A real critic errs where the problem is hard, which is worse. A share of 15% is one point: turn the knob. And all seeds begin from one starting checkpoint; from another one the answer may differ.":
    "Die falschen Aussagen sind hier zufällig. Ein wirklicher Kritiker irrt sich dort, wo die Aufgabe schwer ist, und das ist schlimmer. Ein Anteil von 15 % ist ein einzelner Punkt: Am Regler lässt er sich ändern. Und alle Seeds beginnen bei einem einzigen Start-Checkpoint; bei einem anderen kann die Antwort anders ausfallen.",
};
