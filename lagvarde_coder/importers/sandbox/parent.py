"""The parent's side: one warm child, started anew when it is gone; one file at a time."""

import atexit
import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

from lagvarde_coder.domain.errors import ImportRefused, KnownError
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, TOO_SLOW, ImportedText, ReadingOptions, SheetWords
from lagvarde_coder.importers.sandbox import wire
from lagvarde_coder.importers.sandbox.fence import Allowance
from lagvarde_coder.importers.sandbox.wire import BrokenAnswer, Frame

H = TypeVar("H", ImportedText, SheetWords)

_log = logging.getLogger(__name__)

_START = 60.0  # seconds until a child that does not say that it is ready is taken for stuck
_LOOK = 0.05  # seconds between two looks at whether the reading was cancelled
_MOST_TEXTS = 100_000
_HEAVY = 100_000_000  # bytes of address space more than at first with which a child is not kept


class Used(NamedTuple):
    """What reading a file took: seconds of computing, and the most memory that the child ever held, in bytes."""

    cpu: float
    peak: int


@dataclass(slots=True)
class _Child:
    """A child that runs, and what it has used so far."""

    process: "subprocess.Popen[bytes]"
    asking: IO[bytes]
    answering: IO[bytes]
    parent: int = field(default_factory=os.getpid)
    ready: bool = False
    cpu: float = 0.0
    held: int = 0

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked; one that a fork left to another process is that process's."""
        return self.parent == os.getpid() and self.process.poll() is None

    def end(self) -> int:
        """End it at once; return how it ended."""
        self.process.kill()
        return self.gone()

    def gone(self) -> int:
        """Wait for its end, which has come or is near; return how it ended."""
        for pipe in (self.asking, self.answering):
            with contextlib.suppress(OSError):
                pipe.close()
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


