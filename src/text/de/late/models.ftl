# Modelle, die jemand mitbringt.

models-lede = Ein Modell der Llama-Familie, wie es veröffentlicht wird: mit Konfiguration, Tokenizer und Gewichten als safetensors. Es wird ganz geprüft, bevor es aufbewahrt wird, und bleibt allein in diesem Browser.
models-no-storage = Hier lässt sich kein Modell aufbewahren: { $why }

models-drop = Den Ordner eines Modells hier ablegen
models-drop-hint = Mit <file>config.json</file>, <file>tokenizer.json</file> und <file>model.safetensors</file> oder mehreren solchen Dateien und ihrem Index. Gewichte als f32, f16 oder bf16. Oder eine einzelne <file>.onnx</file>-Datei, die hier läuft und nicht trainiert wird: als Lehrer, oder gemessen, wie sie ist.
models-pick-folder = Ordner wählen
models-pick-files = Dateien wählen
models-address = Oder von einem Host holen
models-address-hint = Der Name auf huggingface.co oder die https-Adresse des Ordners. Bevor etwas geholt wird, kommt eine Frage.
models-fetch = Holen
models-suggested = Zum Beispiel:
models-online = Die Dateien des Modells { $title }. Der Host sieht die Netzadresse und welche Dateien verlangt werden; sonst wird nichts gesendet.

models-checking = { $title } wird geprüft
models-fetching = { $title } wird geholt
models-keeping = { $title } wird gespeichert
models-bytes = { $done } von { $all }
models-cancel = Abbrechen
models-size-kb = { $amount } kB
models-size-mb = { $amount } MB
models-size-gb = { $amount } GB

models-refused = { $title } wurde nicht angenommen
models-refused-hint = Nichts davon wurde gespeichert.
models-dismiss = Schließen
models-unnamed = Das Modell

models-reading = Aufbewahrtes wird gelesen …
models-empty = Noch ist hier kein Modell aufbewahrt.
models-empty-help = Oben den Ordner eines Modells ablegen: SmolLM2 mit 135 oder 360 Millionen Parametern, ein mit TinyStories trainiertes Llama oder jedes andere Llama mit höchstens 64 breiten Köpfen, das hier in den Speicher passt.
models-kept = { $count ->
    [one] Ein aufbewahrtes Modell
   *[other] { $count } aufbewahrte Modelle
  }
models-new = neu
models-origin = Aus { $origin }, { $day }
models-folder = Aus einem Ordner, { $day }
models-done = { $title } ist aufbewahrt.
models-damaged = Die Dateien sind nicht mehr lesbar: { $why }. Um damit weiterzuarbeiten, muss das Modell erneut mitgebracht werden.

models-fact-parameters = Parameter
models-fact-size = Dateien
models-fact-context = Kontext
models-fact-layers = Schichten
models-fact-heads = Attention
models-fact-vocabulary = Vokabular
models-fact-prompts = Prompts
models-tokens = { $count } Tokens
models-layers = { $count ->
    [one] 1 Schicht, { $width } breit
   *[other] { $count } Schichten, { $width } breit
  }
models-heads = { $count ->
    [one] 1 Kopf
   *[other] { $count } Köpfe
  }
models-grouped = { $groups ->
    [one] { $heads } Köpfe teilen sich 1 Schlüsselkopf
   *[other] { $heads } Köpfe teilen sich { $groups } Schlüsselköpfe
  }
models-tied = { $count } Tokens, zugleich Ausgabe
models-untied = { $count } Tokens, eigene Ausgabe
models-template = nach der Chatvorlage
models-plain = einfacher Text, keine Chatvorlage

models-remove = Löschen
models-remove-ask = { $title } aus diesem Browser löschen?
models-remove-keep = Behalten
models-remove-sure = Löschen
models-train = Trainieren
