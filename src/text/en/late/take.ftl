# Taking a student away: which, as what, the check of the file, and how to run it.

share-take = A student
share-take-text = The weights of one student as a file for other programs: ONNX, run and compared here before it is offered, or safetensors.
share-take-open = Take a student away

take-title = Take a student away
take-lede = One student as a file for other programs. An ONNX file is run here first, and compared with the student it was made of.
take-close = Close
take-choose-arm = Student
take-choose-seed = Seed
take-choose-format = Format
take-choose-device = Checked on
take-start = The start
take-format-onnx = ONNX, 32 bits
take-format-onnxHalf = ONNX, 16 bits
take-format-checkpoint = Safetensors (checkpoint)
take-format-adapters = The adapters (PEFT)
take-format-published = The whole model, adapters merged
take-about-onnx = Runs wherever ONNX Runtime does: Python, C++, browsers, phones. With a cache of keys and values, logits and the last hidden states.
take-about-onnxHalf = The same at half the size: matrices and cache have 16 bits, norms and sums 32. Its logits differ in the second or third digit. On WebGPU it needs a device that calculates with 16 bits.
take-about-checkpoint = The exact weights, with the model’s shape, its alphabet and how it was made. Another Errata starts from it.
take-about-adapters = What was trained, for Hugging Face’s tools: adapter_config.json and adapter_model.safetensors in a zip. They go beside the model that you brought.
take-about-published = config.json, weights in 32 bits and the tokenizer in a zip, in the layout that the model came in. Where the frozen weights were kept in fewer bits, they are as the student had them.
take-device-wasm = WebAssembly
take-device-webgpu = WebGPU
take-one-file = This one-file page does not carry ONNX Runtime, which is 14 MB: the file is written here, and not checked. The page on a site checks it.
take-make = Write the file
take-make-checked = Write and check
take-cancel = Cancel
take-writing = Writing the file, and what the student says
take-opening = Opening ONNX Runtime: 14 MB the first time, 27 MB for WebGPU
take-checking = Comparing on held-out problems
take-failed = The file could not be written: { $reason }

take-state-passed = The file is the same student.
take-state-rounded = The file writes what the student writes.
take-state-differs = The file is not quite the same student.
take-state-unchecked = The file could not be checked here.
take-state-plain = The file is ready.
take-unchecked = ONNX Runtime did not run it: { $reason }
take-file = File
take-size = { NUMBER($size, maximumSignificantDigits: 3) } { $unit }
take-untrained = before training
take-steps = { $count ->
    [one] after 1 step
   *[other] after { $count } steps
  }
take-logits = Largest difference
take-logits-of = of { $count } logits, relative to 1 + |x|
take-limit = at most { $limit }
take-number = { NUMBER($value, maximumSignificantDigits: 2) }
take-not-a-number = not a number
take-texts = Greedy texts
take-equal = { $equal } of { $texts } equal, token for token
take-devices = Compared
take-devices-text = the student on { $engine }, the file in ONNX Runtime on { $runtime }
take-difference = To “{ $question }” the student writes “{ $text }”; the file parts from it at token { $at }.
take-download-passed = Download
take-download-plain = Download
take-download-differs = Download all the same
take-download-unchecked = Download unchecked
take-how = How to run it
take-how-text = Greedy, on the first of the problems it was checked on; what should come out stands in the last line. Inputs are the new tokens and the past keys and values, outputs the logits and the present ones.
take-how-alphabet = A token is a character: 0 is padding, 1 the end, and 2 onwards are the letters of “alphabet” in the file’s metadata.
take-how-weights = Every weight by its name; the model’s shape is in the file’s metadata.
take-copy = Copy
take-copied = Copied.
take-not-copied = The browser did not allow copying. The text is selected: press Ctrl C, or ⌘ C.
