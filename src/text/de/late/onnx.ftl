# ONNX-Dateien, die jemand mitbringt.

onnx-from-decoder = Ein Decoder aus einer ONNX-Datei, { $day }
onnx-from-encoder = Ein Textencoder aus einer ONNX-Datei, { $day }
onnx-fact-cache = Cache
onnx-fact-alphabet = Tokens
onnx-fact-task = Trainiert für
onnx-alphabet-ours = Zeichen, wie Schüler hier sie haben
onnx-alphabet-none = stehen nicht in der Datei: Sie lässt sich aufbewahren, aber nicht an Aufgaben dieser Seite messen
onnx-encoder = stehen nicht in der Datei: Sie macht Vektoren aus Texten und schreibt keine

onnx-measure-of = { $title } messen
onnx-task = Zurückgehaltene Aufgaben der Art
onnx-measure = Messen
onnx-asked = { $done } von { $all } Aufgaben beantwortet
onnx-interval = richtig, 95‑%‑Intervall { $low } bis { $high }
onnx-result = { $right } von { $problems } zurückgehaltenen Aufgaben ({ $task }), greedy geschrieben; { $finished } von selbst beendet. Nichts wurde trainiert: Das ist die Datei, wie sie mitgebracht wurde.
onnx-failed = Die Messung ist nicht gelungen: { $why }
