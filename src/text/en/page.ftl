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
page-place-about = About
page-opening = The laboratory is opening…
page-opening-part = Opening…
page-part-failed = This part of the page could not be fetched: { $reason }.
page-try-again = Try again
