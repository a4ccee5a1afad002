// The first lesson: critique against imitation.

export const whatCritiqueTeaches: Readonly<Record<string, string>> = {
  "Critique against imitation": "Kritik gegen Imitation",
  "What does a critique teach that a correct answer does not?":
    "Was lehrt eine Kritik, das eine richtige Antwort nicht lehrt?",
  "Greedy accuracy on 300 held-out problems of four steps, at the end of the budget, seeds 1 to 5, 95% interval over seeds and problems. Reproduced if critique − imitation lies above 0, reversed if below, null if inside ±0.05, otherwise inconclusive. The contrast with the coverage control says whether the critique itself was needed.":
    "Greedy-Genauigkeit auf 300 zurückgehaltenen Aufgaben mit vier Schritten, am Ende des Budgets, Seeds 1 bis 5, 95‑%-Konfidenzintervall über Seeds und Aufgaben. Reproduziert, wenn Kritik − Imitation über 0 liegt, umgekehrt, wenn darunter, kein Unterschied, wenn innerhalb von ±0,05, sonst offen. Der Kontrast zur Abdeckungskontrolle sagt, ob es die Kritik selbst brauchte.",

  "Half and half": "Halb und halb",

  "Critique − imitation": "Kritik − Imitation",
  "With the same questions and tokens, critiques taught more than right solutions.":
    "Mit denselben Aufgaben und Tokens lehrten Kritiken mehr als richtige Lösungen.",
  "With the same questions and tokens, critiques taught less than right solutions.":
    "Mit denselben Aufgaben und Tokens lehrten Kritiken weniger als richtige Lösungen.",
  "Critiques and right solutions taught the same, within five points.":
    "Kritiken und richtige Lösungen lehrten dasselbe, innerhalb von fünf Punkten.",
  "Critiques and right solutions cannot be told apart here: the interval is too wide.":
    "Kritiken und richtige Lösungen sind hier nicht zu unterscheiden: Das Intervall ist zu breit.",
  "Critique − coverage control": "Kritik − Abdeckungskontrolle",
  "A critique taught more than the states it visits: judging itself helped.":
    "Eine Kritik lehrte mehr als die Zustände, die sie besucht: Das Urteilen selbst half.",
  "Solving on from the same wrong states taught more still, with no critique at all.":
    "Von denselben falschen Zuständen aus weiterzurechnen lehrte noch mehr, ganz ohne Kritik.",
  "A critique taught what the states it visits teach, and nothing on top.":
    "Eine Kritik lehrte, was die besuchten Zustände lehren, und nichts darüber hinaus.",
  "Whether a critique adds to the states it visits is not settled here.":
    "Ob eine Kritik den besuchten Zuständen etwas hinzufügt, ist hier nicht entschieden.",
  "Coverage control − imitation": "Abdeckungskontrolle − Imitation",
  "Wrong states are worth visiting: they show facts that 16 right solutions never touch.":
    "Falsche Zustände zu besuchen lohnt sich: Sie zeigen Fakten, die 16 richtige Lösungen nie berühren.",
  "Visiting wrong states did harm.": "Falsche Zustände zu besuchen hat geschadet.",
  "Visiting wrong states made no difference.": "Falsche Zustände zu besuchen machte keinen Unterschied.",
  "Whether wrong states are worth visiting is not settled here.":
    "Ob es sich lohnt, falsche Zustände zu besuchen, ist hier nicht entschieden.",
  "Half and half − imitation": "Halb und halb − Imitation",
  "Adding critiques to imitation helped.": "Kritiken zur Imitation hinzuzunehmen half.",
  "Adding critiques to imitation did harm.": "Kritiken zur Imitation hinzuzunehmen hat geschadet.",
  "Adding critiques to imitation made no difference.":
    "Kritiken zur Imitation hinzuzunehmen machte keinen Unterschied.",
  "Whether adding critiques to imitation helps is not settled here.":
    "Ob es hilft, Kritiken zur Imitation hinzuzunehmen, ist hier nicht entschieden.",

  "the base lacks a quarter of the facts by construction; on a base that lacks nothing there is nothing to gain":
    "dem Startmodell fehlt absichtlich ein Viertel der Fakten; bei einem, dem nichts fehlt, ist nichts zu gewinnen",
  "the coverage control tells whether the critique, or only the states it visits, did the teaching":
    "die Abdeckungskontrolle zeigt, ob die Kritik gelehrt hat oder nur die Zustände, die sie besucht",
  "problems of six steps are longer than any trained on here, but the starting checkpoint has seen their length":
    "Aufgaben mit sechs Schritten sind länger als alle hier trainierten, aber der Start-Checkpoint kennt ihre Länge",

  // Steps.
  "Critique or imitation": "Kritik oder Imitation",
  "A model that learns to criticise wrong solutions solves better than one that copies right ones.":
    "Ein Modell, das falsche Lösungen zu kritisieren lernt, löst besser als eines, das richtige nachahmt.",
  "To teach a language model, one usually shows it right solutions to copy: imitation. Some say it is better to show it wrong ones and have it learn to say what is wrong with them: critique. Such a model solves better, although nobody asks it for a critique when it is tested. The paper reports 4 to 10 points more on mathematics, and puts them down to critical thinking.":
    "Wer einem Sprachmodell etwas beibringt, zeigt ihm gewöhnlich richtige Lösungen zum Nachahmen: Imitation. Besser sei es, heißt es dagegen, ihm falsche zu zeigen und es lernen zu lassen, was an ihnen falsch ist: Kritik. Ein solches Modell löst besser, obwohl es in der Prüfung niemand nach einer Kritik fragt. Der Artikel berichtet von 4 bis 10 Punkten mehr in Mathematik und schreibt sie kritischem Denken zu.",
  "Four copies of one small model learn sums of which only the last digit is kept. One imitates right solutions, one criticises wrong responses, one does half of each. The fourth, the coverage control, sees the same wrong responses and only solves on from where they lead, without judging. If critique helps because it shows more of the arithmetic, the control gains as much.":
    "Vier Kopien eines kleinen Modells lernen Rechnungen, von denen nur die letzte Ziffer bleibt. Eine ahmt richtige Lösungen nach, eine kritisiert falsche Antworten, eine tut von beidem die Hälfte. Die vierte, die Abdeckungskontrolle, sieht dieselben falschen Antworten und rechnet nur von dort weiter, wohin sie führen, ohne zu urteilen. Hilft Kritik, weil sie mehr vom Rechnen zeigt, so gewinnt die Kontrolle ebenso viel.",
  "The model has 110,016 parameters. The start knows the format and three quarters of the 240 facts (a digit, an operation, a digit); the last quarter it has only ever seen with random results. Each copy gets 16 questions, 300,000 tokens, and the learning rate that suits it best.":
    "Das Modell hat 110.016 Parameter. Der Start kennt das Format und drei Viertel der 240 Fakten (eine Ziffer, eine Rechenart, eine Ziffer); das letzte Viertel hat er nur mit zufälligen Ergebnissen gesehen. Jede Kopie bekommt 16 Aufgaben, 300.000 Tokens und die Lernrate, die für sie die beste ist.",
  "The chart of the advantage: how much more each copy solves than imitation, the line at zero. The band is the 95% interval, for other problems and other seeds. Then pass@k, the chance that at least one of k tries is right: who still finds other answers? And in the microscope the tokens each signal pushes up: imitation repeats a few facts, a critique touches many more.":
    "Das Diagramm des Vorsprungs: um wie viel mehr jede Kopie löst als die Imitation, der Linie bei null. Das Band ist das 95‑%-Intervall, für andere Aufgaben und andere Seeds. Dann pass@k, die Wahrscheinlichkeit, dass mindestens einer von k Versuchen richtig ist: Wer findet noch andere Antworten? Und im Mikroskop die Tokens, die jedes Signal nach oben drückt: Imitation wiederholt wenige Fakten, eine Kritik berührt viel mehr.",
  "Reproduced: critiques taught more than right solutions{higher:Critique − imitation}. But the control, which never judges, beats imitation as well{higher:Coverage control − imitation}, and whether a critique adds anything to the states it visits is not settled{unclear:Critique − coverage control}. Critiques and solutions by halves beat solutions alone{higher:Half and half − imitation}.":
    "Reproduziert: Kritiken lehrten mehr als richtige Lösungen{higher:Critique − imitation}. Aber auch die Kontrolle, die nie urteilt, übertrifft die Imitation{higher:Coverage control − imitation}, und ob eine Kritik den besuchten Zuständen etwas hinzufügt, ist nicht entschieden{unclear:Critique − coverage control}. Kritiken und Lösungen je zur Hälfte übertreffen Lösungen allein{higher:Half and half − imitation}.",
  "The start was built with a gap, so that there is something to learn; on a start that lacks nothing there is nothing to gain. The critic is an oracle that never errs: the second lesson asks what happens when it does. And this is arithmetic with one digit, not mathematics.":
    "Der Start hat eine eingebaute Lücke, damit es etwas zu lernen gibt; bei einem, dem nichts fehlt, ist nichts zu gewinnen. Der Kritiker ist ein Orakel, das sich nie irrt: Was geschieht, wenn doch, fragt die zweite Lektion. Und das hier ist Rechnen mit einer Ziffer, keine Mathematik.",
  "The 16 right solutions pass through about 41 of the 240 facts, the 256 responses to them through about 146, and 33 to 40 of the 60 unknown ones instead of 8 to 14 (seeds 1 to 3). With 4 questions nothing helps; with 64 or 256 everything does, and critique stays ahead (development seeds, LOG).":
    "Die 16 richtigen Lösungen durchlaufen etwa 41 der 240 Fakten, die 256 Antworten auf dieselben Aufgaben etwa 146, und von den 60 unbekannten 33 bis 40 statt 8 bis 14 (Seeds 1 bis 3). Mit 4 Aufgaben hilft nichts; mit 64 oder 256 hilft alles, und Kritik bleibt vorn (Entwicklungs-Seeds, LOG).",
};
