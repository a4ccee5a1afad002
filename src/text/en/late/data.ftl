# The data that a person brought.

data-bring = Bring data
data-bring-lede = Questions with answers, responses or critiques, in JSONL, JSON, CSV, TSV or Parquet. A file is read on this machine and sent nowhere.
data-choose = Choose a file
data-drop = or drop one here
data-sample = Take the sample
data-sample-help = The sample: 500 word problems in plain English, each with a right solution, one or two answers with a mistake in one step, and critiques that name it.
data-hub = Data set on the Hugging Face hub
data-hub-list = List its files
data-hub-listing = Asking the hub for its files …
data-hub-file =
    { $count ->
        [one] Its file that can be read
       *[other] Its { $count } files that can be read
    }
data-hub-size = { $path } ({ $megabytes } MB)
data-hub-read = Read it
data-hub-help = Only on request: the hub then knows which data set and which file were asked for, and from which network address. Nothing of yours is sent.

data-reading = Reading { $name }:
data-keeping = Keeping { $name } …
data-writing = Writing { $name } …
data-progress = How much has been read
data-cancel = Stop
data-nothing-changed = Nothing of it was kept, and nothing that was kept before has changed.
data-dismiss = Dismiss
data-done-kept = { $name } is kept in this browser.
data-done-deleted = { $name } was deleted.
data-done-written = { $name } was written.
data-not-kept = This browser keeps nothing: data are here as long as this tab is open.

data-read =
    { $rows ->
        [one] { $format }, one row
       *[other] { $format }, { $rows } rows
    } in { $columns ->
        [one] one column.
       *[other] { $columns } columns.
    }
data-layout-named = Its columns are named as they are here.
data-layout-errataExamples = These are examples that this page exported.
data-layout-cft = This is the layout of CritiqueFineTuning: a question with a response, and a critique of it.
data-layout-preference = This is TRL’s layout of preferences: a right response, and a wrong one.
data-layout-kto = This is TRL’s layout for KTO: a response, and whether it is right.
data-layout-completion = This is TRL’s layout of prompts and completions.
data-layout-choice = These are multiple-choice questions.
data-layout-gsm8k = This is the layout of GSM8K: a solution that ends in its answer.
data-layout-math = This is the layout of MATH: a problem, and a solution with its answer in a box.
data-layout-messages = These are conversations: the last answer is taken as the solution.
data-layout-own = Say below which column is what.

data-columns = What the columns are
data-field-none = none
data-field-question = Question
data-help-question = What is asked. The only one that every row needs.
data-field-solution = Solution
data-help-solution = A right answer with its steps.
data-field-answer = Answer
data-help-answer = The final answer alone. Of the solution’s column: what stands after #### or in a box.
data-field-response = Response
data-help-response = What somebody wrote, right or wrong.
data-field-correct = Whether the response is right
data-help-correct = true or false, 1 or 0. Of the critique’s column: its conclusion.
data-field-critique = Critique
data-help-critique = What a critic says about the response.
data-field-rejected = Rejected response
data-help-rejected = A wrong one beside the solution: the row then gives two.
data-field-choices = Choices
data-help-choices = Written below the question as (A), (B) and so on.

data-verifier = How answers are marked
data-verifier-lastNumber = Last number
data-verifier-lastNumber-help = 1,200 is 1200.0, 3/4 is 0.75, 25% is 25; after #### or in a box where there is one.
data-verifier-exact = Exactly
data-verifier-exact-help = The whole text, without the space around it.
data-verifier-choice = Multiple choice
data-verifier-choice-help = The letter: (B), “answer: B”, or B alone.
data-verifier-pattern = Pattern
data-verifier-pattern-help = The first group of the last match of a regular expression.
data-pattern = Regular expression
data-pattern-help = Up to 200 characters, matched in the last 4,000 of a text in bounded time; references to groups, lookarounds and flags are refused.
data-try = Try it on a text
data-reads = Reads { $answer } from this text.
data-reads-nothing = Reads no answer from this text.

data-preview = As it will be read
data-working-out = Working it out …
data-counts =
    { $rows ->
        [one] One row,
       *[other] { $rows } rows,
    } { $questions ->
        [one] one question,
       *[other] { $questions } different questions,
    } { $responses ->
        [one] one response,
       *[other] { $responses } responses,
    } { $critiques ->
        [one] one critique.
       *[other] { $critiques } critiques.
    }
data-shares =
    { $solved ->
        [one] One question can be marked:
       *[other] { $solved } questions can be marked:
    } { $train } to train on, { $validation } to choose settings, { $id } held out to report.
data-unsolved =
    { $count ->
        [one] One question has no right answer in the data: it serves for its critiques alone.
       *[other] { $count } questions have no right answer in the data: they serve for their critiques alone.
    }
data-skip-noQuestion =
    { $count ->
        [one] One row is left out: it has no question.
       *[other] { $count } rows are left out: they have no question.
    }
data-skip-nothingElse =
    { $count ->
        [one] One row is left out: it has a question and nothing else.
       *[other] { $count } rows are left out: they have a question and nothing else.
    }
data-skip-noChoice =
    { $count ->
        [one] One row is left out: its answer is none of its choices.
       *[other] { $count } rows are left out: their answer is none of their choices.
    }
data-skip-tooLong =
    { $count ->
        [one] One row is left out: a text in it has over 32,768 characters.
       *[other] { $count } rows are left out: a text in them has over 32,768 characters.
    }
data-agreed = The verifier agrees with the data on { $agreed } of the first { $tried } texts.
data-disagreed = The verifier agrees with the data on only { $agreed } of the first { $tried } texts: is it the right one?
data-right = right
data-wrong = wrong
data-title = Title
data-keep =
    { $rows ->
        [0] Keep it
        [one] Keep this row
       *[other] Keep these { $rows } rows
    }
data-discard = Discard
data-no-question = Say which column is the question.
data-no-title = Give it a title.
data-no-verifier = The pattern cannot be used.
data-no-rows = No row is left: see above why.

data-kept = Your data
data-looking = Looking for what is kept …
data-none = Nothing yet: bring a file, or take the sample.
data-marked-by = Marked by: { $verifier }.
data-origin = From { $origin },
data-origin-sample = The sample,
data-since = { $date },
data-look = Look at the rows
data-close = Close the rows
data-write = Take it away as
data-write-go = Save
data-write-named = JSONL, all fields
data-write-csv = CSV, all fields
data-write-cft = CritiqueFineTuning
data-write-completion = TRL, prompt and completion
data-write-preference = TRL, preferences
data-write-kto = TRL, KTO
data-write-gsm8k = GSM8K
data-write-math = MATH
data-trl = Continue in TRL with
data-trl-go = Save zip
data-trl-sft = Imitation (SFT)
data-trl-cft = Critique fine-tuning
data-trl-dpo = DPO
data-trl-kto = KTO
data-trl-grpo = GRPO
data-trl-gkd = GKD
data-rename = Rename
data-rename-go = Rename it
data-delete = Delete
data-delete-ask = Delete { $title } from this browser?
data-delete-not = Keep it
data-delete-sure = Delete it
data-shown = Rows { $from } to { $to } of { $rows }
data-before = Previous
data-after = Next
data-rows = Rows of the data

data-online = The list of files of { $id }, and the parts of one that are read. The host is told which.
