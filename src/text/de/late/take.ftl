# Einen Schüler mitnehmen: welchen, als was, die Prüfung der Datei, und wie sie läuft.

share-take = Ein Schüler
share-take-text = Die Gewichte eines Schülers als Datei für andere Programme: ONNX, hier ausgeführt und verglichen, bevor es angeboten wird, oder Safetensors.
share-take-open = Einen Schüler mitnehmen

take-title = Einen Schüler mitnehmen
take-lede = Ein Schüler als Datei für andere Programme. Eine ONNX-Datei wird zuerst hier ausgeführt und mit dem Schüler verglichen, aus dem sie entstand.
take-close = Schließen
take-choose-arm = Schüler
take-choose-seed = Seed
take-choose-format = Format
take-choose-device = Geprüft auf
take-start = Der Start
take-format-onnx = ONNX, 32 Bit
take-format-onnxHalf = ONNX, 16 Bit
take-format-checkpoint = Safetensors (Checkpoint)
take-format-adapters = Die Adapter (PEFT)
take-format-published = Das ganze Modell, Adapter eingerechnet
take-about-onnx = Läuft, wo ONNX Runtime läuft: Python, C++, Browser, Telefone. Mit Cache für Schlüssel und Werte, Logits und den letzten verborgenen Zuständen.
take-about-onnxHalf = Dasselbe in halber Größe: Matrizen und Cache haben 16 Bit, Normen und Summen 32. Die Logits weichen in der zweiten oder dritten Stelle ab. Auf WebGPU braucht es ein Gerät, das mit 16 Bit rechnet.
take-about-checkpoint = Die genauen Gewichte, mit der Form des Modells, seinem Alphabet und seiner Herkunft. Ein anderes Errata beginnt damit.
take-about-adapters = Was trainiert wurde, für die Werkzeuge von Hugging Face: adapter_config.json und adapter_model.safetensors in einem Zip. Sie gehören neben das Modell, das Sie mitgebracht haben.
take-about-published = config.json, Gewichte in 32 Bit und der Tokenizer in einem Zip, so abgelegt, wie das Modell kam. Wo die eingefrorenen Gewichte weniger Bits hatten, sind sie so, wie der Schüler sie hatte.
take-device-wasm = WebAssembly
take-device-webgpu = WebGPU
take-one-file = Diese Seite in einer Datei enthält ONNX Runtime nicht (14 MB): Die Datei wird hier geschrieben, aber nicht geprüft. Die Seite im Netz prüft sie.
take-make = Datei schreiben
take-make-checked = Schreiben und prüfen
take-cancel = Abbrechen
take-writing = Die Datei wird geschrieben, und was der Schüler sagt
take-opening = ONNX Runtime wird geöffnet: beim ersten Mal 14 MB, 27 MB für WebGPU
take-checking = Vergleich auf zurückgehaltenen Aufgaben
take-failed = Die Datei ließ sich nicht schreiben: { $reason }

take-state-passed = Die Datei ist derselbe Schüler.
take-state-rounded = Die Datei schreibt, was der Schüler schreibt.
take-state-differs = Die Datei ist nicht ganz derselbe Schüler.
take-state-unchecked = Die Datei ließ sich hier nicht prüfen.
take-state-plain = Die Datei ist fertig.
take-unchecked = ONNX Runtime hat sie nicht ausgeführt: { $reason }
take-file = Datei
take-size = { NUMBER($size, maximumSignificantDigits: 3) } { $unit }
take-untrained = vor dem Training
take-steps = { $count ->
    [one] nach 1 Schritt
   *[other] nach { $count } Schritten
  }
take-logits = Größte Abweichung
take-logits-of = von { $count } Logits, relativ zu 1 + |x|
take-limit = höchstens { $limit }
take-number = { NUMBER($value, maximumSignificantDigits: 2) }
take-not-a-number = keine Zahl
take-texts = Greedy geschrieben
take-equal = { $equal } von { $texts } Token für Token gleich
take-devices = Verglichen
take-devices-text = der Schüler auf { $engine }, die Datei in ONNX Runtime auf { $runtime }
take-difference = Auf „{ $question }“ schreibt der Schüler „{ $text }“; die Datei weicht ab Token { $at } davon ab.
take-download-passed = Herunterladen
take-download-plain = Herunterladen
take-download-differs = Trotzdem herunterladen
take-download-unchecked = Ungeprüft herunterladen
take-how = So läuft sie
take-how-text = Greedy, auf der ersten der Aufgaben, auf denen sie geprüft wurde; was herauskommen soll, steht in der letzten Zeile. Eingaben sind die neuen Tokens und die bisherigen Schlüssel und Werte, Ausgaben die Logits und die jetzigen.
take-how-alphabet = Ein Token ist ein Zeichen: 0 füllt auf, 1 ist das Ende, ab 2 folgen die Zeichen von „alphabet“ in den Metadaten der Datei.
take-how-weights = Jedes Gewicht mit seinem Namen; die Form des Modells steht in den Metadaten der Datei.
take-copy = Kopieren
take-copied = Kopiert.
take-not-copied = Der Browser hat das Kopieren nicht erlaubt. Der Text ist ausgewählt: Strg C oder ⌘ C.
