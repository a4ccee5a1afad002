// Verdicts: outcomes, the sentences that headlines are made of, caveats that several lessons share, an experiment of one's own.

export const verdicts: Readonly<Record<string, string>> = {
  reproduced: "reproduziert",
  reversed: "umgekehrt",
  null: "kein Unterschied",
  inconclusive: "offen",
  measured: "gemessen",

  "The arms that the claim is about have not all finished.":
    "Die Arme, von denen die Behauptung handelt, sind noch nicht alle fertig.",
  "{metric:known} differs by {mean:number} [{low:number}, {high:number}].":
    "{metric}: Unterschied {mean} [{low}; {high}].",
  "{metric:known} differs by {mean:number} [{low:number}, {high:number}], {seeds:number} seeds.":
    "{metric}: Unterschied {mean} [{low}; {high}], {seeds} Seeds.",
  "{metric:known} differs by {mean:number} [{low:number}, {high:number}], one seed: the interval covers problems only.":
    "{metric}: Unterschied {mean} [{low}; {high}], ein Seed: Das Intervall deckt nur die Aufgaben ab.",
  "{metric:known} differs by {mean:number} [{low:number}, {high:number}] where both have a pass@1 of {level:number}.":
    "{metric}: Unterschied {mean} [{low}; {high}], wo beide ein pass@1 von {level} haben.",
  "{metric:known} differs by {mean:number} [{low:number}, {high:number}] where both have a pass@1 of {level:number}, {seeds:number} seeds.":
    "{metric}: Unterschied {mean} [{low}; {high}], wo beide ein pass@1 von {level} haben, {seeds} Seeds.",
  "{metric:known} differs by {mean:number} [{low:number}, {high:number}] where both have a pass@1 of {level:number}, one seed: the interval covers problems only.":
    "{metric}: Unterschied {mean} [{low}; {high}], wo beide ein pass@1 von {level} haben, ein Seed: Das Intervall deckt nur die Aufgaben ab.",

  "Fewer than three seeds: another draw of questions may well say otherwise.":
    "Weniger als drei Seeds: Eine andere Ziehung der Aufgaben kann durchaus anders ausfallen.",
  "Only {problems:number} held-out problems: the interval is narrower than what is known.":
    "Nur {problems} zurückgehaltene Aufgaben: Das Intervall ist schmaler als das, was man weiß.",
  "The arms were changed: this is about the arms as they are now, not about the lesson's claim.":
    "Die Arme wurden geändert: Dies handelt von den Armen, wie sie jetzt sind, nicht von der Behauptung der Lektion.",
  "seeds share one starting checkpoint; another one may give another size of effect":
    "alle Seeds teilen einen Start-Checkpoint; ein anderer kann eine andere Effektgröße ergeben",

  "An experiment of your own": "Ein eigenes Experiment",
  "Above the baseline by more than chance explains.": "Über der Baseline, und um mehr, als der Zufall erklärt.",
  "Below the baseline by more than chance explains.": "Unter der Baseline, und um mehr, als der Zufall erklärt.",
  "The same as the baseline, within five points.": "Wie die Baseline, innerhalb von fünf Punkten.",
  "Not to be told apart from the baseline.": "Von der Baseline nicht zu unterscheiden.",
  "{arm:name}, accuracy": "{arm}, Genauigkeit",
  "{arm:name}, pass@1": "{arm}, pass@1",
  "Furthest ahead of the baseline: {contrast:known}, {mean:number} [{low:number}, {high:number}].":
    "Am weitesten vor der Baseline: {contrast}, {mean} [{low}; {high}].",
  "There is no other arm to measure against the baseline.":
    "Es gibt keinen anderen Arm, der mit der Baseline zu vergleichen wäre.",
  "No criterion was fixed before this run: these are measurements, not a verdict.":
    "Vor diesem Lauf wurde kein Kriterium festgelegt: Dies sind Messungen, kein Urteil.",
  "The furthest of several is likely to be ahead by luck as well.":
    "Der vorderste von mehreren liegt wahrscheinlich auch durch Glück vorn.",
};
