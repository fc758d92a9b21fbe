"""What `python -m macros` does, one module a command.

In come the words of the command line. Out go a text for people, files, and an exit status. Each command is thin: the
other rooms do the work.
"""
