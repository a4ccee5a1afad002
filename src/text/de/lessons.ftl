# Lektionen: wie sie gelesen werden.

lessons-details = Genauer
lessons-new-tab = (öffnet in neuem Tab)
