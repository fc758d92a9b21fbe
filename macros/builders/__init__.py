"""The only code that knows a builder: MkDocs, Zensical, and Python-Markdown, which both use.

In comes what a builder hands over. Out goes what it wants back. Everything else is done by the other rooms.
"""
