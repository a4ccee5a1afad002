# Going online.

network-offline = Offline. Nothing is fetched from anywhere unless you allow it.
network-online =
    { $count ->
        [one] Online to one host:
       *[other] Online to { $count } hosts:
    }
network-end = Go offline again
network-question = Go online?
network-hosts =
    { $count ->
        [one] This page asks to reach one host:
       *[other] This page asks to reach these hosts:
    }
network-until = They can be reached until the last tab of this page is closed. Requests to all other hosts are refused as before. No cookies are sent.
network-until-reload = They can be reached until the last tab of this page is closed. Requests to all other hosts are refused as before. No cookies are sent. The page is loaded again for this and comes back here; a run under way stops at its last checkpoint and can be continued.
network-stay = Stay offline
network-go = Go online
network-firstVisit = Once more from the start
network-firstVisit-text = What guards this page’s requests is put in place on the first visit and works from the next load on. Load the page again, then ask once more. If that changes nothing, the page was loaded past it by a forced reload: close the tab and open the page anew.
network-reload = Load again
network-never = This page cannot go online
network-never-text = Here it has nothing that could let single hosts through and refuse the others: it was opened as a file, or this browser gives it no service worker (some private windows do not). Open it from a web address in an ordinary window; models and data from a folder on this computer work without it.
