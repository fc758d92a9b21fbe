"""What differs from language to language: scripts, alphabets, and the forms in which words are looked up.

In come texts, and what a strings file says of its language. Out go texts, keys to sort by, and words of the search.
Pure: no room of the package is known here.
"""
