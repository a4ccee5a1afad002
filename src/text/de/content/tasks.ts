// Tasks: their titles and notations, and what their verifiers say about a completion and its steps.

export const tasks: Readonly<Record<string, string>> = {
  "Last-digit chains": "Rechenketten mit der letzten Ziffer",
  "Arithmetic that keeps only the last digit, from left to right: 3-8 is 5 (13-8), then 5+5 is 0. After # comes the answer.":
    "Gerechnet wird von links nach rechts, und nur die letzte Ziffer bleibt: 3-8 ist 5 (13-8), dann ist 5+5 gleich 0. Nach # folgt das Ergebnis.",
  "Make the target from the numbers, each used once: 4,5,8,9=37 is 5*4=20, then +8 is 28, then +9 is 37. Every value stays from 0 to 99.":
    "Aus den Zahlen, jede genau einmal benutzt, ist das Ziel zu bilden: 4,5,8,9=37 wird zu 5*4=20, dann +8 gleich 28, dann +9 gleich 37. Jeder Wert bleibt zwischen 0 und 99.",
  "Long multiplication": "Schriftliche Multiplikation",
  "34*27 digit by digit: 238 is 34*7, which leaves 340*2+238; then 680 is 340*2, and 238+680 is the answer, 918.":
    "34*27 Ziffer für Ziffer: 238 ist 34*7, zu tun bleibt 340*2+238; dann ist 680 gleich 340*2, und 238+680 ist das Ergebnis, 918.",
  "Composed functions": "Verkettete Funktionen",
  "pu is applied to ABCD from the left: p rotates every letter by one, which gives BCDE; u moves them one place to the right, the last to the front: EBCD.":
    "pu wird von links auf ABCD angewandt: p verschiebt jeden Buchstaben im Alphabet um eins, das gibt BCDE; u rückt alle um einen Platz nach rechts, den letzten nach vorn: EBCD.",

  // Reasons of a verdict.
  right: "richtig",
  "did not end": "nicht zu Ende geschrieben",
  "no answer": "kein Ergebnis",
  "the answer is not one digit": "das Ergebnis ist nicht eine einzelne Ziffer",
  "right answer, but not by right steps": "richtiges Ergebnis, aber nicht durch richtige Schritte",
  "answers {given}, the answer is {answer}": "antwortet {given}, richtig ist {answer}",

  // Notes on steps.
  "not a step": "kein Schritt",
  "follows what is not a step": "folgt auf etwas, das kein Schritt ist",
  "nothing is left to do": "es ist nichts mehr zu tun",
  "the question has {steps} steps": "die Aufgabe hat {steps} Schritte",
  "starts from {got}, not from {want}": "geht von {got} aus, nicht von {want}",
  "the question says {step}": "in der Aufgabe steht {step}",
  "{step} ends in {want}": "{step} endet auf {want}",
  "{step} ends in {want}, not {got}": "{step} endet auf {want}, nicht auf {got}",
  "out of {state} comes {want}": "aus {state} wird {want}",
  "out of {state} comes {want}, not {got}": "aus {state} wird {want}, nicht {got}",
  "{number} was not given": "{number} war nicht gegeben",
  "{number} is not left": "{number} ist nicht mehr übrig",
  "{step} is {want}, not {got}": "{step} ist {want}, nicht {got}",
  "{step} is above {highest}": "{step} liegt über {highest}",
  "{step} is {want:number}": "{step} ist {want}",
  "leaves {numbers:any} unused": "lässt {numbers} unbenutzt",
  "ends in {got}, the target is {want}": "endet mit {got}, das Ziel ist {want}",
};
