# Sprachmodelle, die antworten, kritisieren und erklären.

teachers-lede = Ein Sprachmodell kann kritisieren, was ein Schüler schrieb, antworten, Falsches richtig schreiben oder sagen, was daraus zu lernen ist. Wo ein Prüfer die Wahrheit kennt, wird jede Kritik an ihr gemessen: Kritiker irren, und wie oft, ist wissenswert.
teachers-who = Wer schreibt
teachers-kind-webllm = Ein Modell in diesem Browser
teachers-kind-webllm-hint = WebLLM, auf der Grafikkarte. Einmal geholt, dann hier aufbewahrt und offline nutzbar.
teachers-kind-server = Ein Server auf diesem Rechner
teachers-kind-server-hint = Ollama, llama.cpp, vLLM oder was sonst auf localhost das Protokoll von OpenAI spricht.
teachers-choose-first = Zuerst wählen, wer schreibt, und ein Modell.

teachers-from = Geholt von
teachers-from-hub = Den üblichen Hosts
teachers-from-mirror = Einem Spiegel
teachers-from-folder = Einem Ordner dieser Seite
teachers-from-hub-help = huggingface.co für Gewichte, raw.githubusercontent.com für den Code des Modells.
teachers-from-mirror-help = Ein Host mit denselben Pfaden, etwa einer im Netz des Hörsaals.
teachers-from-folder-help = models/NAME/ neben dieser Seite: Nichts verlässt sie.
teachers-mirror = Gewichte von
teachers-mirror-help = Vertritt huggingface.co, mit denselben Pfaden darunter.
teachers-libraries = Code von
teachers-libraries-help = Vertritt raw.githubusercontent.com; leer: der übliche Host.
teachers-memory = Grafikspeicher dafür
teachers-memory-help = Kein Browser sagt, wie viel es gibt; daher die Angabe hier.
teachers-models = Die Modelle von WebLLM
teachers-models-reading = Die Liste wird gelesen …
teachers-adapter-none = Dieser Browser hat kein WebGPU oder keinen Grafikadapter dafür: Keines dieser Modelle läuft hier. Ein Server auf diesem Rechner kommt ohne aus.
teachers-adapter-f16 = Läuft auf { $title }; rechnet mit 16‑Bit‑Gleitkommazahlen.
teachers-adapter-f32 = Läuft auf { $title }; 16‑Bit‑Gleitkommazahlen (shader-f16) fehlen: Modelle mit f16 laufen hier nicht, ihre Zwillinge mit f32 schon.
teachers-find = Suchen
teachers-show-all =
    { $count ->
        [one] Auch eines, das hier nicht läuft
       *[other] Auch { $count }, die hier nicht laufen
    }
teachers-none-found = Kein Modell dieses Namens. Mehr Grafikspeicher oder „auch die, die hier nicht laufen“ zeigt es vielleicht.
teachers-model = Modell
teachers-needs = Braucht
teachers-context = Kontext
teachers-here = Hier
teachers-unknown = unbekannt
teachers-runs = kann laufen
teachers-kept = vorhanden, { $size }
teachers-kept-part = ein Teil von { $size } vorhanden
teachers-delete = Löschen
teachers-delete-sure = Wirklich löschen
teachers-delete-model = { $model } aus diesem Browser löschen
teachers-not-noWebGpu = kein WebGPU
teachers-not-noF16 = braucht 16‑Bit‑Gleitkommazahlen
teachers-not-limits = Adapter zu klein
teachers-not-memory = braucht mehr Speicher

teachers-address = Adresse
teachers-address-help = Ollama 11434, llama.cpp 8080, vLLM 8000, LM Studio 1234.
teachers-key = Schlüssel, falls verlangt
teachers-key-help = Wird nicht aufbewahrt: mit dem Schließen der Seite vergessen.
teachers-connect = Verbinden
teachers-connecting = Wird gefragt …
teachers-connect-again = Noch einmal fragen
teachers-server-empty = Der Server antwortet, hat aber kein Modell. Dort eines holen, dann noch einmal fragen.
teachers-ask-server = Fragen und Antworten gehen an { $origin }, also an diesen Rechner, und was er schreibt, kommt zurück. Sonst wird nichts gesendet, und nichts verlässt dadurch den Rechner. Der Browser fragt vielleicht selbst noch, ob die Seite das Netz dieses Rechners erreichen darf.
teachers-ask-model = Die Dateien von { $model } werden von dort geholt. Die Hosts erfahren, was jeder Webserver erfährt: die Netzadresse und die Namen der Dateien. Nichts Geschriebenes oder Trainiertes wird gesendet.