class ReadingProcess:
    """Reads files in a child process. May be used from several threads.

    Attributes:
        used: what the last file took; None if the child did not live to say so.
    """

    def __init__(self, allowance: Allowance | None = None) -> None:
        self._allowance = allowance or Allowance()
        self._lock = threading.Lock()
        self._child: _Child | None = None
        self._others: list[_Child] = []  # of a process that this one was forked from
        self.used: Used | None = None
        atexit.register(self.close)

    def get_ready(self) -> None:
        """Start the child unless it runs or is at work, so that the first file need not wait for it."""
        if self._lock.acquire(blocking=False):
            try:
                with contextlib.suppress(OSError):  # who reads a file will be told
                    self._ready_child()
            finally:
                self._lock.release()

    def read(
        self,
        name: str,
        data: bytes,
        options: ReadingOptions = DEFAULTS,
        watch: Callable[[], object] = lambda: None,
    ) -> list[ImportedText]:
        """Return the texts of a file, in canonical form, each with sections at places of that form.

        Args:
            name: of the file.
            data: its bytes.
            options: what a person said of how it is read.
            watch: called many times a second; what it raises ends the child and is raised.

        Raises:
            KnownError: the file is refused, by its importer or because reading takes more than the allowance.
        """
        request = Frame({"name": name, "options": asdict(options)}, data)
        return self._answer(name, request, wire.text_heard, watch)

    def read_cells(self, name: str, data: bytes, watch: Callable[[], object] = lambda: None) -> list[SheetWords]:
        """Return what the cells of a workbook (.xlsx) show, a sheet each; none is without words. As :meth:`read`."""
        return self._answer(name, Frame({"name": name, "cells": True}, data), wire.sheet_heard, watch)

    def close(self) -> None:
        """End the child, if it runs; the next file starts another."""
        with self._lock:
            self._end()

    def _answer(self, name: str, request: Frame, hear: Callable[[Frame], H], watch: Callable[[], object]) -> list[H]:
        while not self._lock.acquire(timeout=_LOOK):
            watch()
        try:
            return self._asked(name, request, hear, watch)
        finally:
            self._lock.release()

    def _asked(self, name: str, request: Frame, hear: Callable[[Frame], H], watch: Callable[[], object]) -> list[H]:
        self.used = None
        watch()
        try:
            child = self._ready_child()
        except OSError as error:
            raise ImportRefused(name=name, detail=why.NO_READER) from error
        try:
            return self._heard(name, _ask(child, request), hear, child, watch)
        except KnownError:
            raise
        except BaseException:  # cancelled or interrupted: what it is doing is of no use any more
            self._end()
            raise

    def _heard(
        self,
        name: str,
        answers: "queue.SimpleQueue[Frame | None]",
        hear: Callable[[Frame], H],
        child: _Child,
        watch: Callable[[], object],
    ) -> list[H]:
        parts: list[H] = []
        until = time.monotonic() + (self._allowance.wall if child.ready else _START)
        while True:
            try:
                frame = answers.get(timeout=_LOOK)
            except queue.Empty:
                watch()
                if time.monotonic() > until:
                    self._end()
                    raise ImportRefused(name=name, detail=TOO_SLOW) from None
                continue
            try:
                if frame is None:
                    raise BrokenAnswer
                if not child.ready:
                    child.ready, child.held = True, _figure(frame.words, "held", int)
                    until = time.monotonic() + self._allowance.wall
                    continue
                if "title" not in frame.words:
                    return self._ended(name, frame.words, child, parts)
                parts.append(hear(frame))
                if len(parts) > _MOST_TEXTS:
                    raise BrokenAnswer
            except BrokenAnswer as error:
                cause = self._cause_of_death(frame)
                raise ImportRefused(name=name, detail=cause if child.ready else why.NO_READER) from error

    def _ended(self, name: str, last: wire.Plain, child: _Child, parts: list[H]) -> list[H]:
        """Return the parts of a file that were heard, or raise why there are none."""
        self._note(last, child)
        if last.get("done") is True and parts:
            return parts
        if "refused" in last:
            raise wire.refusal_heard(last["refused"])
        _log.error("the reader of %s failed:\n%s", name, last.get("fault"))
        raise ImportRefused(name=name, detail=why.FAULT)

    def _note(self, last: wire.Plain, child: _Child) -> None:
        cpu = _figure(last, "cpu", float)
        self.used = Used(cpu - child.cpu, _figure(last, "peak", int))
        child.cpu = cpu
        if last.get("sound") is not True or _figure(last, "held", int) > child.held + _HEAVY:
            self._end()

    def _cause_of_death(self, frame: Frame | None) -> str:
        """End the child and return why it broke off; ``frame``: what it said that cannot be right, None: nothing."""
        child, self._child = self._child, None
        if child is None:
            return why.BROKE_OFF
        how = child.gone() if frame is None else child.end()
        if how == -getattr(signal, "SIGXCPU", 0):
            return TOO_SLOW
        if frame is None and how in {-signal.SIGABRT, -getattr(signal, "SIGKILL", 9)}:
            return why.TOO_HEAVY
        return why.BROKE_OFF

    def _ready_child(self) -> _Child:
        if self._child is not None and not self._child.is_alive:
            if self._child.parent == os.getpid():
                self._child.gone()
            else:
                self._others.append(self._child)
            self._child = None
        if self._child is None:
            self._child = _started(self._allowance)
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None and child.parent == os.getpid():
            child.end()


N = TypeVar("N", int, float)


def _figure(words: wire.Plain, name: str, kind: type[N]) -> N:
    figure = words.get(name)
    if not isinstance(figure, kind):
        raise BrokenAnswer
    return figure


def _started(allowance: Allowance) -> _Child:
    """Start a child with this interpreter and this program's path; it inherits no open file."""
    path = os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path if entry)
    module = __name__.rpartition(".")[0]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", module, str(allowance.cpu), str(allowance.memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(sys.executable).parent,
        env={**os.environ, "PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None and process.stdout is not None
    return _Child(process, process.stdin, process.stdout)


def _ask(child: _Child, request: Frame) -> "queue.SimpleQueue[Frame | None]":
    """Send the request in a thread and return where its answers come; None after the last one, or when it dies."""
    answers: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()

    def talk() -> None:
        try:
            for part in request.sent():
                child.asking.write(part)
            child.asking.flush()
            if not child.ready:
                answers.put(wire.received(child.answering.read))
            while frame := wire.received(child.answering.read):
                answers.put(frame)
                if "title" not in frame.words:
                    return
        except (OSError, ValueError, BrokenAnswer):  # ValueError: the pipe was closed, since the reading was cancelled
            pass
        answers.put(None)

    threading.Thread(target=talk, name="reading", daemon=True).start()
    return answers
