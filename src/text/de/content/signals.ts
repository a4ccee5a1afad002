// Signals: titles, what the student learns from in a few words, and in a sentence; and the families they are offered in.

export const signals: Readonly<Record<string, string>> = {
  Critique: "Kritik",
  Reinforcement: "Bestärkendes Lernen",
  Preferences: "Präferenzen",
  Distillation: "Destillation",
  Controls: "Kontrollen",

  // A second arm of one kind.
  "{title:known} {count:number}": "{title} {count}",

  "Imitation of answers": "Imitation der Ergebnisse",
  "copies right answers": "kopiert richtige Ergebnisse",
  "Reads the problem, learns to write the right answer at once, without steps.":
    "Liest die Aufgabe und lernt, das richtige Ergebnis sofort zu schreiben, ohne Schritte.",
  "Coverage control": "Abdeckungskontrolle",
  "solves on from the same mistakes": "rechnet von denselben Fehlern aus weiter",
  "Learns to solve on from the states that the same responses reach, right or wrong, without any critique.":
    "Lernt, von den Zuständen aus weiterzurechnen, die dieselben Antworten erreichen, richtig oder falsch, ganz ohne Kritik.",
  "marks and corrects responses": "prüft und korrigiert Antworten",
  "Reads the problem with a response, learns to write what is right and wrong in it and to correct it.":
    "Liest die Aufgabe mit einer Antwort und lernt zu schreiben, was daran richtig und falsch ist, und sie zu korrigieren.",
  "as GRPO, on groups that disagree": "wie GRPO, auf uneinigen Gruppen",
  "Compares completions of a problem as GRPO does, of problems where some are right and some wrong.":
    "Vergleicht Ausgaben zu einer Aufgabe wie GRPO, aber nur bei Aufgaben, bei denen manche richtig und manche falsch sind.",
  "prefers right to wrong": "zieht Richtiges Falschem vor",
  "Reads a right and a wrong response to a problem, learns to find the right one likelier than at the start.":
    "Liest eine richtige und eine falsche Antwort auf eine Aufgabe und lernt, die richtige für wahrscheinlicher zu halten als zu Beginn.",
  "as GRPO, with two biases taken out": "wie GRPO, um zwei Verzerrungen bereinigt",
  "Compares completions of a problem as GRPO does, without favouring rare successes, short right or long wrong ones.":
    "Vergleicht Ausgaben zu einer Aufgabe wie GRPO, ohne seltene Erfolge, kurze richtige oder lange falsche Ausgaben zu bevorzugen.",
  "Entropy bonus": "Entropiebonus",
  "repeats right ones, stays undecided": "wiederholt richtige Ausgaben, bleibt unentschieden",
  "Learns to write completions that beat their group's mean, and is paid for keeping other next tokens likely.":
    "Lernt, Ausgaben zu schreiben, die den Mittelwert ihrer Gruppe übertreffen, und wird dafür belohnt, dass andere nächste Tokens wahrscheinlich bleiben.",
  "follows a teacher token by token": "folgt einem Lehrer Token für Token",
  "Writes completions, learns at every token to expect what a larger model expects there.":
    "Schreibt Ausgaben und lernt, bei jedem Token zu erwarten, was ein größeres Modell dort erwartet.",
  "repeats what beat its group": "wiederholt, was die eigene Gruppe übertraf",
  "Writes a group of completions of each problem, learns to write those that are better than the group's mean.":
    "Schreibt zu jeder Aufgabe eine Gruppe von Ausgaben und lernt, die zu schreiben, die besser als der Mittelwert der Gruppe sind.",
  "as GRPO, on the cleaner right ones": "wie GRPO, auf den saubereren richtigen",
  "Writes twice as many completions as it learns from, and keeps the right ones with the fewest wrong steps.":
    "Schreibt doppelt so viele Ausgaben, wie zum Lernen dienen, und behält die richtigen mit den wenigsten falschen Schritten.",
  "Imitation of solutions": "Imitation der Lösungen",
  "copies right solutions": "kopiert richtige Lösungen",
  "Reads the problem, learns to write a right solution step by step.":
    "Liest die Aufgabe und lernt, eine richtige Lösung Schritt für Schritt zu schreiben.",
  "Imitation and critique": "Imitation und Kritik",
  "copies and critiques in turn": "kopiert und kritisiert im Wechsel",
  "Learns to solve from some sequences and to critique from the others.":
    "Lernt aus einem Teil der Sequenzen zu lösen und aus den anderen zu kritisieren.",
  "avoids what was wrong": "meidet, was falsch war",
  "Writes completions, learns to write the wrong ones less often; the right ones are not looked at.":
    "Schreibt Ausgaben und lernt, die falschen seltener zu schreiben; die richtigen bleiben unbeachtet.",
  "Placebo critique": "Placebo-Kritik",
  "writes critiques of something else": "schreibt Kritiken zu etwas anderem",
  "Reads the problem with a response, learns to write a critique of something else.":
    "Liest die Aufgabe mit einer Antwort und lernt, eine Kritik zu etwas anderem zu schreiben.",
  "repeats what went better than expected": "wiederholt, was besser lief als erwartet",
  "Writes completions, learns to foresee how they will end, and to write what ends better than foreseen.":
    "Schreibt Ausgaben und lernt vorherzusehen, wie sie enden, und das zu schreiben, was besser endet als vorhergesehen.",
  "repeats what was right": "wiederholt, was richtig war",
  "Writes completions, learns to write the right ones more often; the wrong ones are not looked at.":
    "Schreibt Ausgaben und lernt, die richtigen häufiger zu schreiben; die falschen bleiben unbeachtet.",
  Refinement: "Verbesserung",
  "solves with a critique before it": "löst mit einer Kritik vor Augen",
  "Reads the problem, a response and its critique, learns to write a right solution.":
    "Liest die Aufgabe, eine Antwort und deren Kritik und lernt, eine richtige Lösung zu schreiben.",
  "repeats right ones, avoids wrong ones": "wiederholt richtige, meidet falsche",
  "Writes completions, learns to write right ones more often and wrong ones less often, by the same amount.":
    "Schreibt Ausgaben und lernt, richtige häufiger und falsche seltener zu schreiben, im gleichen Maß.",
  "Rejection fine-tuning": "Rejection-Fine-Tuning",
  "copies its own right responses": "kopiert die eigenen richtigen Antworten",
  "Writes responses, keeps those that are right, learns to write them again.":
    "Schreibt Antworten, behält die richtigen und lernt, sie wieder zu schreiben.",
  Retry: "Neuer Anlauf",
  "copies solutions that take mistakes back": "kopiert Lösungen, die Fehler zurücknehmen",
  "Reads the problem, learns to write solutions in which wrong steps are taken back and put right.":
    "Liest die Aufgabe und lernt, Lösungen zu schreiben, in denen falsche Schritte zurückgenommen und berichtigt werden.",
  "repeats what beat the others": "wiederholt, was die anderen übertraf",
  "Writes several completions of each problem, compares each with the mean of the others.":
    "Schreibt zu jeder Aufgabe mehrere Ausgaben und vergleicht jede mit dem Mittelwert der anderen.",
  "follows itself, shown the solution": "folgt sich selbst mit der Lösung vor Augen",
  "Writes completions, learns to expect at every token what it would have expected with a solution in sight.":
    "Schreibt Ausgaben und lernt, bei jedem Token zu erwarten, was mit einer Lösung vor Augen zu erwarten gewesen wäre.",
  "No training": "Kein Training",
  "stays as it was": "bleibt, wie es war",
  "Is not trained at all: what decoding alone can do.":
    "Wird gar nicht trainiert: was die Dekodierung allein leisten kann.",
  "avoids what was wrong, the surer the more": "meidet, was falsch war, umso mehr, je sicherer es schien",
  "Writes completions, learns to write the wrong ones less often, most of all where it is sure of them.":
    "Schreibt Ausgaben und lernt, die falschen seltener zu schreiben, am meisten dort, wo sie ihm sicher scheinen.",
  "Imitation of varied solutions": "Imitation verschiedener Lösungen",
  "copies right solutions of many kinds": "kopiert richtige Lösungen vieler Arten",
  "Reads the problem, learns to write one of its right solutions, another one for each example.":
    "Liest die Aufgabe und lernt, eine ihrer richtigen Lösungen zu schreiben, für jedes Beispiel eine andere.",
  "avoids wrong ones, repeats right ones a little": "meidet falsche, wiederholt ein wenig die richtigen",
  "Writes completions, learns to write wrong ones less often and, more weakly, right ones more often.":
    "Schreibt Ausgaben und lernt, falsche seltener und, schwächer, richtige häufiger zu schreiben.",
};