teachers-what = Was geschrieben wird
teachers-mode-critique = Kritiken
teachers-mode-answer = Lösungen
teachers-mode-rewrite = Richtigstellungen
teachers-mode-lesson = Lehren
teachers-mode-critique-hint = Ist diese Antwort richtig, und wo wird sie zuerst falsch? Im Wortlaut der Arbeit zu Critique Fine-Tuning; wo die Schritte bekannt sind, wird auch nach dem ersten falschen gefragt.
teachers-mode-answer-hint = Eine Lösung zu jeder Frage.
teachers-mode-rewrite-hint = Eine richtige Lösung aus einer Antwort, die falsch sein kann.
teachers-mode-lesson-hint = Ein Satz: was aus einer Antwort zu lernen ist, die falsch sein kann. Für Lehren gibt es keinen Prüfer; sie werden nicht bewertet.
teachers-about = Worüber
teachers-about-task = Aufgabenarten
teachers-about-data = Eigene Daten
teachers-about-task-help = Ihre Aufgaben, mit Antworten, wie ein Schüler sie schreiben könnte.
teachers-about-data-help = Ihre Zeilen, in einmal gezogener Reihenfolge.
teachers-count = Wie viele
teachers-count-help = Höchstens; Daten können weniger haben.
teachers-noise = Falsche Schritte
teachers-noise-help = Wahrscheinlichkeit, dass ein Schritt einer Antwort falsch ist.
teachers-maxTokens = Länge
teachers-maxTokens-help = Höchstens, in Tokens. Die Arbeit erlaubt 3.200.
teachers-temperature = Temperatur
teachers-temperature-help = 0 sagt immer das Wahrscheinlichste; die Arbeit nimmt 0,3.
teachers-number = { $value }
teachers-json = Als JSON
teachers-json-help = In einer Form, die sich immer lesen lässt, wo das Modell es zulässt; es denkt darin vielleicht weniger frei.
teachers-start-critique =
    { $count ->
        [one] Eine Kritik schreiben
       *[other] { $count } Kritiken schreiben
    }
teachers-start-answer =
    { $count ->
        [one] Eine Lösung schreiben
       *[other] { $count } Lösungen schreiben
    }
teachers-start-rewrite =
    { $count ->
        [one] Eine Richtigstellung schreiben
       *[other] { $count } Richtigstellungen schreiben
    }
teachers-start-lesson =
    { $count ->
        [one] Eine Lehre schreiben
       *[other] { $count } Lehren schreiben
    }

teachers-doing-fetch = Das Modell wird geholt
teachers-doing-load = Es wird auf die Grafikkarte geladen
teachers-doing-wait = Wartet auf den Lauf: Das Training hat die Grafikkarte
teachers-doing-write = Wird geschrieben
teachers-doing-stop = Wird angehalten
teachers-progress = { $done } von { $of }
teachers-speed = { $rate } Tokens/s
teachers-stop = Anhalten

teachers-jobs = Bisher geschrieben
teachers-jobs-none = Noch nichts. Geschriebenes wird hier Stück für Stück aufbewahrt, auch wenn die Seite mittendrin geschlossen wird.
teachers-written = { $written } von { $count }
teachers-failed = { $count } misslungen
teachers-resume = Fortsetzen

teachers-filter = Was gezeigt wird
teachers-filter-all = Alle
teachers-filter-right = Urteil richtig
teachers-filter-wrong = Urteil falsch
teachers-filter-unreadable = Unlesbar
teachers-filter-failed = Misslungen
teachers-filter-solved-all = Alle
teachers-filter-solved-right = Richtig
teachers-filter-solved-wrong = Falsch
teachers-filter-solved-unreadable = Unlesbar
teachers-filter-solved-failed = Misslungen
teachers-share-verdict = Richtige Urteile
teachers-share-solved = Vom Prüfer angenommen
teachers-share-step = Ersten falschen Schritt gefunden
teachers-share-unreadable = Unlesbar
teachers-of = { $count } von { $of }
teachers-misses =
    { $of ->
        [one] Von einer falschen Antwort: { $count } für richtig erklärt (übersehen).
       *[other] Von { $of } falschen Antworten: { $count } für richtig erklärt (übersehen).
    }
teachers-false-alarms =
    { $of ->
        [one] Von einer richtigen Antwort: { $count } für falsch erklärt (Fehlalarm).
       *[other] Von { $of } richtigen Antworten: { $count } für falsch erklärt (Fehlalarm).
    }
teachers-always = Immer dasselbe zu sagen träfe in { $share } der Fälle zu.
teachers-finding = Ein unvollkommener Kritiker ist ein Befund, kein Fehler: mit allen seinen Kritiken trainieren oder mit den richtigen, und vergleichen.
teachers-keep =
    { $count ->
        [one] Als Daten aufbewahren
       *[other] { $count } als Daten aufbewahren
    }
teachers-download =
    { $count ->
        [one] Herunterladen (JSONL)
       *[other] { $count } herunterladen (JSONL)
    }
