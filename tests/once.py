"""What takes long to make is made once in a run, by whichever of its processes needs it first."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_LONGEST = 300
"""Seconds that others are waited for."""


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that ``make`` filled once in this run; copied by tests, never written to.

    What is in it must not know where it lies: it is made under another name, and gets its own when it is whole.
    """
    own = factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    whole, begun = shared / name, shared / f"{name} (begun)"
    until = time.monotonic() + _LONGEST
    while not whole.exists():
        try:
            begun.mkdir()
        except FileExistsError:
            assert time.monotonic() < until, f"{name} was begun and never finished"
            time.sleep(0.05)
            continue
        if whole.exists():  # it was finished between the two looks
            begun.rmdir()
            break
        try:
            make(begun)
        except BaseException:
            shutil.rmtree(begun)
            raise
        begun.rename(whole)
    return whole
