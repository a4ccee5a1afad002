// Knobs of an experiment: labels, units, and help.

export const knobs: Readonly<Record<string, string>> = {
  "Training questions": "Trainingsaufgaben",
  questions: "Aufgaben",
  "Unique problems that every arm learns from. With few, what else a signal shows matters most.":
    "Verschiedene Aufgaben, aus denen jeder Arm lernt. Bei wenigen zählt am meisten, was ein Signal sonst noch zeigt.",
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
