# Das Mikroskop: eine Aufgabe, jeder Arm, durch die ganze Trainingszeit.

microscope-title = Mikroskop
microscope-lede = Eine Aufgabe, alle Schüler, vom Beginn ihres Trainings bis zum Ende. Was schreibt jeder, wie sicher ist er sich, und was würde sein Signal ihn daran lehren?
microscope-recorded = aufgezeichnet
microscope-recorded-hint = Ein vorab aufgezeichneter Lauf, an den ersten drei Aufgaben der Liste betrachtet; vorn steht die, bei der sich die Schüler am meisten unterscheiden. Andere Aufgaben bekommt der Schüler so vorgelegt, wie er vor dem Training ist, bis die Lektion hier gelaufen ist.
microscope-looking = Es wird nachgesehen …
microscope-choose = Eine Aufgabe wählen oder eintippen, um sie zu betrachten.

# Die Aufgabe.

problem-form = Aufgabe, die betrachtet wird
problem-label = Aufgabe
problem-none = noch keine
problem-some = wählen …
problem-type = oder eine eintippen
problem-look = Ansehen
problem-kind-id = Zurückgehalten, von der trainierten Art
problem-kind-hard = Zurückgehalten, von der trainierten Art
problem-kind-validation = Zum Wählen der Einstellungen
problem-kind-validationHard = Zum Wählen der Einstellungen
problem-kind-ood = Von einer nie trainierten Art

# Wie die Kurzschrift zu lesen ist.

notation-title = Wie die Kurzschrift zu lesen ist
notation-chain = Von links nach rechts rechnen, gleich welche Rechenart, und von jedem Ergebnis nur die letzte Ziffer behalten.
notation-chain-step = Die letzte Ziffer von { $left } { $sign } { $right } ist { $result }. Unter null wird zehn addiert: 3 − 8 = −5 zählt als 5.
notation-chain-answer = Das Ergebnis.
notation-chain-solve = „Löse das“: Der Schüler schreibt die Schritte.
notation-chain-criticise = „Kritisiere diese Antwort“: Der Schüler liest fremde Schritte und markiert sie.
notation-chain-mark = Eine Kritik rechnet jeden Schritt noch einmal und sagt Y, wo die Antwort recht hatte, und N, wo nicht.
notation-chain-conclusion = Der Schluss der Kritik: falsch ab Schritt 1; dann eine berichtigte Fortsetzung. #Y heißt: alles richtig.
notation-countdown-ask = „Bilde { $target } aus diesen Zahlen, jede einmal verwendet“.
notation-countdown-chain = Eine Kette, von links nach rechts: Jeder Wert geht in den nächsten Schritt ein. Jeder Wert bleibt zwischen 0 und 99.
notation-countdown-back = „Zurück“: Der Schüler nimmt den vorigen Schritt zurück.
notation-end = Der Schüler sagt, dass er fertig ist.

# Trainingszeit.

scrub-title = Trainingszeit
scrub-label = Zeitpunkt im Training
scrub-play = Abspielen
scrub-pause = Anhalten
scrub-start = vor dem Training
scrub-tokens = nach { $amount } Tokens
scrub-steps = nach { $count ->
    [one] 1 Schritt
   *[other] { $amount } Schritten
}
scrub-at = nach { $steps ->
    [one] 1 Schritt
   *[other] { $amount } Schritten
}, { $tokens } Tokens
scrub-place = { $label }, { $place } von { $places }
scrub-hint = ✓ die Antwort ist richtig, ✗ sie ist falsch; umrahmt, wo sie wechselt. Den Regler ziehen, die Pfeiltasten verwenden oder abspielen.
scrub-hint-single = Dieser Schüler ist noch nicht trainiert: Es gibt nur einen Zeitpunkt zu sehen.
scrub-right = richtig { $when }
scrub-wrong = falsch { $when }
scrub-same = immer { $answer ->
    [right] richtig
   *[wrong] falsch
}

# Was jeder Schüler schreibt.

