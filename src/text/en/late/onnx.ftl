# ONNX files that a person brings.

onnx-from-decoder = A decoder, from an ONNX file, { $day }
onnx-from-encoder = A text encoder, from an ONNX file, { $day }
onnx-fact-cache = Cache
onnx-fact-alphabet = Tokens
onnx-fact-task = Trained for
onnx-alphabet-ours = characters, as students here have them
onnx-alphabet-none = not said in the file: it can be kept, and not asked this page’s problems
onnx-encoder = not said in the file: it makes vectors of texts, and writes none

onnx-measure-of = Measure { $title }
onnx-task = Held-out problems of
onnx-measure = Measure
onnx-asked = { $done } of { $all } problems answered
onnx-interval = right, 95% interval { $low } to { $high }
onnx-result = { $right } of { $problems } held-out problems ({ $task }), written greedily; { $finished } ended by themselves. Nothing was trained: this is the file as it was brought.
onnx-failed = It could not be measured: { $why }
