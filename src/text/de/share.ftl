# Teilen: der Link, seine Vorschau, ob ein zweiter Lauf übereinstimmt, und Laufdateien.

share-title = Experiment teilen
share-lede = Der Link enthält das ganze Experiment: Aufgabenart, Signale, Einstellungen, Seeds und Budget. Nichts wird verschickt, solange niemand den Link verschickt.
share-link = Link
share-copy = Kopieren
share-copied = Kopiert.
share-not-copied = Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Strg C drücken, oder ⌘ C.
share-length = { $count ->
    [one] 1 Zeichen
   *[other] { $count } Zeichen
  }
share-with-results = Mit den Ergebnissen dieses Laufs
share-with-recorded = Mit den aufgezeichneten Ergebnissen
share-with-hint = Wer es nachrechnet, erfährt, ob die Ergebnisse übereinstimmen.
share-making = Der Link entsteht …
share-impossible = Kein Link kann dieses Experiment enthalten: { $reason }.
share-qr-label = QR-Code des Links
share-qr-dense = Ein dichter Code: groß zeigen und aus der Nähe scannen.
share-qr-large = Groß zeigen
share-qr-small = Klein zeigen
share-qr-too-long = Der Link ist zu lang für einen QR-Code. Er lässt sich als Text verschicken.
share-embed = Für eine Kursseite
share-embed-label = HTML zum Einbetten des Experiments
share-file = Der ganze Lauf
share-file-text = { $count ->
    [0] Von diesem Experiment ist noch nichts gespeichert. Erst muss es laufen.
    [one] Ein Lauf als Zip: Experiment, jede Auswertung Aufgabe für Aufgabe, Schritte, Gewichte, Beispiele. Anderswo lässt er sich importieren.
   *[other] { $count } Läufe als ein Zip: Experiment, jede Auswertung Aufgabe für Aufgabe, Schritte, Gewichte, Beispiele. Anderswo lassen sie sich importieren.
  }
share-export = Lauf exportieren (Zip)
share-close = Schließen
share-cancel = Abbrechen
share-work-export = Der Lauf wird gepackt
share-work-import = Der Lauf wird geprüft und gespeichert
share-import = Lauf importieren

preview-kicker = Ein Link auf ein Experiment
preview-not-started = Noch läuft nichts. Hier steht, was laufen würde; entschieden wird danach.
preview-same = Die Lektion „{ $lesson }“, so wie auf dieser Seite.
preview-seeds = Die Lektion „{ $lesson }“, mit anderen Seeds.
preview-changed = Aus der Lektion „{ $lesson }“ entstanden, aber nicht dieselbe: Arme oder Größen wurden geändert, oder der Link stammt von einer anderen Version der Seite.
preview-unknown = Der Link nennt eine Lektion, die es auf dieser Seite nicht gibt. Das Experiment ist auch ohne sie vollständig.
preview-own = Ein eigenes Experiment von jemandem, keine Lektion dieser Seite.
preview-task = Aufgabenart
preview-data = Training
preview-data-text = { $questions } Aufgaben, zu jeder { $responses ->
    [one] eine Antwort
   *[other] { $responses } Antworten
  }
preview-hard = schwere Aufgaben
preview-budget = Budget
preview-budget-tokens = je Lauf { $tokens } Tokens
preview-budget-steps = je Lauf { $steps } Schritte mit { $batch } Sequenzen
preview-seeds-name = Seeds
preview-evaluation = Gemessen
preview-evaluation-text = { $points }-mal, an { $problems } zurückgehaltenen Aufgaben jeder Art, an { $sampled } davon mit { $samples } Ausgaben
preview-validation = an Validierungsaufgaben, über die kein Ergebnis berichtet wird
preview-start = Start
preview-start-text = { $file }, Gewichte { $hash } …
preview-teacher = Lehrer
preview-size = Insgesamt
preview-size-runs = { $count ->
    [one] 1 Lauf
   *[other] { $count } Läufe
  }
preview-size-tokens = { $tokens } Tokens Training
preview-size-sequences = { $sequences } Sequenzen Training
preview-size-completions = { $completions } geschriebene Ausgaben
preview-seconds = etwa { $minutes ->
    [0] eine Minute
    [one] 1 Minute
   *[other] { $minutes } Minuten
  } auf diesem Gerät
preview-arms = { $count ->
    [one] Ein Arm
   *[other] { $count } Arme
  }
preview-baseline = Baseline
preview-digest = Was beim Absender herauskam
preview-digest-by = { $outcome }, mit { $seeds ->
    [one] 1 Seed
   *[other] { $seeds } Seeds
  } auf { $device }
preview-digest-hint = Das Experiment öffnen und starten: Danach sagt die Seite, ob das eigene Ergebnis übereinstimmt.
preview-problem-start = Hier kann es nicht laufen: Es beginnt bei anderen Gewichten als { $checkpoint } auf dieser Seite. Es stammt von einer anderen Version der Seite.
preview-problem-refused = Hier kann es nicht laufen: { $reason }. Vielleicht stammt es von einer anderen Version der Seite.
preview-open = Dieses Experiment öffnen
preview-leave = Jetzt nicht

digest-device-wasm = WebAssembly
digest-device-webgpu = WebGPU
digest-outcome-reproduced = Reproduziert
digest-outcome-reversed = Umgekehrt
digest-outcome-null = Kein Unterschied
digest-outcome-inconclusive = Offen

broken-title = Dieser Link lässt sich nicht öffnen
broken-damaged = Ein Teil davon fehlt oder ist verändert. Am besten noch einmal schicken lassen und ganz kopieren: Lange Links werden in Nachrichten oft abgeschnitten.
broken-newer = Er stammt von einem neueren Errata. Erst diese Seite neu laden, damit sie auf dem neuesten Stand ist, dann den Link noch einmal öffnen.
broken-long = Er ist länger als jeder Link von Errata.
broken-refused = Er verlangt etwas, was kein Link verlangen darf.
broken-reason = Im Einzelnen: { $reason }.
broken-leave = Zu den Lektionen

digest-title = Verglichen mit dem Link
digest-exact = Dasselbe wie im Link, bis auf die letzte Ziffer.
digest-agrees = Stimmt mit dem Link überein: Jeder Unterschied liegt im gemeinsamen 95‑%-Intervall.
digest-differs = { $count ->
    [one] Weicht vom Link ab: { $names }.
   *[other] Weicht in { $count } Kontrasten vom Link ab: { $names }.
  }
digest-nothing = Es gibt nichts zu vergleichen: Auf keiner Seite steht ein Kontrast.
digest-outcomes = Urteil im Link: { $theirs }. Hier: { $ours }.
digest-sides = Im Link: { $theirSeeds ->
    [one] 1 Seed
   *[other] { $theirSeeds } Seeds
  } auf { $theirDevice }. Hier: { $ourSeeds ->
    [one] 1 Seed
   *[other] { $ourSeeds } Seeds
  } auf { $ourDevice }.
digest-caption = Jeder Kontrast im Link und hier, mit 95‑%-Intervallen
digest-contrast = Kontrast
digest-theirs = Im Link
digest-ours = Hier
digest-difference = Unterschied
digest-allowed = innerhalb ±{ $allowed }
digest-beyond = außerhalb ±{ $allowed }
digest-missing = nicht gemessen
digest-row-exact = genau gleich
digest-row-agrees = stimmt überein
digest-row-differs = weicht ab
