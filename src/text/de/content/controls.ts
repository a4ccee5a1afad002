// Controls of signals and of decoding: labels, units (which may spell out choices, a number before each), and help.

export const controls: Readonly<Record<string, string>> = {
  "Responses by the student": "Antworten des Schülers",
  "0 synthetic, 1 its own": "0 synthetisch, 1 eigene",
  "Whether the responses are the student's own samples or solutions with errors put in.":
    "Ob die Antworten vom Schüler selbst stammen oder Lösungen mit eingebauten Fehlern sind.",
  "Share of false statements": "Anteil falscher Aussagen",
  "Chance that a statement of a critique is false: a wrong result, or a wrong one accepted.":
    "Wahrscheinlichkeit, dass eine Aussage einer Kritik falsch ist: ein falsches Ergebnis, oder ein falsches wird anerkannt.",
  "What a critique gives away": "Was eine Kritik verrät",
  "0 verdict, 1 place, 2 kind, 3 fixed step, 4 all":
    "0 das Urteil, 1 die Stelle, 2 die Art, 3 den richtigen Schritt, 4 alles",
  "The leakage ladder: the verdict, the first wrong step, what is wrong with it, the step put right, the solution.":
    "Die Leiter des Verratens: das Urteil, der erste falsche Schritt, was daran falsch ist, der berichtigte Schritt, die Lösung.",
  "Completions a problem": "Ausgaben je Aufgabe",
  completions: "Ausgaben",
  "How many completions of each problem the student writes and compares.":
    "Wie viele Ausgaben der Schüler zu jeder Aufgabe schreibt und vergleicht.",
  "Updates a batch": "Aktualisierungen je Batch",
  steps: "Schritte",
  "Optimiser steps on one batch of completions, on a part each. From the second on they are off-policy.":
    "Optimiererschritte auf einem Batch von Ausgaben, auf je einem Teil. Ab dem zweiten sind sie off-policy.",
  Verifier: "Prüfer",
  "0 every step, 1 answer only": "0 jeder Schritt, 1 nur das Ergebnis",
  "Whether a completion is right when all its steps are, or already when its final answer is, which can be gamed.":
    "Ob eine Ausgabe richtig ist, wenn alle ihre Schritte es sind, oder schon, wenn ihr Ergebnis stimmt, was sich austricksen lässt.",
  times: "-fach",
  "So many times the group is sampled, and a group of it kept.":
    "So viele Male wird die Gruppe gezogen und eine Gruppe davon behalten.",
  "Which are kept": "Welche bleiben",
  "0 any, 1 cleaner, 2 cleanest, 3 dirtiest": "0 beliebige, 1 sauberere, 2 sauberste, 3 fehlerreichste",
  "With oversampling: any, those with fewer errors by chance, strictly those, or those with most errors.":
    "Bei Oversampling: beliebige, eher die mit weniger Fehlern, genau diese oder die mit den meisten Fehlern.",
  "Drop unanimous groups": "Einhellige Gruppen verwerfen",
  "0 no, 1 yes": "0 nein, 1 ja",
  "Problems all of whose completions are alike are replaced.":
    "Aufgaben, deren Ausgaben alle gleich bewertet sind, werden ersetzt.",
  "0 none, 1 mean, 2 others": "0 keine, 1 Mittelwert, 2 die anderen",
  "What a reward is compared with: nothing, the mean of its group, or the mean of the others in it.":
    "Womit eine Belohnung verglichen wird: mit nichts, mit dem Mittelwert der Gruppe oder mit dem der anderen in der Gruppe.",
  "Divide by the spread": "Durch die Streuung teilen",
  "0 no, 1 std": "0 nein, 1 Standardabweichung",
  "Divides by the population standard deviation of the group.":
    "Teilt durch die Standardabweichung der Gruppe (als Grundgesamtheit).",
  "Mean over": "Mittelwert über",
  "0 tokens, 1 own length, 2 constant, 3 weighted tokens":
    "0 Tokens, 1 eigene Länge, 2 konstante Länge, 3 gewichtete Tokens",
  "All tokens of the batch, each completion's own tokens first, a constant length, or only tokens that count.":
    "Alle Tokens des Batches, zuerst die jeder einzelnen Ausgabe, eine konstante Länge oder nur die Tokens, die zählen.",
  "Reward of right ones": "Belohnung der richtigen",
  reward: "Belohnung",
  "What a right completion is worth.": "Was eine richtige Ausgabe wert ist.",
  "Reward of wrong ones": "Belohnung der falschen",
  "What a wrong completion is worth.": "Was eine falsche Ausgabe wert ist.",
  "Clip below": "Kappen nach unten",
  ratio: "Verhältnis",
  "A token that is already this much less likely than when it was written is not pushed down further.":
    "Ein Token, das schon um so viel unwahrscheinlicher ist als beim Schreiben, wird nicht weiter nach unten gedrückt.",
  "Clip above": "Kappen nach oben",
  "A token that is already this much likelier than when it was written is not pushed up further.":
    "Ein Token, das schon um so viel wahrscheinlicher ist als beim Schreiben, wird nicht weiter nach oben geschoben.",
  "Pull to the start": "Zug zum Start",
  "per nat": "je Nat",
  "Coefficient of the divergence from the start.": "Koeffizient der Divergenz vom Startmodell.",
  "Coefficient of the entropy of each token.": "Koeffizient der Entropie jedes Tokens.",
  "Likelihood form": "Form der Likelihood",
  "Whether a token's log-probability counts or its probability, which leaves unlikely tokens alone.":
    "Ob die Log-Wahrscheinlichkeit eines Tokens zählt oder seine Wahrscheinlichkeit, die unwahrscheinliche Tokens in Ruhe lässt.",
  "Mask unfinished": "Unfertige ausblenden",
  "Completions that were cut off count for nothing.": "Abgeschnittene Ausgaben zählen nicht.",
  "Temperature of the preference": "Temperatur der Präferenz",
  "Small: the student may move far from the start. Large: it stays near.":
    "Klein: Der Schüler darf sich weit vom Start entfernen. Groß: Er bleibt in der Nähe.",
  "Whose completions": "Wessen Ausgaben",
  "0 right solutions, 1 its own": "0 richtige Lösungen, 1 eigene",
  "On which texts the student follows its teacher: given right solutions, or what it writes now.":
    "Auf welchen Texten der Schüler seinem Lehrer folgt: auf gegebenen richtigen Lösungen oder auf dem, was er jetzt schreibt.",
  Divergence: "Divergenz",
  "0 forward, 1 reverse": "0 vorwärts, 1 rückwärts",
  "Near 0 it covers all that the teacher finds likely; near 1 it settles on some of it.":
    "Nahe 0 deckt er alles ab, was der Lehrer für wahrscheinlich hält; nahe 1 legt er sich auf einen Teil davon fest.",
  "Near 0 it covers all that its teacher finds likely; near 1 it settles on some of it.":
    "Nahe 0 deckt er alles ab, was sein Lehrer für wahrscheinlich hält; nahe 1 legt er sich auf einen Teil davon fest.",
  "Share of critiques": "Anteil der Kritiken",
  "Chance that a sequence is a critique rather than a solution.":
    "Wahrscheinlichkeit, dass eine Sequenz eine Kritik ist und keine Lösung.",
  Discount: "Diskontierung",
  "a token": "je Token",
  "What a reward is worth one token earlier.": "Was eine Belohnung ein Token früher wert ist.",
  Trace: "Spur",
  "Between trusting the value of the next token (0) and the reward at the end (1).":
    "Zwischen Vertrauen auf den Wert des nächsten Tokens (0) und auf die Belohnung am Ende (1).",
  "Weight of the value": "Gewicht des Werts",
  weight: "Gewicht",
  "How much the squared error of the learnt value counts in the loss.":
    "Wie viel der quadratische Fehler des gelernten Werts im Verlust zählt.",
  "Mask the mistakes": "Fehler ausblenden",
  "Whether the tokens of wrong attempts are read only, not learnt.":
    "Ob die Tokens falscher Anläufe nur gelesen und nicht gelernt werden.",
  "Whom it follows": "Wem er folgt",
  "0 itself, 1 the larger model": "0 sich selbst, 1 dem größeren Modell",
  "The student itself, shown a right solution, or a larger model, shown nothing.":
    "Dem Schüler selbst mit einer richtigen Lösung vor Augen oder einem größeren Modell, dem nichts gezeigt wird.",
  "Which follow": "Welche folgen",
  "0 all, 1 wrong, 2 right, 3 routed": "0 alle, 1 falsche, 2 richtige, 3 verteilt",
  "Which completions follow the teacher. Routed: wrong ones do, right ones are reinforced as in GRPO.":
    "Welche Ausgaben dem Lehrer folgen. Verteilt: Falsche folgen ihm, richtige werden wie bei GRPO verstärkt.",
  "Without a right sibling": "Ohne richtiges Geschwister",
  "0 none, 1 the solution": "0 nichts, 1 die Lösung",
  "What is shown where no other completion of the group is right: nothing, or the given solution.":
    "Was gezeigt wird, wenn keine andere Ausgabe der Gruppe richtig ist: nichts oder die gegebene Lösung.",
  "Largest weight": "Größtes Gewicht",
  "Tokens that the student is sure of would otherwise count without limit.":
    "Tokens, bei denen der Schüler sicher ist, würden sonst ohne Grenze zählen.",
  Temperature: "Temperatur",
  "Of the sampled completions. Below 1 the likely becomes likelier, above 1 the unlikely gets a chance.":
    "Der gezogenen Ausgaben. Unter 1 wird Wahrscheinliches wahrscheinlicher, über 1 bekommt Unwahrscheinliches eine Chance.",
  "Best of": "Beste aus",
  "That many are drawn for each that counts, and the likeliest is kept.":
    "So viele werden für jede, die zählt, gezogen, und die wahrscheinlichste bleibt.",
  "Share of the start": "Anteil des Starts",
  "of every weight": "an jedem Gewicht",
  "Measured with weights between the trained student (0) and the start (1).":
    "Gemessen mit Gewichten zwischen dem trainierten Schüler (0) und dem Start (1).",
  "Learning rate": "Lernrate",
  "Of AdamW. Each arm has its own, since no rate is fair to all.":
    "Von AdamW. Jeder Arm hat seine eigene, denn keine Rate ist für alle gerecht.",
};
