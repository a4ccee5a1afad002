// Why a link or a run file is refused, as the code says it.

export const files: Readonly<Record<string, string>> = {
  // Links.
  "link: {why:known}": "{why}",
  "it would have {got} characters, want at most {most}": "er hätte {got} Zeichen, erlaubt sind höchstens {most}",
  "it has {got} characters, want at most {most}": "er hat {got} Zeichen, erlaubt sind höchstens {most}",
  "it is empty": "er ist leer",
  "it has characters that no link has": "er enthält Zeichen, die kein Link enthält",
  "it is of version '{got:any}', want '{want}'": "er ist von Version ‚{got}‘, nötig ist ‚{want}‘",
  "a part of it is missing or changed": "ein Teil fehlt oder ist verändert",
  "it unpacks to more than {most} bytes": "entpackt sind es mehr als {most} Bytes",

  // What stands in them.
  "it is nested deeper than {most} levels": "tiefer als {most} Ebenen geschachtelt",
  "field '{field:any}' {why:known}": "Feld ‚{field}‘: {why}",
  "field '{field:any}' got {got:any}, want {want:name}": "Feld ‚{field}‘: da steht {got}, nötig ist {want}",
  "want {want:known}": "nötig ist {want}",
  "an object": "ein Objekt",
  Array: "eine Liste",
  "a hash": "ein Hash",
  "a count": "eine Anzahl",
  "a text": "ein Text",
  "a finite number": "eine endliche Zahl",
  "`own` with a model of one's own, and only there": "`own` mit einem eigenen Modell, und nur dort",
  "a name of letters and digits": "ein Name aus Buchstaben und Ziffern",
  "letters, digits and . @ + - _": "Buchstaben, Ziffern und . @ + - _",
  "{count} hex digits": "{count} Hexadezimalziffern",
  "a time in UTC such as {example}": "ein Zeitpunkt in UTC wie {example}",
  "checkpoints/NAME.safetensors of this page, or the id of an ONNX file":
    "checkpoints/NAME.safetensors von dieser Seite, oder die Kennung einer ONNX-Datei",
  "of an ONNX file its id, which its sha256 begins with":
    "bei einer ONNX-Datei ihre Kennung, mit der ihr sha256 beginnt",
  "checkpoints/NAME.safetensors of this page, or the id of a model":
    "checkpoints/NAME.safetensors von dieser Seite, oder die Kennung eines Modells",
  "at most {most} arms in a link": "höchstens {most} Arme in einem Link",
  "at most {most} seeds in a link": "höchstens {most} Seeds in einem Link",
  "at most {most} entries, each {what:known}": "höchstens {most} Einträge, jeder {what}",
  "has two arms with one id": "zwei Arme haben dieselbe id",
  "has a seed twice": "ein Seed ist doppelt",
  "has no arm '{arm:any}', its baseline": "es gibt keinen Arm ‚{arm}‘, der die Baseline ist",

  // Zips and run files.
  "{file}: {why:known}": "Datei {file}: {why}",
  "{file}, line {line}: {why:known}": "Datei {file}, Zeile {line}: {why}",
  "it is neither a zip nor a run file": "sie ist weder ein Zip noch eine Laufdatei",
  "it is no zip, or its end is missing": "sie ist kein Zip, oder das Ende fehlt",
  "it is one of several parts": "sie ist eines von mehreren Teilen",
  "its directory is damaged": "ihr Verzeichnis ist beschädigt",
  "it has {got} files, want at most {most}": "sie enthält {got} Dateien, erlaubt sind höchstens {most}",
  "the files have over {most} bytes together": "die Dateien haben zusammen über {most} Bytes",
  "no part of a run has this name": "kein Teil eines Laufs heißt so",
  "it is there twice": "sie ist doppelt vorhanden",
  "it has {got} bytes, want at most {most}": "sie hat {got} Bytes, erlaubt sind höchstens {most}",
  "it is missing": "sie fehlt",
  "it is encrypted": "sie ist verschlüsselt",
  "it is packed by method {method}": "sie ist mit Methode {method} gepackt",
  "its sizes do not agree": "ihre Größen passen nicht zusammen",
  "it is damaged": "sie ist beschädigt",
  "it is not UTF-8": "sie ist kein UTF-8",
  "the manifest does not list it": "das Manifest führt sie nicht auf",
  "its SHA-256 is not the manifest's: it was changed or damaged":
    "ihr SHA-256 ist nicht der des Manifests: Sie wurde verändert oder beschädigt",
  "no run of this experiment has it": "sie gehört zu keinem Lauf dieses Experiments",
  "the line is over {most} characters": "die Zeile ist länger als {most} Zeichen",
  "what was spent differs from the line before, in one evaluation":
    "der Aufwand weicht von der Zeile davor ab, in derselben Auswertung",
  "got the checkpoint of run '{got:any}', want '{want:any}'":
    "das ist der Checkpoint des Laufs ‚{got}‘, nötig ist der von ‚{want}‘",
  "want a tensor '{name}' of one axis": "nötig ist ein Tensor ‚{name}‘ mit einer Achse",
  "'{name}' has {value} at {at}, want finite numbers":
    "in ‚{name}‘ steht {value} an Stelle {at}, nötig sind endliche Zahlen",
  "got {count} tensors of {sizes:any} values, want three of one length":
    "{count} Tensoren mit {sizes} Werten, nötig sind drei von gleicher Länge",

  // Runs that do not fit together.
  "a run is there twice": "ein Lauf ist doppelt vorhanden",
  "the experiment's id is '{got}', its content says '{want}'":
    "die id des Experiments ist ‚{got}‘, sein Inhalt ergibt ‚{want}‘",
  "{kind:any} evaluation {point} of run '{run:any}' is there twice":
    "Auswertung {point} ({kind}) des Laufs ‚{run}‘ ist doppelt vorhanden",
  "{kind:any} evaluation {point} of run '{run:any}' asks other problems than the one before":
    "Auswertung {point} ({kind}) des Laufs ‚{run}‘ stellt andere Aufgaben als die davor",
  "{kind:any} evaluation {point} of run '{run:any}': {why:known}":
    "Auswertung {point} ({kind}) des Laufs ‚{run}‘: {why}",
  "run '{run:any}': {why:known}": "Lauf ‚{run}‘: {why}",
  "it is of experiment '{got:any}', want '{want}'": "er gehört zum Experiment ‚{got}‘, nötig ist ‚{want}‘",
  "its id is not that of its arm and seed": "seine id ist nicht die seines Arms und Seeds",
  "the experiment has no arm '{arm:any}'": "das Experiment hat keinen Arm ‚{arm}‘",
  "it has {got} evaluations, want at most {most}": "er hat {got} Auswertungen, erlaubt sind höchstens {most}",
  "there is no such run": "diesen Lauf gibt es nicht",
  "the run has not come that far": "so weit ist der Lauf nicht gekommen",
  "got {got} problems, want {want}": "es sind {got} Aufgaben, nötig sind {want}",
  "a problem is there twice": "eine Aufgabe ist doppelt vorhanden",
  "problem '{problem:any}': got {correct} right of {n} completions, want {want} completions":
    "Aufgabe ‚{problem}‘: {correct} richtige von {n} Ausgaben, nötig sind {want} Ausgaben",
  "steps of run '{run:any}', which is not there": "Schritte des Laufs ‚{run}‘, den es nicht gibt",
  "step {step} is out of order, or beyond the run's last":
    "Schritt {step} steht nicht in der Reihenfolge, oder hinter dem letzten des Laufs",
  "a checkpoint of run '{run:any}', which is not there": "ein Checkpoint des Laufs ‚{run}‘, den es nicht gibt",
  "its checkpoint is at step {got}, the run at step {want}":
    "sein Checkpoint ist bei Schritt {got}, der Lauf bei Schritt {want}",

  // What is here already, and what cannot go.
  "experiment {id} is here already, with {runs} runs": "das Experiment {id} ist schon hier, mit {runs} Läufen",
  "other examples are here under the name {set}": "andere Beispiele sind hier unter dem Namen {set}",
  "export: '{file:any}' has {bytes} bytes, more than an import allows":
    "‚{file}‘ hat {bytes} Bytes, mehr als ein Import erlaubt",
  "export: got experiment '{id}', want one that is stored here": "das Experiment ‚{id}‘ ist hier nicht gespeichert",
  "another tab keeps the data open: close it, then try again":
    "ein anderer Tab hält die Daten offen: ihn schließen, dann noch einmal versuchen",
  "there is no '{file}'": "‚{file}‘ gibt es nicht",
};
