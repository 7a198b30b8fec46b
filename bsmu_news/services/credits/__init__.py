"""Credits: who wrote, photographed and translated, what of a translation is whose work, and what of it is printed."""
