"""Importing a large library with progress: it takes a second, in which no other thread would get to run."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import get_ident
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import Cancelled

if TYPE_CHECKING:
    from lagvarde_coder.domain.jobs import Progress


class _Finder:
    """Finds nothing, but is asked about every module."""

    def __init__(self, progress: "Progress") -> None:
        self._progress = progress
        self._thread = get_ident()

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Take a step; a half-imported module cannot be imported again, so a request to stop is ignored here."""
        if get_ident() == self._thread:
            with suppress(Cancelled):
                self._progress.step(0, 1)


@contextmanager
def step_by_step(progress: "Progress") -> Iterator[None]:
    """Let ``progress`` step, without being stopped, at every module that is imported in this thread meanwhile."""
    finder = _Finder(progress)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
