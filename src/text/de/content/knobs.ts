// Knobs of an experiment: labels, units, and help.

export const knobs: Readonly<Record<string, string>> = {
  "Training questions": "Trainingsaufgaben",
  questions: "Aufgaben",
  "Unique problems that every arm learns from. With few, what else a signal shows matters most.":
    "Verschiedene Aufgaben, aus denen jeder Arm lernt. Bei wenigen zählt am meisten, was ein Signal sonst noch zeigt.",
  Responses: "Antworten",
  "per question": "je Aufgabe",
  "Responses to each question that are written, criticised or compared. Signals that sample do not read them.":
    "Antworten je Aufgabe, die geschrieben, kritisiert oder verglichen werden. Signale, die ziehen, lesen sie nicht.",
  Problems: "Aufgaben",
  "0 easy, 1 hard": "0 leicht, 1 schwer",
  "Which problems are trained on and asked; those of another kind than any trained on are asked as well.":
    "Auf welchen Aufgaben trainiert und gemessen wird; gemessen wird auch auf Aufgaben einer Art, auf der nie trainiert wird.",
  "Warm-up": "Aufwärmen",
  "Steps over which the learning rate rises to its full size; after them it falls to a tenth over the budget.":
    "Schritte, über die die Lernrate auf ihre volle Größe steigt; danach fällt sie über das Budget auf ein Zehntel.",
  "Weight decay": "Gewichtsabnahme",
  "per step, times the learning rate": "je Schritt, mal Lernrate",
  "Pulls the weights of matrices towards zero.": "Zieht die Gewichte der Matrizen zur Null.",
  "Noise of the responses": "Rauschen der Antworten",
  "chance a step is wrong": "Fehler je Schritt",
  "How often the synthetic responses, which critiques are about, go wrong at a step.":
    "Wie oft die synthetischen Antworten, von denen die Kritiken handeln, bei einem Schritt fehlgehen.",
  "False statements in critiques": "Falsche Aussagen in Kritiken",
  share: "Anteil",
  "How often a critique itself is wrong about a step. Applies to every arm that reads critiques.":
    "Wie oft sich eine Kritik selbst über einen Schritt irrt. Gilt für jeden Arm, der Kritiken liest.",
  "tokens per run": "Tokens je Lauf",
  "Tokens that every arm may train on: the same for all, prompts included.":
    "Tokens, auf denen jeder Arm trainieren darf: für alle gleich viele, Prompts eingeschlossen.",
  "steps per run": "Schritte je Lauf",
  "Optimiser steps of every arm: the same for all.": "Optimiererschritte jedes Arms: für alle gleich viele.",
  "sequences per step": "Sequenzen je Schritt",
  "Sequences of every step; for signals that sample, completions.":
    "Sequenzen in jedem Schritt; bei Signalen, die ziehen, Ausgaben.",
  repetitions: "Wiederholungen",
  "Each seed draws other questions and other responses. More seeds, narrower intervals.":
    "Jeder Seed zieht andere Aufgaben und andere Antworten. Mehr Seeds, schmalere Intervalle.",
  "Samples a problem": "Ausgaben beim Messen",
  "How many completions of each problem are sampled: pass@k is known up to this k.":
    "Wie viele Ausgaben zu jeder Aufgabe gezogen werden: Bis zu diesem k ist pass@k bekannt.",
  "Held-out problems": "Zurückgehaltene Aufgaben",
  problems: "Aufgaben",
  "How many held-out problems every evaluation asks, of each kind.":
    "Wie viele zurückgehaltene Aufgaben jede Auswertung stellt, von jeder Art.",
  Evaluations: "Auswertungen",
  "along a run": "entlang eines Laufs",
  "Points of the curves, the start and the end included.": "Punkte der Kurven, Anfang und Ende eingeschlossen.",
};
