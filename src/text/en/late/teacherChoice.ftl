# The larger model that arms follow.

teacher-choice-title = The larger model
teacher-choice-small = Shipped, 0.34 million parameters
teacher-choice-large = Large, 3.5 million
teacher-choice-kept = { $title }, { $count } parameters
teacher-choice-kept-now = Arms that follow a larger model follow { $title }, an ONNX file kept in this browser. It runs on the processor; the estimate takes it for the shipped one.
teacher-choice-gone = Arms that follow a larger model follow the ONNX file { $file }, which is not kept in this browser: bring it under “Your own”, Models, or choose another.
teacher-choice-now = Arms that follow a larger model follow { $file }, fetched when the experiment runs.
teacher-choice-looking = Looking for it on this site …
teacher-choice-missing = This site has no large teacher for this task yet. It takes some hours to make, where the site’s files are: <code>{ $command }</code>
teacher-choice-failed = The large teacher cannot be used: { $reason }.
