"""Files are read in a child process: whatever their bytes make a reader do, the program goes on.

``parent`` starts the child and asks it, ``child`` reads, ``fence`` is what the child may use, ``wire`` what they say to
each other. Nothing that the child says is trusted more than the file itself.
"""

from functools import cache

from lagvarde_coder.importers.sandbox.parent import ReadingProcess


@cache
def reading_process() -> ReadingProcess:
    """Return the one child of this process; it starts when it is first needed."""
    return ReadingProcess()
