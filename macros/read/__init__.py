"""Files -> data with places.

In come the files of a project: Markdown, YAML, the navigation. Out go records, raw data with the line of each value,
and a finding for everything that could not be read. Nothing here knows what is done with a record later.
"""
