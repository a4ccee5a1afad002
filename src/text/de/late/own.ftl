# Was Menschen mitbringen.

own-title = Eigenes
own-lead = Trainieren Sie ein Modell, das Sie haben, mit Daten, die Sie haben, und jedem der Signale; lassen Sie ein Sprachmodell die Kritiken schreiben. Alles bleibt in diesem Browser.
own-parts = Teile des Eigenen
own-models = Modelle
own-data = Daten
own-teachers = Lehrer
own-train = Trainieren
