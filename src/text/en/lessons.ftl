# Lessons: how they are read.

lessons-details = In more detail
lessons-new-tab = (opens in a new tab)
