# Lessons: their gallery, how they are read, and what the page says about itself.

lessons-details = In more detail
