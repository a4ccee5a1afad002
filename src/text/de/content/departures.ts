// What differs from the paper of each signal.

export const departures: Readonly<Record<string, string>> = {
  "One solution a problem, the canonical one (in the paper, the teacher’s likeliest).":
    "Eine Lösung je Aufgabe, die kanonische (im Artikel die wahrscheinlichste des Lehrers).",
  "Final answers only, written by the task (in the paper, whole translations by a larger model).":
    "Nur Ergebnisse, von der Aufgabenart geschrieben (im Artikel ganze Übersetzungen eines größeren Modells).",
  "The solutions are drawn evenly from those that the task knows (in the paper, from a large model at temperature 0.7, kept if the answer is right), and the number of examples stays the same.":
    "Die Lösungen sind gleichverteilt aus denen gezogen, die die Aufgabenart kennt (im Artikel aus einem großen Modell bei Temperatur 0,7, behalten bei richtigem Ergebnis), und die Zahl der Beispiele bleibt gleich.",
  "Steps are checked as well as the answer; one round of sampling, at temperature 1 (RFT: 0.7); repeats of a response are left out by their text (RFT: by their equations).":
    "Geprüft werden auch die Schritte, nicht nur das Ergebnis; eine Runde Ziehen, bei Temperatur 1 (RFT: 0,7); wiederholte Antworten fallen nach ihrem Text weg (RFT: nach ihren Gleichungen).",
  "In fine-tuning, where the paper finds it weak, not in pretraining.":
    "Beim Fine-Tuning, wo es der Artikel schwach findet, nicht beim Pretraining.",
  "States are those of given responses, gathered once (in the paper, of what the student does now, gathered again and again).":
    "Die Zustände stammen aus gegebenen Antworten, einmal gesammelt (im Artikel aus dem, was der Schüler gerade tut, immer wieder gesammelt).",
  "Critiques come from the task’s own oracle (in the paper, from GPT-4o, about a fifth of them wrong), and responses from an error model or from the student itself (in the paper, from the data set’s authors).":
    "Die Kritiken kommen vom Orakel der Aufgabenart (im Artikel von GPT-4o, etwa ein Fünftel davon falsch), die Antworten aus einem Fehlermodell oder vom Schüler selbst (im Artikel von den Autoren des Datensatzes).",
  "A control of this project: the paper has none.": "Eine Kontrolle dieses Projekts: Der Artikel hat keine.",
  "A control of this project: the paper trains on critiques alone. Otherwise as critique fine-tuning here.":
    "Eine Kontrolle dieses Projekts: Der Artikel trainiert auf Kritiken allein. Sonst wie das Kritik-Fine-Tuning hier.",
  "Critique and solution are the task’s own (in the paper, both from a larger model, whose refinement follows its critique), so the solution does not depend on the response.":
    "Kritik und Lösung stammen von der Aufgabenart selbst (im Artikel beide von einem größeren Modell, dessen Verbesserung seiner Kritik folgt); die Lösung hängt also nicht von der Antwort ab.",
  "As the authors’ code does, the log-probability is followed rather than the probability (the setting “Likelihood form” follows the latter); one update a batch instead of four.":
    "Wie im Code der Autoren wird der Log-Wahrscheinlichkeit gefolgt statt der Wahrscheinlichkeit (der folgt die Einstellung „Form der Likelihood“); eine Aktualisierung je Batch statt vier.",
  "As in the authors’ code, the log-probability is followed rather than the probability (the setting “Likelihood form” follows the latter); one update a batch instead of four.":
    "Wie im Code der Autoren wird der Log-Wahrscheinlichkeit gefolgt statt der Wahrscheinlichkeit (der folgt die Einstellung „Form der Likelihood“); eine Aktualisierung je Batch statt vier.",
  "A mean over tokens rather than a sum over each completion.":
    "Ein Mittelwert über Tokens statt einer Summe über jede Ausgabe.",
  "The sum over tokens is divided by the longest possible length, a constant; no divergence in the reward (the setting “Pull to the start” adds one to the loss).":
    "Die Summe über Tokens wird durch die größtmögliche Länge geteilt, eine Konstante; keine Divergenz in der Belohnung (die Einstellung „Zug zum Start“ fügt dem Verlust eine hinzu).",
  "The pull to the start is 0 at first (paper: 0.04), so that all signals are compared without it; nothing is added to the standard deviation; rewards are 0 and 1.":
    "Der Zug zum Start ist zunächst 0 (Artikel: 0,04), damit alle Signale ohne ihn verglichen werden; zur Standardabweichung wird nichts addiert; Belohnungen sind 0 und 1.",
  "None but rewards of 0 and 1 and one update a batch.":
    "Keine außer Belohnungen von 0 und 1 und einer Aktualisierung je Batch.",
  "No soft punishment of length; groups are replaced at most three times; masked completions stay in the group’s mean and in the number of tokens.":
    "Keine weiche Strafe für Länge; Gruppen werden höchstens dreimal ersetzt; ausgeblendete Ausgaben bleiben im Mittelwert der Gruppe und in der Zahl der Tokens.",
  "The penalty is the share of wrong steps, and 1 for a completion without an end (in the paper, the share of failed tool calls, and repeated answers). It needs a verifier that looks at the answer only: under the other, right completions have no wrong steps, and all are kept with the same chance.":
    "Die Strafe ist der Anteil falscher Schritte, und 1 für eine Ausgabe ohne Ende (im Artikel der Anteil gescheiterter Werkzeugaufrufe, und wiederholte Antworten). Nötig ist ein Prüfer, der nur auf das Ergebnis sieht: Beim anderen haben richtige Ausgaben keine falschen Schritte, und alle bleiben mit derselben Wahrscheinlichkeit.",
  "One pass over each batch, in as many parts as there are updates, where the paper makes several; advantages are not standardised over the batch, values not clipped; no entropy bonus and no divergence in the reward.":
    "Ein Durchgang durch jeden Batch, in so vielen Teilen, wie es Aktualisierungen gibt, wo der Artikel mehrere macht; Vorteile werden nicht über den Batch standardisiert, Werte nicht gekappt; kein Entropiebonus und keine Divergenz in der Belohnung.",
  "Every token of a wrong completion is a negative candidate (in the paper, repeated tokens and n-grams); no likelihood term beside it; no importance ratio where updates are off-policy; the weight of a token is bounded.":
    "Jedes Token einer falschen Ausgabe ist ein negativer Kandidat (im Artikel wiederholte Tokens und n-Gramme); kein Likelihood-Term daneben; kein Importance-Verhältnis, wo Aktualisierungen off-policy sind; das Gewicht eines Tokens ist begrenzt.",
  "The group’s mean instead of a learnt value. The entropy is that of each next token, not of whole completions.":
    "Der Mittelwert der Gruppe statt eines gelernten Werts. Die Entropie ist die jedes nächsten Tokens, nicht die ganzer Ausgaben.",
  "Pairs are a right and a wrong response to one problem (in the paper, people’s preferences).":
    "Paare sind eine richtige und eine falsche Antwort auf eine Aufgabe (im Artikel Präferenzen von Menschen).",
  "All on-policy or all off-policy (the paper’s lambda is 1 or 0); temperature 1; a mean over all tokens of the batch, where the paper takes that of each completion first.":
    "Ganz on-policy oder ganz off-policy (das Lambda des Artikels ist 1 oder 0); Temperatur 1; ein Mittelwert über alle Tokens des Batches, wo der Artikel zuerst den jeder Ausgabe nimmt.",
  "The teacher is the student as it is now (rate 0 of its moving average); all of the alphabet instead of the 100 likeliest tokens; no importance ratio on the divergence; no feedback in the hint; routed, without SRPO’s weighting by the teacher’s entropy. That a larger model may be the teacher is a control of this project.":
    "Der Lehrer ist der Schüler, wie er gerade ist (Rate 0 des gleitenden Mittels); das ganze Alphabet statt der 100 wahrscheinlichsten Tokens; kein Importance-Verhältnis an der Divergenz; keine Rückmeldung im Hinweis; verteilt, ohne die Gewichtung nach der Entropie des Lehrers bei SRPO. Dass ein größeres Modell der Lehrer sein kann, ist eine Kontrolle dieses Projekts.",
  "None: nothing is trained. Averaged weights are an arm’s way of decoding.":
    "Keine: Nichts wird trainiert. Gemittelte Gewichte sind eine Art der Dekodierung eines Arms.",
};
