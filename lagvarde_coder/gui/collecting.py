"""Python's search for unused cycles of objects: kept away from what stays for good, or it halts the window."""

import gc

from PySide6.QtCore import QObject, QTimer

_STARTED = 1_000
"""Milliseconds until the window's libraries are there; those that find sentences do the same when they come."""


def spare_what_stays(parent: QObject) -> None:
    """Leave out of every later search what is in memory once the program has started.

    That is some hundred thousand objects of libraries, and a full search among them takes 50 ms of the window's time.
    Nothing is kept alive by it but cycles that are unused already then.
    """
    QTimer.singleShot(_STARTED, parent, gc.freeze)
