"""Records and pages as files: what is begun, and what is dropped.

In come a curriculum and the name of a record. Out go changes: for each file its new text, or
nothing where it goes away. Only `Changes.make` touches files, so that all of a change is made or nothing of it.
"""
