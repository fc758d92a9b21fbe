"""Records and pages as files: what is begun, and what is dropped.

In come a curriculum and the name of a record. Out go changes: for each file its new text, or
nothing where it goes away. Only `Changes.make` touches files, so that all of a change is made or nothing of it.
"""

# What can be begun, and in what it stands, be it by choice. Nothing is loaded for it, so that the command line can ask.
HOLDERS = {
    "lesson": "module",
    "lab_step": "module",
    "exercise": "lesson",
    "quiz": "module",
    "tool": "lesson",
    "case": "lesson",
    "module": "programme",
    "programme": "",
    "source": "",
    "term": "",
    "taught": "exercise",
    "gamebook": "lesson",
    "talk": "",
    "plan": "exercise",
}
