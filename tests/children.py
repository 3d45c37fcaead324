"""Other processes for tests: as another user, with limits, to be killed."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

NOBODY = 65534
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")
needs_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become nobody")


def in_child(work: Callable[[], str], user: int | None = None) -> str:
    """Do ``work`` in a forked process, perhaps as another user; return what it says, or the name of its error."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as stream:
            stream.write(_told(work, user))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        said = stream.read()
    os.waitpid(child, 0)
    return said


def _told(work: Callable[[], str], user: int | None) -> str:
    try:
        if user is not None:
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)
        return work()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent wants to see it
        return type(error).__name__


def saying(pipe: int) -> Callable[[str], None]:
    """Return what writes a line into a pipe, at once."""

    def say(line: str) -> None:
        os.write(pipe, f"{line}\n".encode())

    return say


@contextmanager
def running(work: Callable[[Callable[[str], None]], Any]) -> Iterator[Callable[[], str]]:
    """Run ``work`` in a forked process that ends with the block; it says lines, the yielded function reads one."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(saying(writing))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        try:
            yield lambda: stream.readline().strip()
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
