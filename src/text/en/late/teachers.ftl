# Language models that answer, critique and explain.

teachers-lede = A language model can critique what a student wrote, answer, write a failure right, or say what is to be learnt from it. Where a verifier knows the truth, every critique is graded against it: critics err, and how often is worth knowing.
teachers-who = Who writes
teachers-kind-webllm = A model in this browser
teachers-kind-webllm-hint = WebLLM, on the graphics card. Fetched once, then kept here and usable offline.
teachers-kind-server = A server on this computer
teachers-kind-server-hint = Ollama, llama.cpp, vLLM, or whatever else speaks OpenAI’s protocol on localhost.
teachers-choose-first = Choose who writes, and a model, first.

teachers-from = Fetched from
teachers-from-hub = The usual hosts
teachers-from-mirror = A mirror
teachers-from-folder = A folder of this site
teachers-from-hub-help = huggingface.co for weights, raw.githubusercontent.com for the model’s code.
teachers-from-mirror-help = A host with the same paths, for instance one in the classroom’s network.
teachers-from-folder-help = models/NAME/ beside this page: nothing leaves the site.
teachers-mirror = Weights from
teachers-mirror-help = Stands in for huggingface.co, with the same paths below it.
teachers-libraries = Code from
teachers-libraries-help = Stands in for raw.githubusercontent.com; empty: the usual host.
teachers-memory = Graphics memory for it
teachers-memory-help = No browser says how much there is, so you do.
teachers-models = WebLLM’s models
teachers-models-reading = Reading the list …
teachers-adapter-none = This browser has no WebGPU, or no graphics adapter for it: none of these models runs here. A server on this computer does without.
teachers-adapter-f16 = Runs on { $title }, which computes in 16-bit floats.
teachers-adapter-f32 = Runs on { $title }, which lacks 16-bit floats (shader-f16): models marked f16 do not run here, their f32 twins do.
teachers-find = Find
teachers-show-all =
    { $count ->
        [one] Also one that does not run here
       *[other] Also { $count } that do not run here
    }
teachers-none-found = No model of that name. More graphics memory, or “also those that do not run here”, may show it.
teachers-model = Model
teachers-needs = Needs
teachers-context = Context
teachers-here = Here
teachers-unknown = not known
teachers-runs = can run
teachers-kept = kept, { $size }
teachers-kept-part = part of { $size } kept
teachers-delete = Delete
teachers-delete-sure = Really delete
teachers-delete-model = Delete { $model } from this browser
teachers-not-noWebGpu = no WebGPU
teachers-not-noF16 = needs 16-bit floats
teachers-not-limits = adapter too small
teachers-not-memory = needs more memory

teachers-address = Address
teachers-address-help = Ollama 11434, llama.cpp 8080, vLLM 8000, LM Studio 1234.
teachers-key = Key, if it wants one
teachers-key-help = Not kept: forgotten when the page closes.
teachers-connect = Connect
teachers-connecting = Asking …
teachers-connect-again = Ask again
teachers-server-empty = The server answers but has no model. Fetch one there, then ask again.
teachers-ask-server = Questions and responses are sent to { $origin }, which is this computer, and what it writes comes back. Nothing else is sent, and nothing leaves the computer by this. The browser may ask as well whether the page may reach this computer’s network.
teachers-ask-model = The files of { $model } are fetched from them. They learn what any web server does: your network address and the names of the files. Nothing that you wrote or trained is sent.

teachers-what = What it writes
teachers-mode-critique = Critiques
teachers-mode-answer = Answers
teachers-mode-rewrite = Right solutions
teachers-mode-lesson = Lessons
teachers-mode-critique-hint = Is this response right, and where does it first go wrong? In the words of the Critique Fine-Tuning paper; where steps are known, the first wrong one is asked for as well.
teachers-mode-answer-hint = A solution to each question.
teachers-mode-rewrite-hint = A right solution, from a response that may be wrong.
teachers-mode-lesson-hint = One sentence: what is to be learnt from a response that may be wrong. Lessons have no verifier and are not graded.
teachers-about = About
teachers-about-task = Tasks
teachers-about-data = Your data
teachers-about-task-help = Its problems, with responses as a student might write them.
teachers-about-data-help = Its rows, in an order drawn once.
teachers-count = How many
teachers-count-help = At most; data may have fewer.
teachers-noise = Wrong steps
teachers-noise-help = Chance that a step of a response is wrong.
teachers-maxTokens = Length
teachers-maxTokens-help = At most, in tokens. The paper allows 3,200.
teachers-temperature = Temperature
teachers-temperature-help = 0 always says the likeliest; the paper takes 0.3.
teachers-number = { $value }
teachers-json = As JSON
teachers-json-help = Held to a form that can always be read, where the model allows it; it may reason less freely in it.
teachers-start-critique =
    { $count ->
        [one] Write one critique
       *[other] Write { $count } critiques
    }
teachers-start-answer =
    { $count ->
        [one] Write one answer
       *[other] Write { $count } answers
    }
teachers-start-rewrite =
    { $count ->
        [one] Write one solution
       *[other] Write { $count } solutions
    }
teachers-start-lesson =
    { $count ->
        [one] Write one lesson
       *[other] Write { $count } lessons
    }

teachers-doing-fetch = Fetching the model
teachers-doing-load = Loading it onto the graphics card
teachers-doing-wait = Waiting for the run: training has the graphics card
teachers-doing-write = Writing
teachers-doing-stop = Stopping
teachers-progress = { $done } of { $of }
teachers-speed = { $rate } tokens/s
teachers-stop = Stop

