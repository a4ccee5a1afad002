# Der Rahmen der Seite: Kopf, Navigation, Fuß.

page-strapline = ein Labor für das Lernen aus Fehlern
page-skip = Zum Experiment springen
page-private = Alles läuft in diesem Tab. Nichts wird irgendwohin geschickt.
page-measure = Diese Maschine messen
page-places = Bereiche des Labors
page-place-lab = Labor
page-place-lessons = Lektionen
page-place-workbench = Werkbank
page-place-examples = Beispiele
page-place-about = Über
page-opening = Das Labor wird geöffnet …
