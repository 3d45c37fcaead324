"""Python's search for unused cycles of objects: kept away from what stays for good, and out of the user's steps."""

import gc

from PySide6.QtCore import QObject, QTimer

_STARTED = 1_000
"""Milliseconds until the window's libraries are there; those that find sentences do the same when they come."""
_EVERY = 30_000
"""Milliseconds between two full searches."""
_NEVER = 1_000_000
"""Searches of the middle generation until Python would make a full one by itself, in the midst of whatever is done."""


def spare_what_stays(parent: QObject) -> None:
    """Leave out of every later search what is in memory once the program has started; make full ones by the clock.

    That is some hundred thousand objects of libraries, and a full search among them takes 50 ms of the window's time.
    Nothing is kept alive by it but cycles that are unused already then. What is left takes a few milliseconds at a time
    of its own; by itself Python makes several full searches while it reads the codings of one long document.
    """
    QTimer.singleShot(_STARTED, parent, _spare)
    clock = QTimer(parent, interval=_EVERY)
    clock.timeout.connect(gc.collect)
    clock.start()


def _spare() -> None:
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
