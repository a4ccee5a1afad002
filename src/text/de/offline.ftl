# Ohne Netz.

offline-ready = Läuft jetzt auch ohne Netz.
