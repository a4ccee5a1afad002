# Offline use.

offline-ready = Ready for offline use.
