# Zahlen mit Worten dabei.

interval = { $low } bis { $high }
estimate = { $mean } [{ $low }; { $high }]

time-left-unknown = Restzeit wird geschätzt
time-left-moment = noch einige Sekunden
time-left-seconds = noch etwa { $seconds } s
time-left-minutes = noch etwa { $minutes } min
time-left-hours = noch etwa { $hours } h

token-empty = leer
token-space = Leerzeichen
token-new-line = neue Zeile
token-tab = Tabulator