teachers-jobs = Written so far
teachers-jobs-none = Nothing yet. What is written is kept here item by item, also if the page is closed in the middle.
teachers-written = { $written } of { $count }
teachers-failed = { $count } failed
teachers-resume = Go on

teachers-filter = Which are shown
teachers-filter-all = All
teachers-filter-right = Verdict right
teachers-filter-wrong = Verdict wrong
teachers-filter-unreadable = Unreadable
teachers-filter-failed = Failed
teachers-filter-solved-all = All
teachers-filter-solved-right = Right
teachers-filter-solved-wrong = Wrong
teachers-filter-solved-unreadable = Unreadable
teachers-filter-solved-failed = Failed
teachers-share-verdict = Verdicts that are right
teachers-share-solved = Accepted by the verifier
teachers-share-step = First wrong step found
teachers-share-unreadable = Unreadable
teachers-of = { $count } of { $of }
teachers-misses =
    { $of ->
        [one] Of one wrong response, { $count } was called right (misses).
       *[other] Of { $of } wrong responses, { $count } were called right (misses).
    }
teachers-false-alarms =
    { $of ->
        [one] Of one right response, { $count } was called wrong (false alarms).
       *[other] Of { $of } right responses, { $count } were called wrong (false alarms).
    }
teachers-always = Saying the same every time would be right { $share } of the time.
teachers-finding = An imperfect critic is a finding, not a fault: train on all of its critiques, or on those that are right, and compare.
teachers-keep =
    { $count ->
        [one] Keep it as data
       *[other] Keep { $count } as data
    }
teachers-download =
    { $count ->
        [one] Download it (JSONL)
       *[other] Download { $count } (JSONL)
    }
teachers-made = Kept under Data as “{ $title }”.
teachers-rows-none = None of these.
teachers-rows-first = The first { $shown } of { $count }; the filter and the file have all.
teachers-oracle-right = ✓ right
teachers-oracle-wrong = ✗ wrong
teachers-at-step = at step { $step }
teachers-says-right = Says: right
teachers-says-wrong = Says: wrong
teachers-says-nothing = No verdict can be read
teachers-agrees = ✓ agrees with the verifier
teachers-disagrees = ✗ the verifier disagrees
teachers-other-step = ✗ but not on the step
teachers-solves = ✓ solved
teachers-fails = ✗ not solved
teachers-row-failed = Not written: { $why }

teachers-dismiss = Close
teachers-trouble-noWebGpu = No WebGPU here
teachers-next-noWebGpu = This browser offers no graphics adapter to the page. A current Chrome, Edge, Firefox or Safari with graphics acceleration switched on does; a server on this computer needs none.
teachers-trouble-noF16 = The graphics adapter lacks 16-bit floats
teachers-next-noF16 = Choose the model’s twin with f32 in its name, which needs more memory but not shader-f16.
teachers-trouble-limits = The graphics adapter is too small for this
teachers-next-limits = Its limits are below what WebLLM, or this model, asks for. Choose a smaller model, or a server on this computer.
teachers-trouble-memory = Not enough memory
teachers-next-memory = Choose a smaller model, or close other pages that use the graphics card and try again.
teachers-trouble-offline = Not allowed to go online
teachers-next-offline = The model is not kept here whole, so its files are needed. Start again and allow the hosts, choose a model that is kept, or use a folder of this site.
teachers-trouble-missing = Not found
teachers-next-missing = The host is there, but this is not. Check the model’s name and the address. In a folder of this site, weights and configuration lie in models/NAME/resolve/main/, and the model’s library (.wasm) in models/NAME/.
teachers-trouble-cut = The connection was cut
teachers-next-cut = What arrived is kept. Go on with the job: it continues where it was.
teachers-trouble-damaged = A file is not what it should be
teachers-next-damaged = It was changed on the way, or belongs to another version. Delete the model in the list and fetch it anew.
teachers-trouble-quota = The browser’s storage is full
teachers-next-quota = Delete a model or a job that is no longer needed, then go on with this one. Nothing that was written is lost.
teachers-trouble-deviceLost = The graphics device was lost
teachers-next-deviceLost = Most often memory ran out, or the driver was restarted. What was written is kept: go on with the job, with a smaller model if it happens again.
teachers-trouble-stalled = Nothing came for a long time
teachers-next-stalled = The model may be too large for this machine, or the server hangs. Go on with the job, or choose a smaller model.
teachers-trouble-unreachable = No server answers there
teachers-next-unreachable = Either none runs at this address, or it does not let this page read its answers. Start it like this, then connect again; llama.cpp allows every page by itself.
teachers-trouble-unauthorized = The server wants a key
teachers-next-unauthorized = It refused this one, or there was none, or it refuses requests from this page’s address. Enter the key it was started with and connect again.
teachers-trouble-protocol = That is no such server
teachers-next-protocol = Something answers, but not in OpenAI’s protocol, or the address is not one of this computer. Check address and port.
teachers-trouble-refused = The server refused the request
teachers-next-refused = Its own words are below. Another model, a shorter length or no JSON may help.
teachers-trouble-oneFile = Not in the one-file page
teachers-next-oneFile = A page that is a file can reach no host and keep no model. Open the laboratory from a web address.
teachers-trouble-failed = That did not work
teachers-next-failed = The reason is below. What was written is kept: go on with the job to try again.
