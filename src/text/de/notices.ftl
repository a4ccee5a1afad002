# Was man wissen sollte und was nicht der Normalfall ist: Titel, Text und der Knopf, der hilft.

notice-dismiss = Schließen

notice-device-lost = Das Grafikgerät ist weg
notice-device-lost-text = { $why }. Bis zum letzten Checkpoint ist alles gespeichert.
notice-device-lost-action = Auf dem Prozessor weitermachen

notice-disk-full = Der Speicherplatz ist voll
notice-disk-full-text = { $why }. Der Lauf ist angehalten; was vorher gespeichert wurde, ist unversehrt. Sobald wieder Platz ist, geht es weiter.
notice-disk-full-action = Weiter

notice-newer = Diese Daten hat ein neueres Errata geschrieben
notice-newer-text = { $why }. Neu laden holt die neuere Seite.
notice-newer-action = Neu laden

notice-store-lost = Der Speicher des Browsers ist weg
notice-store-lost-text = { $why }. Neu laden: Was vorher gespeichert wurde, ist noch da, sofern die Browserdaten nicht gelöscht wurden.
notice-store-lost-action = Neu laden

notice-import-refused = Diese Datei wurde nicht importiert
notice-import-refused-text = { $why }. Nichts wurde geändert.

notice-failed = Etwas ist schiefgegangen: { $what }
notice-failed-text = { $why }. Was vorher gespeichert wurde, ist unversehrt.
notice-failed-action = Noch einmal

notice-no-storage = Hier kann nichts aufbewahrt werden
notice-no-storage-text = Dieser Browser gibt der Seite keinen Speicher ({ $why }). Das Experiment läuft, aber mit dem Schließen des Tabs ist es verloren.

notice-unfinished = Ein Lauf wartet
notice-unfinished-text = Er wurde bei { $done } angehalten und geht von seinem letzten Checkpoint aus weiter.
notice-unfinished-action = Fortsetzen

notice-other-tab = Ein anderer Tab trainiert
notice-other-tab-text = Zwei Tabs trainieren nie zugleich. Dort anhalten oder hier übernehmen: Es geht vom letzten Checkpoint aus weiter.
notice-other-tab-action = Übernehmen

notice-taken-over = Ein anderer Tab hat übernommen
notice-taken-over-text = Dieser Lauf geht im anderen Tab weiter. Alles bis zum letzten Checkpoint gilt für beide.
notice-taken-over-action = Zurückholen

notice-recovered = Das Grafikgerät ging verloren und wurde ersetzt
notice-recovered-text = Der Lauf ging auf einem neuen Gerät von seinem letzten Checkpoint aus weiter. Kein Ergebnis ist betroffen.

notice-no-webgpu = WebGPU gibt es hier nicht
notice-no-webgpu-text = { $why }. WebAssembly leistet dieselbe Arbeit.
notice-no-webgpu-action = WebAssembly verwenden

notice-no-lesson = Diese Lektion gibt es nicht
notice-no-lesson-text = Die Adresse verlangt „{ $id }“.

notice-no-experiment = Dieses Experiment gibt es hier nicht
notice-no-experiment-text = Es wurde gelöscht oder in einem anderen Browser angelegt: Was gespeichert ist, bleibt in dem Browser, der es angelegt hat.

notice-unopened = Das ließ sich nicht öffnen
notice-unopened-text = { $why }. Was vorher gespeichert wurde, ist unversehrt.

notice-imported =
    { $count ->
        [one] 1 Beispiel importiert
       *[other] { $count } Beispiele importiert
    }
notice-imported-text = Sie ersetzen die synthetischen Beispiele des ersten Seeds. Um aus ihnen zu trainieren, das Experiment noch einmal starten.

notice-already-stored = Läufe dieses Experiments sind schon hier
notice-already-stored-text = { $why }. Nichts wurde geändert.
notice-already-stored-action = Ersetzen

notice-new-version = Eine neue Fassung dieser Seite ist da
notice-new-version-text = Sie gilt ab dem nächsten Besuch. Läufe und Beispiele bleiben.
notice-new-version-action = Jetzt neu laden
notice-training-elsewhere = Ein Lauf trainiert gerade
notice-training-elsewhere-text = Die neue Fassung gilt ab dem nächsten Besuch, wenn kein Tab dieser Seite mehr offen ist.
notice-busy-import = Ein Lauf trainiert gerade
notice-busy-import-text = Erst anhalten oder beenden, dann die Datei noch einmal importieren. Nichts wurde geändert.
