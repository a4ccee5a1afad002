# Die Daten, die jemand mitgebracht hat.

data-bring = Daten mitbringen
data-bring-lede = Fragen mit Ergebnissen, Antworten oder Kritiken, in JSONL, JSON, CSV, TSV oder Parquet. Eine Datei wird auf diesem Rechner gelesen und nirgendwohin geschickt.
data-choose = Datei wählen
data-drop = oder hier ablegen
data-sample = Die Beispieldaten nehmen
data-sample-help = Die Beispieldaten: 500 Textaufgaben in einfachem Englisch, jede mit einer richtigen Lösung, einer oder zwei Antworten mit einem Fehler in einem Schritt und Kritiken, die ihn nennen.
data-hub = Datensatz auf dem Hugging-Face-Hub
data-hub-list = Dateien auflisten
data-hub-listing = Die Dateien werden beim Hub erfragt …
data-hub-file =
    { $count ->
        [one] Seine lesbare Datei
       *[other] Seine { $count } lesbaren Dateien
    }
data-hub-size = { $path } ({ $megabytes } MB)
data-hub-read = Lesen
data-hub-help = Nur auf Wunsch: Der Hub erfährt, nach welchem Datensatz und welcher Datei von welcher Netzadresse gefragt wurde. Eigenes wird nicht verschickt.

data-reading = Gelesen wird { $name }:
data-keeping = { $name } wird aufgehoben …
data-writing = { $name } wird geschrieben …
data-progress = Wie viel gelesen ist
data-cancel = Anhalten
data-nothing-changed = Nichts davon wurde aufgehoben, und nichts, was schon da war, hat sich geändert.
data-dismiss = Ausblenden
data-done-kept = { $name } ist in diesem Browser aufgehoben.
data-done-deleted = { $name } wurde gelöscht.
data-done-written = { $name } wurde geschrieben.
data-not-kept = Dieser Browser hebt nichts auf: Daten sind da, solange dieser Tab offen ist.

data-read =
    { $rows ->
        [one] { $format }, eine Zeile
       *[other] { $format }, { $rows } Zeilen
    } in { $columns ->
        [one] einer Spalte.
       *[other] { $columns } Spalten.
    }
data-layout-named = Die Spalten heißen wie die Felder hier.
data-layout-errataExamples = Das sind Beispiele, die diese Seite exportiert hat.
data-layout-cft = Das ist der Aufbau von CritiqueFineTuning: eine Frage mit einer Antwort, und eine Kritik daran.
data-layout-preference = Das ist TRLs Aufbau für Präferenzen: eine richtige Antwort und eine falsche.
data-layout-kto = Das ist TRLs Aufbau für KTO: eine Antwort, und ob sie richtig ist.
data-layout-completion = Das ist TRLs Aufbau aus Prompts und Ausgaben.
data-layout-choice = Das sind Auswahlfragen.
data-layout-gsm8k = Das ist der Aufbau von GSM8K: eine Lösung, die mit ihrem Ergebnis endet.
data-layout-math = Das ist der Aufbau von MATH: eine Aufgabe, und eine Lösung mit dem Ergebnis in einem Kasten.
data-layout-messages = Das sind Gespräche: Die letzte Antwort gilt als Lösung.
data-layout-own = Unten ist anzugeben, welche Spalte was ist.

data-columns = Was die Spalten sind
data-field-none = keine
data-field-question = Frage
data-help-question = Was gefragt ist. Das Einzige, was jede Zeile braucht.
data-field-solution = Lösung
data-help-solution = Eine richtige Antwort mit ihren Schritten.
data-field-answer = Ergebnis
data-help-answer = Das Endergebnis allein. Aus der Spalte der Lösung: was nach #### oder in einem Kasten steht.
data-field-response = Antwort
data-help-response = Was jemand geschrieben hat, richtig oder falsch.
data-field-correct = Ob die Antwort richtig ist
data-help-correct = true oder false, 1 oder 0. Aus der Spalte der Kritik: ihr Schluss.
data-field-critique = Kritik
data-help-critique = Was ein Kritiker zur Antwort sagt.
data-field-rejected = Verworfene Antwort
data-help-rejected = Eine falsche neben der Lösung: Die Zeile ergibt dann zwei.
data-field-choices = Auswahl
data-help-choices = Steht unter der Frage als (A), (B) und so weiter.

data-verifier = Wie Ergebnisse geprüft werden
data-verifier-lastNumber = Letzte Zahl
data-verifier-lastNumber-help = 1,200 ist 1200.0, 3/4 ist 0.75, 25% ist 25 (englische Schreibweise); nach #### oder im Kasten, wo es das gibt.
data-verifier-exact = Genau
data-verifier-exact-help = Der ganze Text ohne Leerraum am Rand.
data-verifier-choice = Auswahl
data-verifier-choice-help = Der Buchstabe: (B), „answer: B“ oder B allein.
data-verifier-pattern = Muster
data-verifier-pattern-help = Die erste Gruppe des letzten Treffers eines regulären Ausdrucks.
data-pattern = Regulärer Ausdruck
data-pattern-help = Bis zu 200 Zeichen, gesucht in den letzten 4.000 eines Texts in beschränkter Zeit; Verweise auf Gruppen, Vor- und Rückschau und Schalter werden abgelehnt.
data-try = An einem Text ausprobieren
data-reads = Liest { $answer } aus diesem Text.
data-reads-nothing = Liest kein Ergebnis aus diesem Text.

