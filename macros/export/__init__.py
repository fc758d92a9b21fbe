"""Records -> files in other formats, one module a format.

In comes the curriculum or its model. Out go texts that somebody else reads: JSON for editors, words for the scripts,
XML for Moodle.
"""
