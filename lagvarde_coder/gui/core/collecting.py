"""Python's search for unused cycles of objects: in the window's thread alone, and out of the user's steps."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer, SignalInstance

_STARTED = 1_000
"""Milliseconds until the window's libraries are there; what finds sentences leaves itself out when it comes."""
_EVERY = 30_000
"""Milliseconds between two searches through all that is new."""

_steps: list[None] = []
"""As many as the steps of the user that are being taken, which the search would make longer."""


def search_in_this_thread() -> None:
    """Search whenever this thread has nothing to do, and never in another one.

    Python searches in whichever thread happens to make an object, and deletes there what it finds: widgets too, which
    Qt allows in their own thread only; the process dies of it. Workers knock while they work
    (:class:`~lagvarde_coder.gui.core.workers.giving_way.Turns`), so what they leave behind is found meanwhile.
    """
    gc.disable()
    QAbstractEventDispatcher.instance().aboutToBlock.connect(_search_if_due)


@contextmanager
def put_off() -> Iterator[None]:
    """Search after this: the user waits for it, and what it makes is mostly kept."""
    _steps.append(None)
    try:
        yield
    finally:
        _steps.pop()


def spare_what_stays(parent: QObject, closed: SignalInstance) -> None:
    """Search all that is new by the clock, and everything once a project has ``closed``.

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


def _search_if_due() -> None:
    """Search the two younger generations, as often as Python does; the clock searches the oldest."""
    young, middle, _ = gc.get_count()
    often, seldom, _ = gc.get_threshold()
    if young > often and not _steps:
        gc.collect(1 if middle > seldom else 0)


def _search() -> None:
    gc.collect()
    gc.freeze()


def _search_all() -> None:
    gc.unfreeze()
    _search()