teachers-made = Aufbewahrt unter Daten als „{ $title }“.
teachers-rows-none = Keine davon.
teachers-rows-first = Die ersten { $shown } von { $count }; Filter und Datei haben alle.
teachers-oracle-right = ✓ richtig
teachers-oracle-wrong = ✗ falsch
teachers-at-step = in Schritt { $step }
teachers-says-right = Sagt: richtig
teachers-says-wrong = Sagt: falsch
teachers-says-nothing = Kein Urteil zu lesen
teachers-agrees = ✓ der Prüfer stimmt zu
teachers-disagrees = ✗ der Prüfer widerspricht
teachers-other-step = ✗ aber nicht beim Schritt
teachers-solves = ✓ gelöst
teachers-fails = ✗ nicht gelöst
teachers-row-failed = Nicht geschrieben: { $why }

teachers-dismiss = Schließen
teachers-trouble-noWebGpu = Kein WebGPU hier
teachers-next-noWebGpu = Dieser Browser bietet der Seite keinen Grafikadapter. Ein aktueller Chrome, Edge, Firefox oder Safari mit eingeschalteter Grafikbeschleunigung tut es; ein Server auf diesem Rechner braucht keinen.
teachers-trouble-noF16 = Dem Grafikadapter fehlen 16‑Bit‑Gleitkommazahlen
teachers-next-noF16 = Den Zwilling des Modells mit f32 im Namen wählen: Er braucht mehr Speicher, aber kein shader-f16.
teachers-trouble-limits = Der Grafikadapter ist dafür zu klein
teachers-next-limits = Seine Grenzen liegen unter dem, was WebLLM oder dieses Modell verlangt. Ein kleineres Modell wählen oder einen Server auf diesem Rechner.
teachers-trouble-memory = Zu wenig Speicher
teachers-next-memory = Ein kleineres Modell wählen, oder andere Seiten schließen, die die Grafikkarte nutzen, und es noch einmal versuchen.
teachers-trouble-offline = Online gehen ist nicht erlaubt
teachers-next-offline = Das Modell ist hier nicht vollständig vorhanden, also werden seine Dateien gebraucht. Noch einmal beginnen und die Hosts erlauben, ein vorhandenes Modell wählen oder einen Ordner dieser Seite nehmen.
teachers-trouble-missing = Nicht gefunden
teachers-next-missing = Den Host gibt es, das hier nicht. Name des Modells und Adresse prüfen. In einem Ordner dieser Seite liegen Gewichte und Konfiguration in models/NAME/resolve/main/ und die Bibliothek des Modells (.wasm) in models/NAME/.
teachers-trouble-cut = Die Verbindung brach ab
teachers-next-cut = Was ankam, ist aufbewahrt. Den Auftrag fortsetzen: Er geht weiter, wo er war.
teachers-trouble-damaged = Eine Datei ist nicht, was sie sein soll
teachers-next-damaged = Sie wurde unterwegs verändert oder gehört zu einer anderen Version. Das Modell in der Liste löschen und neu holen.
teachers-trouble-quota = Der Speicher des Browsers ist voll
teachers-next-quota = Ein Modell oder einen Auftrag löschen, der nicht mehr gebraucht wird, dann diesen fortsetzen. Geschriebenes geht nicht verloren.
teachers-trouble-deviceLost = Das Grafikgerät ging verloren
teachers-next-deviceLost = Meist reichte der Speicher nicht, oder der Treiber wurde neu gestartet. Geschriebenes ist aufbewahrt: den Auftrag fortsetzen, bei Wiederholung mit einem kleineren Modell.
teachers-trouble-stalled = Lange kam nichts
teachers-next-stalled = Das Modell ist vielleicht zu groß für diesen Rechner, oder der Server hängt. Den Auftrag fortsetzen oder ein kleineres Modell wählen.
teachers-trouble-unreachable = Dort antwortet kein Server
teachers-next-unreachable = Entweder läuft keiner unter dieser Adresse, oder er lässt diese Seite seine Antworten nicht lesen. So starten, dann noch einmal verbinden; llama.cpp erlaubt von sich aus jede Seite.
teachers-trouble-unauthorized = Der Server verlangt einen Schlüssel
teachers-next-unauthorized = Er wies diesen ab, oder es gab keinen, oder er weist Anfragen von der Adresse dieser Seite ab. Den Schlüssel eingeben, mit dem er gestartet wurde, und noch einmal verbinden.
teachers-trouble-protocol = Das ist kein solcher Server
teachers-next-protocol = Etwas antwortet, aber nicht im Protokoll von OpenAI, oder die Adresse ist keine dieses Rechners. Adresse und Port prüfen.
teachers-trouble-refused = Der Server wies die Anfrage ab
teachers-next-refused = Seine eigenen Worte stehen unten. Ein anderes Modell, eine kleinere Länge oder kein JSON hilft vielleicht.
teachers-trouble-oneFile = Nicht in der Seite aus einer Datei
teachers-next-oneFile = Eine Seite, die eine Datei ist, erreicht keinen Host und kann kein Modell aufbewahren. Das Labor unter einer Web-Adresse öffnen.
teachers-trouble-failed = Das gelang nicht
teachers-next-failed = Der Grund steht unten. Geschriebenes ist aufbewahrt: den Auftrag fortsetzen, um es noch einmal zu versuchen.
