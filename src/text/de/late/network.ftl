# Online gehen.

network-offline = Offline. Ohne ausdrückliche Erlaubnis wird nirgendwo etwas geholt.
network-online =
    { $count ->
        [one] Online zu einem Host:
       *[other] Online zu { $count } Hosts:
    }
network-end = Wieder offline gehen
network-question = Online gehen?
network-hosts =
    { $count ->
        [one] Diese Seite möchte einen Host erreichen:
       *[other] Diese Seite möchte diese Hosts erreichen:
    }
network-until = Sie sind erreichbar, bis der letzte Tab dieser Seite geschlossen wird. Anfragen an alle anderen Hosts werden weiterhin abgewiesen. Cookies werden keine gesendet.
network-until-reload = Sie sind erreichbar, bis der letzte Tab dieser Seite geschlossen wird. Anfragen an alle anderen Hosts werden weiterhin abgewiesen. Cookies werden keine gesendet. Die Seite wird dafür neu geladen und kommt hierher zurück; ein Lauf, der gerade trainiert, hält bei seinem letzten Checkpoint und lässt sich fortsetzen.
network-stay = Offline bleiben
network-go = Online gehen
network-firstVisit = Noch einmal von vorn
network-firstVisit-text = Was die Anfragen dieser Seite bewacht, wird beim ersten Besuch eingerichtet und wirkt ab dem nächsten Laden. Die Seite neu laden, dann noch einmal fragen. Ändert das nichts, wurde sie durch erzwungenes Neuladen daran vorbei geladen: den Tab schließen und die Seite neu öffnen.
network-reload = Neu laden
network-never = Diese Seite kann nicht online gehen
network-never-text = Hier gibt es nichts, was einzelne Hosts durchlassen und die anderen abweisen könnte: Sie wurde als Datei geöffnet, oder dieser Browser gibt ihr keinen Service Worker (manche privaten Fenster tun das nicht). Die Seite unter einer Web-Adresse in einem gewöhnlichen Fenster öffnen; Modelle und Daten aus einem Ordner auf diesem Rechner gehen auch ohne.
