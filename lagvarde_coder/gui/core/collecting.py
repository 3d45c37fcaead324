"""Python's search for unused cycles of objects: kept away from what stays, and out of the user's steps."""

import gc

from PySide6.QtCore import QObject, QTimer, SignalInstance

_STARTED = 1_000
"""Milliseconds until the window's libraries are there; what finds sentences leaves itself out when it comes."""
_EVERY = 30_000
"""Milliseconds between two searches through all that is new."""
_NEVER = 1_000_000
"""Threshold of generation 2, high enough that Python never starts a full collection on its own."""


def spare_what_stays(parent: QObject, closed: SignalInstance) -> None:
    """Search by the clock, and only among objects made since the last search; among all once a project has ``closed``.

    A full search goes through some hundred thousand objects of libraries, and tens of thousands of an open document:
    50 ms of the window's time and more, several times while one long document is read. What is in use when it is
    looked at is therefore left out of later searches; nothing is kept alive by that but cycles, until the project
    closes. Documents are no cycles: they go as soon as they are left.
    """
    clock = QTimer(parent, interval=_EVERY)
    clock.timeout.connect(_search)
    QTimer.singleShot(_STARTED, parent, gc.freeze)
    clock.start()
    closed.connect(lambda: QTimer.singleShot(0, parent, _search_all))
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)


def _search() -> None:
    gc.collect()
    gc.freeze()


def _search_all() -> None:
    gc.unfreeze()
    _search()
