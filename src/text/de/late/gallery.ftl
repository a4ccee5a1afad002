# Die Galerie der Lektionen.

lessons-title = Lektionen
lessons-lede = Jede Lektion nimmt eine Behauptung darüber, wie Modelle lernen, und prüft sie hier, in diesem Tab, an einem Kriterium, das vor dem Lauf aufgeschrieben wurde. Was aufgezeichnet ist, steht sofort da. Wer eine Lektion laufen lässt, findet das eigene Urteil daneben.
lessons-filter = Lektionen zeigen über
lessons-results-reading = Die aufgezeichneten Ergebnisse werden gelesen …
lessons-failed = Die aufgezeichneten Ergebnisse ließen sich nicht lesen: { $reason }. Laufen können die Lektionen trotzdem.

lessons-theme-all = Alle
lessons-theme-critiques = Kritiken
lessons-theme-rewards = Belohnungen
lessons-theme-teachers = Lehrer
lessons-theme-verifiers = Prüfer

lessons-key = Wie eine Lektion zu lesen ist
lessons-key-picture = Jede Linie ist ein Unterschied mit seinem 95‑%-Intervall. Schattiert ist, wo er nach der Behauptung liegt; zwischen den beiden dünnen Linien zählt er als keiner. Ein voller Punkt ist aufgezeichnet, ein hohler hier entstanden. Alle Bilder haben dieselbe Skala.
lessons-key-reproduced = Jedes Intervall liegt, wo die Behauptung es sieht.
lessons-key-reversed = Eines liegt deutlich auf einer anderen Seite.
lessons-key-null = Ein Unterschied war behauptet, und keiner von Bedeutung ist da.
lessons-key-inconclusive = Die Intervalle entscheiden es nicht.

lessons-outcome-reproduced = reproduziert
lessons-outcome-reversed = umgekehrt
lessons-outcome-null = kein Unterschied
lessons-outcome-inconclusive = offen
lessons-outcome-measured = gemessen

lessons-kicker = { $number } · { $theme }
lessons-claim = Behauptung:
lessons-recorded = Aufgezeichnet
lessons-results-read = Zu dieser Lektion ist noch nichts aufgezeichnet.
lessons-results-unread = Ihr aufgezeichnetes Ergebnis ließ sich nicht lesen.
lessons-here = Hier
lessons-here-none = noch nicht gelaufen
lessons-here-begun = begonnen, nicht fertig
lessons-here-shared = ihre Läufe sind hier: beim Öffnen erscheint das Urteil
lessons-here-changed = mit anderen Einstellungen

lessons-seconds =
    { $count ->
        [one] 1 Sekunde
       *[other] { $count } Sekunden
    }
lessons-minutes =
    { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
lessons-cost-here = auf diesem Gerät etwa { $time }
lessons-cost-recorded =
    dauerte etwa { $time } auf { $workers ->
        [one] 1 Kern
       *[other] { $workers } Kernen
    }

lessons-axis-less = weniger
lessons-axis-equal = gleich
lessons-axis-more = mehr
lessons-row = Unterschied { $result }.
lessons-row-claim-higher = Die Behauptung: über null.
lessons-row-claim-lower = Die Behauptung: unter null.
lessons-row-claim-equal = Die Behauptung: höchstens { $margin } von null entfernt.
lessons-row-yes = Da liegt er.
lessons-row-no = Er liegt woanders.
lessons-row-open = Das ist nicht entschieden.
lessons-row-here = Hier: { $result }.
