// The lesson on what imitation does when the teacher always writes in one style.

export const whoseSolutions: Readonly<Record<string, string>> = {
  "Whose solutions": "Wessen Lösungen",
  "Does imitation narrow a model, or does its teacher?": "Engt die Imitation ein Modell ein, oder sein Lehrer?",
  "At the end of 30 steps of 512 solutions, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if the teacher with one style has fewer distinct solutions than the start and than the teacher who writes any, its pass@1 is within ±0.05 of the start's, and the distinct solutions of the other are within ±0.25 of the start's; reversed if one of these is clearly otherwise; otherwise inconclusive.":
    "Am Ende von 30 Schritten mit je 512 Lösungen, Seeds 1 bis 5, 120 zurückgehaltene Aufgaben mit je 64 Ausgaben, 95‑%-Konfidenzintervalle über Seeds und Aufgaben: reproduziert, wenn der Lehrer mit einem Stil zu weniger verschiedenen Lösungen führt als der Start und als der Lehrer, der beliebige schreibt, sein pass@1 innerhalb von ±0,05 um das des Starts liegt und die verschiedenen Lösungen des anderen innerhalb von ±0,25 um die des Starts; umgekehrt, wenn eines davon klar anders ist; sonst offen.",

  "One house style": "Ein Hausstil",
  "Any right solution": "Jede richtige Lösung",
  "Its own right ones": "Die eigenen richtigen",

  "One house style − start, distinct solutions": "Ein Hausstil − Start, verschiedene Lösungen",
  "A teacher with one style widened what the student writes.":
    "Ein Lehrer mit nur einem Stil hat verbreitert, was der Schüler schreibt.",
  "A teacher with one style cost the student different solutions.":
    "Ein Lehrer mit nur einem Stil hat den Schüler verschiedene Lösungen gekostet.",
  "A teacher with one style left the student's variety as it was.":
    "Ein Lehrer mit nur einem Stil ließ die Vielfalt des Schülers, wie sie war.",
  "What a teacher with one style does to variety is not settled here.":
    "Was ein Lehrer mit nur einem Stil mit der Vielfalt macht, ist hier nicht entschieden.",
  "One house style − any right solution, distinct solutions":
    "Ein Hausstil − jede richtige Lösung, verschiedene Lösungen",
  "It keeps more variety than a teacher who writes any right solution.":
    "Er bewahrt mehr Vielfalt als ein Lehrer, der jede richtige Lösung schreibt.",
  "A teacher who writes any right solution keeps more variety.":
    "Ein Lehrer, der jede richtige Lösung schreibt, bewahrt mehr Vielfalt.",
  "A teacher who writes any right solution keeps as much variety.":
    "Ein Lehrer, der jede richtige Lösung schreibt, bewahrt ebenso viel Vielfalt.",
  "Whether the teacher's style matters is not settled here.":
    "Ob es auf den Stil des Lehrers ankommt, ist hier nicht entschieden.",
  "One house style − start, pass@1": "Ein Hausstil − Start, pass@1",
  "Its first try gained from it.": "Der erste Versuch hat davon gewonnen.",
  "Its first try suffered from it.": "Der erste Versuch hat darunter gelitten.",
  "Its first try is as good as before, within five points.":
    "Der erste Versuch ist so gut wie vorher, innerhalb von fünf Punkten.",
  "What it does to the first try is not settled here.":
    "Was es mit dem ersten Versuch macht, ist hier nicht entschieden.",
  "Any right solution − start, distinct solutions": "Jede richtige Lösung − Start, verschiedene Lösungen",
  "Imitating any right solution widened what the student writes.":
    "Jede richtige Lösung zu imitieren hat verbreitert, was der Schüler schreibt.",
  "Imitating any right solution narrowed it as well.":
    "Auch jede richtige Lösung zu imitieren hat den Schüler eingeengt.",
  "Imitating any right solution left variety as it was, within a quarter of one.":
    "Jede richtige Lösung zu imitieren ließ die Vielfalt, wie sie war, bis auf eine Viertellösung.",
  "What imitating any right solution does to variety is not settled here.":
    "Was es mit der Vielfalt macht, jede richtige Lösung zu imitieren, ist hier nicht entschieden.",
  "Its own right ones − any right solution, pass@1": "Die eigenen richtigen − jede richtige Lösung, pass@1",
  "Imitating its own right solutions made the first try better than a teacher's did.":
    "Die eigenen richtigen Lösungen zu imitieren verbesserte den ersten Versuch mehr als die eines Lehrers.",
  "Imitating a teacher's solutions made the first try better than its own did.":
    "Die Lösungen eines Lehrers zu imitieren verbesserte den ersten Versuch mehr als die eigenen.",
  "Its own right solutions and a teacher's did the same for the first try.":
    "Die eigenen richtigen Lösungen und die eines Lehrers brachten für den ersten Versuch dasselbe.",
  "Whose solutions do more for the first try is not settled here.":
    "Wessen Lösungen für den ersten Versuch mehr bringen, ist hier nicht entschieden.",

  "the start was trained on random right chains: it has variety to lose, and little to gain from more of them":
    "der Start wurde auf zufälligen richtigen Ketten trainiert: Er hat Vielfalt zu verlieren und von weiteren wenig zu gewinnen",

  // Steps.
  "It is not imitation that narrows a model, but a teacher who writes in one style only.":
    "Nicht die Imitation engt ein Modell ein, sondern ein Lehrer, der nur in einem Stil schreibt.",
  "Imitation of right answers collapses a model, people say: fine-tuned, it tries the same thing again and again. Its first try gets better (pass@1) while many tries reach less (pass@k). The claim here is narrower: the collapse comes from a teacher with a single style, and not from imitating as such.":
    "Imitation richtiger Antworten lässt ein Modell kollabieren, heißt es: Nach dem Fine-Tuning versucht es immer wieder dasselbe. Der erste Versuch wird besser (pass@1), während viele Versuche weniger erreichen (pass@k). Die Behauptung hier ist enger: Der Kollaps kommt von einem Lehrer mit einem einzigen Stil, nicht vom Nachahmen als solchem.",
  "The same 1500 Countdown problems, three teachers. One always writes the first right solution in the order of the alphabet: a house style. One writes any right solution. The third is the student itself: its own samples, the right ones kept.":
    "Dieselben 1500 Countdown-Aufgaben, drei Lehrer. Einer schreibt immer die alphabetisch erste richtige Lösung: ein Hausstil. Einer schreibt irgendeine richtige Lösung. Der dritte ist der Schüler selbst: die eigenen Ausgaben, von denen die richtigen bleiben.",
  "Distinct solutions: how many different right ones there are among 64 samples of a problem, ways to write one solution counted once. And the first try: does the narrowing at least buy something?":
    "Verschiedene Lösungen: wie viele verschiedene richtige es unter 64 Ausgaben zu einer Aufgabe gibt, Schreibweisen derselben Lösung nur einmal gezählt. Und der erste Versuch: Bringt die Verengung wenigstens etwas ein?",
  "Reproduced. A teacher with one style cost the student different solutions{lower:One house style − start, distinct solutions}; one who writes any right solution keeps more{lower:One house style − any right solution, distinct solutions}, as much as there was before{equal:Any right solution − start, distinct solutions}. The narrowing bought nothing: the first try is as good as before{equal:One house style − start, pass@1}. Its own right solutions did more for the first try than a teacher’s{higher:Its own right ones − any right solution, pass@1}.":
    "Reproduziert. Ein Lehrer mit nur einem Stil hat den Schüler verschiedene Lösungen gekostet{lower:One house style − start, distinct solutions}; einer, der jede richtige Lösung schreibt, bewahrt mehr{lower:One house style − any right solution, distinct solutions}, ebenso viel, wie vorher da war{equal:Any right solution − start, distinct solutions}. Die Verengung hat nichts eingebracht: Der erste Versuch ist so gut wie vorher{equal:One house style − start, pass@1}. Die eigenen richtigen Lösungen brachten dem ersten Versuch mehr als die eines Lehrers{higher:Its own right ones − any right solution, pass@1}.",
  "The start has learnt from random right solutions, so a teacher of that kind tells it nothing new. Where a student knows little, any teacher adds something; what is tested is what a style does to one who already knows several.":
    "Der Start hat aus zufällig gewählten richtigen Lösungen gelernt, ein Lehrer dieser Art sagt ihm also nichts Neues. Wo ein Schüler wenig weiß, fügt jeder Lehrer etwas hinzu; geprüft wird hier, was ein Stil mit einem macht, der schon mehrere kennt.",
};
