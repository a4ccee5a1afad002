# Offline use, and new versions of the page.

offline-ready = Ready for offline use.
offline-new-title = A new version of this page is here
offline-new-text = It is used from the next visit on. Your runs and examples stay.
offline-new-reload = Reload now
offline-busy-title = A run is training
offline-busy-text = The new version is used from the next visit on, when no tab of this page is open any more.