written-title = Was jeder Schüler schreibt
written-hint = Auf ein Token zeigen oder mit den Pfeiltasten gehen: Wie wahrscheinlich ist es für diesen Schüler und für die anderen, und was wäre sonst möglich gewesen? Der Balken über einem Token ist seine Wahrscheinlichkeit; fett und unterstrichen sind Tokens, die seit dem vorigen Zeitpunkt neu sind.
written-nothing = nichts
written-strip = Tokens von { $arm }; mit den Pfeiltasten gehen
written-token = { $token }, { $percent }
written-token-new = { $token }, { $percent }, neu
written-right = ✓ richtig
written-wrong = ✗ falsch

step-right = richtig.
step-wrong = falsch: { $note }.

# Ein Token.

token-title = Ein Token
token-close = Schließen
token-none = Auf ein Token zeigen: Hier steht dann, wie wahrscheinlich es für jeden Schüler ist und was es sonst hätte sein können.
token-of = von { $arm }, { $place } von { $places }
token-of-answer = der Antwort, { $place } von { $places }
token-entropy = Entropie { $nats } Nats: { $level ->
    [sure] Was hier folgt, steht für ihn fest.
    [open] Er schwankt zwischen wenigen.
   *[unsure] Hier kann fast alles folgen.
}
token-step = Der Prüfer: { $note }
token-under = Wahrscheinlichkeit dieses Tokens hier
token-under-push = Wahrscheinlichkeit dieses Tokens hier, und was das Signal mit ihm macht
token-alternatives = Was dieser Schüler hätte schreiben können
token-push-none = –

# Was Signale mit den Tokens einer Antwort machen.

weights-title = Was jedes Signal mit jedem Token machen würde
weights-hint = Jedes Signal wird zur selben Antwort befragt, vor jedem Training, als wäre diese Aufgabe alles, woraus es lernt. Ein Balken über einem Token drückt es nach oben: Das soll öfter geschrieben werden. Ein Balken darunter drückt es nach unten. Je länger, desto stärker; eine Skala für alle, als Quadratwurzel, damit auch schwacher Druck zu sehen ist.
weights-answer = Antwort
weights-wrong = Eine falsche
weights-right = Eine richtige
weights-own = { $count ->
    [one] Die von { $arms }
   *[other] Die gemeinsame von { $arms }
}
weights-several = { $first } und { $more ->
    [one] 1 anderer
   *[other] { $more } andere
}
weights-sampled = Der untrainierte Schüler hat sie geschrieben, bei Temperatur 1 gezogen.
weights-unsampled-own = { $arms } { $count ->
    [one] schreibt
   *[other] schreiben
} sie am Ende. Wo ein Signal Ausgaben vergleicht, nimmt sie den Platz einer davon ein.
weights-unsampled-task = Die Aufgabenart hat sie geschrieben, kein Schüler. Wo ein Signal Ausgaben vergleicht, nimmt sie den Platz einer davon ein.
weights-also = { $arms } { $count ->
    [one] schreibt
   *[other] schreiben
} sie am Ende ebenfalls.
weights-the-answer = Die Antwort
weights-key-up = nach oben gedrückt
weights-key-down = nach unten gedrückt
weights-key-zero = gelesen, nicht gelernt
weights-up = drückt { $count ->
    [one] 1 Token
   *[other] { $count } Tokens
} nach oben
weights-down = drückt { $count ->
    [one] 1 Token
   *[other] { $count } Tokens
} nach unten
weights-both = drückt { $count } nach oben, { $down } nach unten
weights-still = lässt sie, wie sie ist
weights-nothing = nimmt nichts aus dieser Antwort
weights-elsewhere = trainiert nicht auf dieser Antwort, sondern auf { $count ->
    [one] einem eigenen Text:
   *[other] eigenen Texten:
}
weights-besides = und außerdem auf { $count ->
    [one] einem weiteren Text:
   *[other] weiteren Texten:
}
weights-group = Die Gruppe von { $count }: { $right } belohnt
weights-reward = { $place } von { $count }, Belohnung { $reward }
weights-row = { $arm }: Wirkung auf die Antwort
weights-said-up = Nach oben gedrückt: { $text }
weights-said-down = Nach unten gedrückt: { $text }
weights-said-zero = Gelesen, nicht gelernt: { $text }
weights-weight = Gewicht { $weight }
weights-strip = Tokens der Antwort; mit den Pfeiltasten gehen
