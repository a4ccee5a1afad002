# Models that a person brings.

models-lede = A Llama-family model as it is published: its config, its tokenizer, and its weights as safetensors. It is checked whole before it is kept, and it is kept in this browser alone.
models-no-storage = No model can be kept here: { $why }

models-drop = Drop a model’s folder here
models-drop-hint = With <file>config.json</file>, <file>tokenizer.json</file> and <file>model.safetensors</file>, or several such files and their index. Weights as f32, f16 or bf16. Or one <file>.onnx</file> file, which runs here and is not trained: as a teacher, or measured as it is.
models-pick-folder = Choose a folder
models-pick-files = Choose files
models-address = Or fetch it from a host
models-address-hint = Its name on huggingface.co, or the https address of its folder. You are asked before anything is fetched.
models-fetch = Fetch
models-suggested = For example:
models-online = The files of the model { $title }. The host sees your network address and which files are asked for; nothing else is sent.

models-checking = Checking { $title }
models-fetching = Fetching { $title }
models-keeping = Keeping { $title }
models-bytes = { $done } of { $all }
models-cancel = Cancel
models-size-kb = { $amount } kB
models-size-mb = { $amount } MB
models-size-gb = { $amount } GB

models-refused = { $title } was not taken
models-refused-hint = Nothing of it was kept.
models-dismiss = Close
models-unnamed = The model

models-reading = Reading what is kept …
models-empty = No model is kept here yet.
models-empty-help = Drop the folder of one above: SmolLM2 with 135 or 360 million parameters, a Llama trained on TinyStories, or any other Llama with heads up to 64 wide that fits the memory here.
models-kept = { $count ->
    [one] One kept model
   *[other] { $count } kept models
  }
models-new = new
models-origin = From { $origin }, { $day }
models-folder = From a folder, { $day }
models-done = { $title } is kept.
models-damaged = Its files can no longer be read: { $why }. Bring it again to go on with it.

models-fact-parameters = Parameters
models-fact-size = Files
models-fact-context = Context
models-fact-layers = Layers
models-fact-heads = Attention
models-fact-vocabulary = Vocabulary
models-fact-prompts = Prompts
models-tokens = { $count } tokens
models-layers = { $count ->
    [one] 1 layer, { $width } wide
   *[other] { $count } layers, { $width } wide
  }
models-heads = { $count ->
    [one] 1 head
   *[other] { $count } heads
  }
models-grouped = { $groups ->
    [one] { $heads } heads share 1 key head
   *[other] { $heads } heads share { $groups } key heads
  }
models-tied = { $count } tokens, tied to the head
models-untied = { $count } tokens, a head of its own
models-template = by its chat template
models-plain = plain text, no chat template

models-remove = Delete
models-remove-ask = Delete { $title } from this browser?
models-remove-keep = Keep it
models-remove-sure = Delete it
models-train = Train it
