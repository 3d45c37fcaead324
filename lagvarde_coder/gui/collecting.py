"""Python's search for unused cycles of objects: kept away from what stays for good, or it halts the window."""

import gc

from PySide6.QtCore import QObject, QTimer

_LOADED = (1_000, 12_000)
"""Milliseconds after the start when most libraries are there: the window's, then those that find sentences."""


def spare_what_stays(parent: QObject) -> None:
    """Leave out of every later search what is in memory once the program has started.

    That is some hundred thousand objects of libraries, and a full search among them takes 50 ms of the window's time.
    Nothing is kept alive by it but cycles that are unused already then.
    """
    for after in _LOADED:
        QTimer.singleShot(after, parent, gc.freeze)
