# Numbers with words around them.

interval = { $low } to { $high }
estimate = { $mean } [{ $low }, { $high }]

time-left-unknown = estimating time left
time-left-moment = a few seconds left
time-left-seconds = about { $seconds } s left
time-left-minutes = about { $minutes } min left
time-left-hours = about { $hours } h left

token-empty = empty
token-space = space
token-new-line = new line
token-tab = tab
