// The formulas of signals and metrics in words, as they are said aloud, and the words that stand in them.

export const formulas: Readonly<Record<string, string>> = {
  // Among the letters.
  arm: "Arm",
  baseline: "Baseline",
  sampled: "gezogene",
  "with chance": "mit Wahrscheinlichkeit",
  otherwise: "sonst",

  // Signals.
  "Minus the mean, over the tokens of right solutions, of the log-probability of each after the problem and the tokens before it.":
    "Minus der Mittelwert, über die Tokens richtiger Lösungen, der Log-Wahrscheinlichkeit jedes Tokens nach der Aufgabe und den Tokens davor.",
  "Minus the mean, over the tokens of right answers, of the log-probability of each after the problem and the tokens before it.":
    "Minus der Mittelwert, über die Tokens richtiger Ergebnisse, der Log-Wahrscheinlichkeit jedes Tokens nach der Aufgabe und den Tokens davor.",
  "As imitation, with each solution drawn evenly from all right ones of its problem.":
    "Wie Imitation, mit Lösungen, die aus allen richtigen der jeweiligen Aufgabe gleichverteilt gezogen sind.",
  "As imitation, of responses that the start has sampled, those with a wrong step left out.":
    "Wie Imitation, von Antworten, die beim Start gezogen wurden, ohne die mit einem falschen Schritt.",
  "As imitation, of solutions in which mistakes are taken back; the factor m is 0 at the mistakes if they are masked, otherwise 1.":
    "Wie Imitation, von Lösungen, in denen Fehler zurückgenommen werden; der Faktor m ist 0 bei den Fehlern, wenn sie ausgeblendet sind, sonst 1.",
  "As imitation, of right solutions of what is left of the problem at a state that a response visits.":
    "Wie Imitation, von richtigen Lösungen dessen, was in einem Zustand, den eine Antwort besucht, von der Aufgabe noch übrig ist.",
  "Minus the mean, over the tokens of critiques, of the log-probability of each after the problem, the response, and the tokens before it.":
    "Minus der Mittelwert, über die Tokens der Kritiken, der Log-Wahrscheinlichkeit jedes Tokens nach der Aufgabe, der Antwort und den Tokens davor.",
  "As critique, with the critique of another response to another problem.":
    "Wie Kritik, mit der Kritik einer anderen Antwort auf eine andere Aufgabe.",
  "With chance s as critique, otherwise as imitation.": "Mit Wahrscheinlichkeit s wie Kritik, sonst wie Imitation.",
  "Minus the mean, over the tokens of right solutions, of the log-probability of each after the problem, a response, its critique, and the tokens before it.":
    "Minus der Mittelwert, über die Tokens richtiger Lösungen, der Log-Wahrscheinlichkeit jedes Tokens nach der Aufgabe, einer Antwort, deren Kritik und den Tokens davor.",
  "Minus the mean of the log-probability over the tokens of right completions.":
    "Minus der Mittelwert der Log-Wahrscheinlichkeit über die Tokens richtiger Ausgaben.",
  "Plus the mean of the log-probability over the tokens of wrong completions: they become less likely.":
    "Plus der Mittelwert der Log-Wahrscheinlichkeit über die Tokens falscher Ausgaben: Sie werden unwahrscheinlicher.",
  "Minus the mean over tokens of the log-probability times the advantage, which is lambda, a tenth, for right completions and minus one for wrong ones.":
    "Minus der Mittelwert, über Tokens, der Log-Wahrscheinlichkeit mal dem Vorteil; der ist Lambda, ein Zehntel, für richtige Ausgaben und minus eins für falsche.",
  "Minus the mean over tokens of the log-probability times the advantage, which is one for right completions and minus one for wrong ones.":
    "Minus der Mittelwert, über Tokens, der Log-Wahrscheinlichkeit mal dem Vorteil; der ist eins für richtige Ausgaben und minus eins für falsche.",
  "Minus the sum over tokens of the log-probability times the advantage, divided by a constant. The advantage is the reward minus the mean reward of the others in the group.":
    "Minus die Summe, über Tokens, der Log-Wahrscheinlichkeit mal dem Vorteil, geteilt durch eine Konstante. Der Vorteil ist die Belohnung minus die mittlere Belohnung der anderen in der Gruppe.",
  "Minus the clipped surrogate of PPO, a mean over each completion’s tokens, then over completions. The advantage is the reward minus the mean of its group, divided by the group’s standard deviation.":
    "Minus das gekappte Surrogat von PPO, gemittelt über die Tokens jeder Ausgabe, dann über die Ausgaben. Der Vorteil ist die Belohnung minus den Mittelwert der Gruppe, geteilt durch die Standardabweichung der Gruppe.",
  "Minus the clipped surrogate of PPO, summed over tokens and divided by a constant. The advantage is the reward minus the mean of its group.":
    "Minus das gekappte Surrogat von PPO, summiert über Tokens und geteilt durch eine Konstante. Der Vorteil ist die Belohnung minus den Mittelwert der Gruppe.",
  "As GRPO, a mean over all tokens of the batch, with ratios clipped to 0.8 and 1.28, on groups where some are right and some wrong.":
    "Wie GRPO, gemittelt über alle Tokens des Batches, mit Verhältnissen, die bei 0,8 und 1,28 gekappt sind, auf Gruppen, in denen manche richtig und manche falsch sind.",
  "As GRPO, on half of the completions that were sampled: right ones are kept with chances that fall with their share of wrong steps, wrong ones evenly.":
    "Wie GRPO, auf der Hälfte der gezogenen Ausgaben: Richtige bleiben mit Wahrscheinlichkeiten, die mit ihrem Anteil falscher Schritte fallen, falsche gleichverteilt.",
  "A mean over tokens of two parts. First, minus the smaller of ratio times advantage and clipped ratio times advantage. Second, the squared error of the learnt value. The advantage of a token is how much better things went than the value foresaw, plus a discounted share of the next token’s advantage.":
    "Ein Mittelwert über Tokens aus zwei Teilen. Erstens minus das Kleinere aus Verhältnis mal Vorteil und gekapptem Verhältnis mal Vorteil. Zweitens der quadratische Fehler des gelernten Werts. Der Vorteil eines Tokens ist, um wie viel es besser lief, als der Wert vorhersah, plus ein diskontierter Anteil am Vorteil des nächsten Tokens.",
  "Minus the mean, over the tokens of wrong completions, of the logarithm of one minus their probability.":
    "Minus der Mittelwert, über die Tokens falscher Ausgaben, des Logarithmus von eins minus ihrer Wahrscheinlichkeit.",
  "Minus the mean over tokens of two parts: the log-probability times the advantage, and beta times the entropy of the next token. The advantage is the reward minus the mean of its group.":
    "Minus der Mittelwert, über Tokens, aus zwei Teilen: der Log-Wahrscheinlichkeit mal dem Vorteil, und Beta mal der Entropie des nächsten Tokens. Der Vorteil ist die Belohnung minus den Mittelwert der Gruppe.",
  "Minus the mean over pairs of the log-sigmoid of a margin: beta times how much likelier than at the start the right response has become, minus the same of the wrong one, in logarithms.":
    "Minus der Mittelwert, über Paare, der Log-Sigmoide eines Abstands: Beta mal, um wie viel wahrscheinlicher als beim Start die richtige Antwort geworden ist, minus dasselbe bei der falschen, in Logarithmen.",
  "The mean over tokens of the divergence between the teacher’s and the student’s distribution of the next token: beta times that of the teacher from a mixture of both, plus one minus beta times that of the student from it.":
    "Der Mittelwert, über Tokens, der Divergenz zwischen der Verteilung des nächsten Tokens beim Lehrer und der beim Schüler: Beta mal die des Lehrers von einer Mischung beider, plus eins minus Beta mal die des Schülers von ihr.",
  "The mean over tokens of the divergence between what the student expects with a right completion in sight and what it expects without.":
    "Der Mittelwert, über Tokens, der Divergenz zwischen dem, was der Schüler mit einer richtigen Ausgabe vor Augen erwartet, und dem, was er ohne sie erwartet.",
  "The student is the start.": "Der Schüler ist der Start.",

  // Metrics.
  "The number of right completions, c, over that of all completions, n.":
    "Die Zahl der richtigen Ausgaben, c, geteilt durch die aller Ausgaben, n.",
  "One minus the chance that k completions drawn from the n have none of the c right ones among them: n minus c choose k, over n choose k.":
    "Eins minus die Wahrscheinlichkeit, dass unter k aus den n gezogenen Ausgaben keine der c richtigen ist: n minus c über k, geteilt durch n über k.",
  "Here k is {k:number}.": "Hier ist k gleich {k}.",
  "Minus the sum, over the K different answers, of share times logarithm of the share, plus K minus one over two n.":
    "Minus die Summe, über die K verschiedenen Ergebnisse, von Anteil mal Logarithmus des Anteils, plus K minus eins, geteilt durch zwei n.",
  "The largest share of any answer.": "Der größte Anteil eines Ergebnisses.",
  "The exponential of the entropy of the eigenvalues of the matrix of cosines between hidden states, divided by their number.":
    "Die Exponentialfunktion der Entropie der Eigenwerte der Matrix der Kosinus zwischen verborgenen Zuständen, geteilt durch deren Anzahl.",
  "The mean over completions of the BLEU score of each, with all others as its references.":
    "Der Mittelwert, über die Ausgaben, des BLEU-Werts jeder einzelnen, mit allen anderen als Referenzen.",
  "The number of distinct pairs, over the number of distinct ones expected of C pairs drawn evenly from V possible ones.":
    "Die Zahl verschiedener Paare, geteilt durch die Zahl verschiedener, die bei C aus V möglichen gleichverteilt gezogenen Paaren zu erwarten sind.",
  "The mean, over sampled tokens, of the entropy of the distribution that each was drawn from.":
    "Der Mittelwert, über gezogene Tokens, der Entropie der Verteilung, aus der jedes gezogen wurde.",
  "The mean over completions of the sum, over their tokens, of the entropy of the distribution that each was drawn from.":
    "Der Mittelwert, über die Ausgaben, der Summe, über ihre Tokens, der Entropie der Verteilung, aus der jedes gezogen wurde.",
  "The mean, over sampled tokens, of u minus the logarithm of u minus one, u being the token’s probability under the start over that under the student.":
    "Der Mittelwert, über gezogene Tokens, von u minus dem Logarithmus von u minus eins; u ist die Wahrscheinlichkeit des Tokens beim Start, geteilt durch die beim Schüler.",
};
