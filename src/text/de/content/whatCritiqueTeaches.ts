// The first lesson: critique against imitation.

export const whatCritiqueTeaches: Readonly<Record<string, string>> = {
  "Critique against imitation": "Kritik gegen Imitation",
  "What does a critique teach that a correct answer does not?":
    "Was lehrt eine Kritik, das eine richtige Antwort nicht lehrt?",
  "Greedy accuracy on 300 held-out problems of four steps, at the end of the budget, seeds 1 to 5, 95% interval over seeds and problems. Reproduced if critique − imitation lies above 0, reversed if below, null if inside ±0.05, otherwise inconclusive. The contrast with the coverage control says whether the critique itself was needed.":
    "Greedy-Genauigkeit auf 300 zurückgehaltenen Aufgaben mit vier Schritten, am Ende des Budgets, Seeds 1 bis 5, 95-%-Konfidenzintervall über Seeds und Aufgaben. Reproduziert, wenn Kritik − Imitation über 0 liegt, umgekehrt, wenn darunter, kein Unterschied, wenn innerhalb von ±0,05, sonst offen. Der Kontrast zur Abdeckungskontrolle sagt, ob es die Kritik selbst brauchte.",

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
};