data-preview = So wird es gelesen
data-working-out = Wird ermittelt …
data-counts =
    { $rows ->
        [one] Eine Zeile,
       *[other] { $rows } Zeilen,
    } { $questions ->
        [one] eine Frage,
       *[other] { $questions } verschiedene Fragen,
    } { $responses ->
        [one] eine Antwort,
       *[other] { $responses } Antworten,
    } { $critiques ->
        [one] eine Kritik.
       *[other] { $critiques } Kritiken.
    }
data-shares =
    { $solved ->
        [one] Eine Frage ist prüfbar:
       *[other] { $solved } Fragen sind prüfbar:
    } { $train } zum Trainieren, { $validation } zum Wählen der Einstellungen, { $id } zurückgehalten für den Bericht.
data-unsolved =
    { $count ->
        [one] Zu einer Frage sagen die Daten nicht, was richtig ist: Sie dient nur mit ihren Kritiken.
       *[other] Zu { $count } Fragen sagen die Daten nicht, was richtig ist: Sie dienen nur mit ihren Kritiken.
    }
data-skip-noQuestion =
    { $count ->
        [one] Eine Zeile bleibt weg: Sie hat keine Frage.
       *[other] { $count } Zeilen bleiben weg: Sie haben keine Frage.
    }
data-skip-nothingElse =
    { $count ->
        [one] Eine Zeile bleibt weg: Sie hat eine Frage und sonst nichts.
       *[other] { $count } Zeilen bleiben weg: Sie haben eine Frage und sonst nichts.
    }
data-skip-noChoice =
    { $count ->
        [one] Eine Zeile bleibt weg: Ihr Ergebnis steht nicht zur Auswahl.
       *[other] { $count } Zeilen bleiben weg: Ihr Ergebnis steht nicht zur Auswahl.
    }
data-skip-tooLong =
    { $count ->
        [one] Eine Zeile bleibt weg: Ein Text darin hat über 32.768 Zeichen.
       *[other] { $count } Zeilen bleiben weg: Ein Text darin hat über 32.768 Zeichen.
    }
data-agreed = Der Prüfer stimmt mit den Daten bei { $agreed } der ersten { $tried } Texte überein.
data-disagreed = Der Prüfer stimmt mit den Daten nur bei { $agreed } der ersten { $tried } Texte überein: Ist es der richtige?
data-right = richtig
data-wrong = falsch
data-title = Titel
data-keep =
    { $rows ->
        [0] Aufheben
        [one] Diese Zeile aufheben
       *[other] Diese { $rows } Zeilen aufheben
    }
data-discard = Verwerfen
data-no-question = Anzugeben ist, welche Spalte die Frage ist.
data-no-title = Ein Titel fehlt.
data-no-verifier = Das Muster ist nicht zu gebrauchen.
data-no-rows = Keine Zeile bleibt übrig: Oben steht, warum.

data-kept = Eigene Daten
data-looking = Gesucht wird, was aufgehoben ist …
data-none = Noch nichts: eine Datei mitbringen oder die Beispieldaten nehmen.
data-marked-by = Geprüft nach: { $verifier }.
data-origin = Aus { $origin },
data-origin-sample = Die Beispieldaten,
data-since = { $date },
data-look = Zeilen ansehen
data-close = Zeilen schließen
data-write = Mitnehmen als
data-write-go = Speichern
data-write-named = JSONL, alle Felder
data-write-csv = CSV, alle Felder
data-write-cft = CritiqueFineTuning
data-write-completion = TRL, Prompt und Ausgabe
data-write-preference = TRL, Präferenzen
data-write-kto = TRL, KTO
data-write-gsm8k = GSM8K
data-write-math = MATH
data-trl = Weiter in TRL mit
data-trl-go = Zip speichern
data-trl-sft = Imitation (SFT)
data-trl-cft = Kritik (CFT)
data-trl-dpo = DPO
data-trl-kto = KTO
data-trl-grpo = GRPO
data-trl-gkd = GKD
data-rename = Umbenennen
data-rename-go = Übernehmen
data-delete = Löschen
data-delete-ask = { $title } aus diesem Browser löschen?
data-delete-not = Behalten
data-delete-sure = Löschen
data-shown = Zeilen { $from } bis { $to } von { $rows }
data-before = Vorige
data-after = Nächste
data-rows = Zeilen der Daten

data-online = Die Liste der Dateien von { $id } und die Teile einer Datei, die gelesen werden. Der Host erfährt, welche.
