# The frame of the page: masthead, navigation, footer.

page-strapline = a laboratory for learning from mistakes
page-skip = Skip to the experiment
page-private = Everything runs in this tab. Nothing is sent anywhere.
page-measure = Measure this machine
page-places = Parts of the laboratory
page-place-lab = Lab
page-place-lessons = Lessons
page-place-workbench = Workbench
page-place-examples = Examples
page-place-own = Yours
page-place-about = About
page-opening = The laboratory is opening…
page-whole = Open the whole laboratory

settings = Settings
settings-theme = Colours
settings-theme-auto = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-notify = Tell me when a run is done
notify-title = The experiment is done

present = Present
present-label = Presentation
present-back = Back
present-on = On
present-place = { $number } of { $count }
present-leave = Leave
present-run-loading = Run
present-run-ready = Run
present-run-failed = Run
present-run-running = Pause
present-run-paused = Resume
present-run-done = Run again
page-share = Share
page-opening-part = Opening…
page-part-failed = This part of the page could not be fetched: { $reason }.
page-try-again = Try again
