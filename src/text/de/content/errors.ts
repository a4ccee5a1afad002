// What goes wrong, as the code says it: experiments that cannot be run, files, storage, workers; and what was being done then.

export const errors: Readonly<Record<string, string>> = {
  // An experiment that cannot be run.
  "experiment: got {name} = {value}, want a whole number from {min} to {max}":
    "Experiment: {name} ist {value}, erlaubt ist eine ganze Zahl von {min} bis {max}",
  "experiment: got {name} = {value}, want {min} to {max}":
    "Experiment: {name} ist {value}, erlaubt ist {min} bis {max}",
  "experiment: got arms (none), want at least one, all different":
    "Experiment: keine Arme; nötig ist mindestens einer, und alle verschieden",
  "experiment: got arms {arms:any}, want at least one, all different":
    "Experiment: Arme {arms}; nötig ist mindestens einer, und alle verschieden",
  "experiment: got seeds (none), want at least one, all different":
    "Experiment: keine Seeds; nötig ist mindestens einer, und alle verschieden",
  "experiment: got seeds {seeds:any}, want at least one, all different":
    "Experiment: Seeds {seeds}; nötig ist mindestens einer, und alle verschieden",
  "experiment: got evaluation.k = {k} with {samples} samples, want 1 to {most}: pass@k needs k completions":
    "Experiment: evaluation.k ist {k} bei {samples} Ausgaben, erlaubt ist 1 bis {most}: pass@k braucht k Ausgaben",
  "task: got '{id:any}', want one of {ids:any}": "Aufgabenart: ‚{id}‘ gibt es nicht, es gibt {ids}",
  "signal: got '{id:any}', want one of {ids:any}": "Signal: ‚{id}‘ gibt es nicht, es gibt {ids}",
  "arm: got '{id:any}', want one of {ids:any}": "Arm: ‚{id}‘ gibt es nicht, es gibt {ids}",
  "arm {id:any}: {why:known}": "Arm {id}: {why}",
  "got setting '{name:any}', want one of: none": "die Einstellung ‚{name}‘ gibt es nicht, hier gibt es keine",
  "got setting '{name:any}', want one of: {names:any}": "die Einstellung ‚{name}‘ gibt es nicht, es gibt {names}",
  "got {name} = {value:number}, want {min:number} to {max:number}": "{name} ist {value}, erlaubt ist {min} bis {max}",
  "got {name} = NaN, want {min:number} to {max:number}": "{name} ist keine Zahl, erlaubt ist {min} bis {max}",
  "got learningRate NaN, want above 0, at most 1":
    "die Lernrate ist keine Zahl, erlaubt sind Zahlen über 0 bis höchstens 1",
  "got learningRate {rate:number}, want above 0, at most 1":
    "die Lernrate ist {rate}, erlaubt sind Zahlen über 0 bis höchstens 1",
  "got temperature NaN, want above 0, at most 5":
    "die Temperatur ist keine Zahl, erlaubt sind Zahlen über 0 bis höchstens 5",
  "got temperature {value:number}, want above 0, at most 5":
    "die Temperatur ist {value}, erlaubt sind Zahlen über 0 bis höchstens 5",
  "got best of NaN, want a whole number from 1 to 64":
    "„Beste aus“ ist keine Zahl, erlaubt ist eine ganze Zahl von 1 bis 64",
  "got best of {value:number}, want a whole number from 1 to 64":
    "„Beste aus“ ist {value}, erlaubt ist eine ganze Zahl von 1 bis 64",
  "got interpolation NaN, want 0 to 1": "der Anteil des Starts ist keine Zahl, erlaubt ist 0 bis 1",
  "got interpolation {value:number}, want 0 to 1": "der Anteil des Starts ist {value}, erlaubt ist 0 bis 1",
  "got a batch of {batch} rollouts in groups of {group} and {updates} updates a batch, want whole groups, at least one an update":
    "ein Batch von {batch} Rollouts in Gruppen von {group} bei {updates} Aktualisierungen je Batch geht nicht auf: nötig sind ganze Gruppen, mindestens eine je Aktualisierung",
  "distils a teacher, and the experiment names none: want `teacher` with a checkpoint and its sha256":
    "destilliert einen Lehrer, und das Experiment nennt keinen: nötig ist `teacher` mit einem Checkpoint und dessen sha256",
  "shows the student a solution first, and the start of task '{task}' has not learnt to read one":
    "zeigt dem Schüler zuerst eine Lösung, aber der Start der Aufgabenart ‚{task}‘ hat nicht gelernt, eine zu lesen",
  "got a group of {group}, want at least 2: its baseline is made of its group's rewards":
    "die Gruppe hat die Größe {group}, nötig ist mindestens 2: Die Baseline entsteht aus den Belohnungen der Gruppe",
  "got a group of {group}, want at least 2: the standard deviation of one reward is 0":
    "die Gruppe hat die Größe {group}, nötig ist mindestens 2: Die Standardabweichung einer einzigen Belohnung ist 0",
  "got a group of {group}, want at least 2: what is shown, and compared with, is another completion":
    "die Gruppe hat die Größe {group}, nötig ist mindestens 2: Gezeigt und verglichen wird eine andere Ausgabe",
  "got {group} * {times} completions a problem, want at most {most}":
    "{group} * {times} Ausgaben je Aufgabe sind zu viele, erlaubt sind höchstens {most}",
  "got oversampling {times}, want at least 2: nothing would be left out of the group":
    "das Oversampling ist {times}-fach, nötig ist mindestens 2: Sonst bliebe nichts aus der Gruppe weg",
  "got reward {reward:number} for right and wrong ones alike, want a difference":
    "richtige und falsche bekommen dieselbe Belohnung {reward}, nötig ist ein Unterschied",
  "got clipLow {value:number}, want less than 1: no ratio is below 0":
    "clipLow ist {value}, erlaubt ist weniger als 1: Kein Verhältnis liegt unter 0",

  // Problems, and files of examples.
  "chain: got problem '{id:any}', want a digit and 1 to 6 steps such as 3-8+5":
    "‚{id}‘ ist keine Aufgabe dieser Art: nötig sind eine Ziffer und 1 bis 6 Schritte wie 3-8+5",
  "countdown: got problem '{id:any}', want four or five sorted numbers and a target from 10 to 99 that they can make":
    "‚{id}‘ ist keine Aufgabe dieser Art: nötig sind vier oder fünf sortierte Zahlen und ein Ziel von 10 bis 99, das sich daraus bilden lässt",
  "multiplication: got problem '{id:any}', want up to 4 digits times up to 3 such as 34*27":
    "‚{id}‘ ist keine Aufgabe dieser Art: nötig sind bis zu 4 Ziffern mal bis zu 3 wie 34*27",
  "rotation: got problem '{id:any}', want 1 to 4 of p-w and 4 of A-Z such as puABCD":
    "‚{id}‘ ist keine Aufgabe dieser Art: nötig sind 1 bis 4 aus p-w und 4 aus A-Z wie puABCD",
  "line {line}: {why:known}": "Zeile {line}: {why}",
  "the file is empty": "die Datei ist leer",
  "the file has no examples": "die Datei enthält keine Beispiele",
  "the line is empty": "die Zeile ist leer",
  "not JSON: {why:any}": "kein JSON: {why}",
  "want a JSON object": "nötig ist ein JSON-Objekt",
  "unknown field '{field:any}'": "unbekanntes Feld ‚{field}‘",
  "field '{field:any}' is missing": "das Feld ‚{field}‘ fehlt",
  "field '{field:any}': want {want:any}, got {got:any}": "Feld ‚{field}‘: nötig ist {want}, da steht {got}",
  "want format '{want}', got {got:any}": "nötig ist das Format ‚{want}‘, da steht {got}",
  "want version {want}, got {got:any}": "nötig ist Version {want}, da steht {got}",
  "id '{id:any}' is also on line {line}": "die id ‚{id}‘ steht auch in Zeile {line}",
  "want task '{want:any}' as in the header, got '{got:any}'":
    "nötig ist die Aufgabenart ‚{want}‘ wie im Kopf, da steht ‚{got}‘",
  "the header says {said} examples, the file has {found}": "der Kopf nennt {said} Beispiele, die Datei enthält {found}",
  "the file has over {most} lines": "die Datei hat über {most} Zeilen",
  "the line is over {most} bytes": "die Zeile ist länger als {most} Bytes",
  "the file is over {most} bytes": "die Datei ist größer als {most} Bytes",
  "the file has {got} bytes, want at most {most}": "die Datei hat {got} Bytes, erlaubt sind höchstens {most}",
  "it is about task '{got:any}', want '{want}'": "es handelt von der Aufgabenart ‚{got}‘, nötig ist ‚{want}‘",
  "it has '{character:any}', which the student cannot read":
    "es enthält ‚{character}‘, was der Schüler nicht lesen kann",
  "it has {got} tokens, want at most {most}": "es hat {got} Tokens, erlaubt sind höchstens {most}",
};
