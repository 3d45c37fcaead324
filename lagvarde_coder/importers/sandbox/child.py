"""The child: reads file after file from its input until that ends, as it does when the parent dies."""

import io
import os
import pkgutil
import select
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module

from lagvarde_coder.domain.errors import ImportRefused, KnownError, UnknownFormat
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Importer, Limits, ReadingOptions, ReadsCells, SheetWords
from lagvarde_coder.importers.canonical import in_canonical_form
from lagvarde_coder.importers.registry import importer_for, importers
from lagvarde_coder.importers.sandbox import fence, wire
from lagvarde_coder.importers.sandbox.wire import Frame

_NEAR = 70_000_000  # bytes: the next piece that a library asks for
_OWN = "lagvarde_coder."
_ANSWERS = ("lagvarde_coder.importers.answers.answer_texts",)
_WORDS = ("lxml.etree", "lagvarde_coder.importers.html.reading", "lagvarde_coder.importers.rtf.reading")
_ALSO = {
    "text": (), "subtitles": (), "csv_answers": _ANSWERS, "xlsx": (*_WORDS, *_ANSWERS), "ods": (*_WORDS, *_ANSWERS),
    "mail": (*_WORDS, "olefile"),
    "web_archive": (*_WORDS, "lagvarde_coder.importers.html.decoding", "lagvarde_coder.importers.mail.internet"),
}  # fmt: skip
"""What readers of a format load besides their own modules; the others ``_WORDS``."""
_DONE: wire.Plain = {"done": True}


def serve(arguments: list[str]) -> None:
    """Answer the parent; ``arguments`` say the allowance: seconds of computing and bytes of memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    allowance = fence.Allowance(cpu=int(arguments[0]), memory=int(arguments[1]))
    asking, answering = _own_pipes()
    _prepare(asking)
    fence.close_doors()
    fence.limit_memory(allowance)
    _write(answering, Frame({"ready": True, "held": fence.memory()["VmSize"]}))
    while request := wire.received(lambda count: os.read(asking, count)):
        fence.begin_file(allowance)
        load_reader(str(request.words["name"]), request.data)
        most = fence.limit_memory(allowance, taken=len(request.data))
        if not _answer(request, most, lambda frame: _write(answering, frame)):
            return  # without memory nothing is certain: the parent starts another child


def _own_pipes() -> tuple[int, int]:
    """Return the pipes from and to the parent; what a library prints goes nowhere."""
    asking, answering = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nowhere, standard)
    return asking, answering


def _prepare(asking: int) -> None:
    """Load what readers will need, as long as nobody waits for an answer."""
    for importer in importers():
        if sys.platform != "win32" and select.select([asking], [], [], 0)[0]:
            return
        _load(importer)


def load_reader(name: str, data: bytes) -> None:
    """Load whatever the program's own reader of a file needs, so that the file does not have to pay for it."""
    with suppress(Exception):  # whatever it is, reading says so
        _load(importer_for(name, data[:4096]))


def _load(importer: Importer) -> None:
    package = import_module(type(importer).__module__)
    if not package.__name__.startswith(_OWN):
        return
    for module in pkgutil.iter_modules(getattr(package, "__path__", ()), f"{package.__name__}."):
        import_module(module.name)
    for also in _ALSO.get(package.__name__.rpartition(".")[2], _WORDS):
        import_module(also)


def _answer(request: Frame, most: int, say: Callable[[Frame], None]) -> bool:
    """Read one file and say what is in it; return whether the next one can be read too.

    A library that gets no memory may say anything: whoever came near ``most`` wanted too much.
    """
    name = str(request.words["name"])
    before = fence.memory()["VmPeak"]
    try:
        for frame in _frames(name, request):
            say(frame)
        last, sound = _DONE, True
    except KnownError as error:
        last, sound = {"refused": wire.refusal_said(error)}, True
    except wire.BrokenAnswer:  # more than can be said
        last, sound = {"refused": wire.refusal_said(ImportRefused(name=name, detail=why.TOO_LONG))}, True
    except MemoryError:
        last, sound = _too_heavy(name), False
    except Exception:  # noqa: BLE001 - the parent logs it, as a fault of the program
        last, sound = {"fault": traceback.format_exc()[-20_000:]}, True
    memory = fence.memory()
    if most and last is not _DONE and memory["VmPeak"] > max(before, most - _NEAR):
        last, sound = _too_heavy(name), False
    figures = {"cpu": fence.computed(), "peak": memory["VmHWM"], "held": memory["VmSize"]}
    say(Frame({**last, **figures, "sound": sound}))
    return sound


def _too_heavy(name: str) -> wire.Plain:
    return {"refused": wire.refusal_said(ImportRefused(name=name, detail=why.TOO_HEAVY))}


def _frames(name: str, request: Frame) -> Iterator[Frame]:
    if "cells" in request.words:
        return map(wire.sheet_said, _sheets(name, request.data))
    return map(wire.text_said, _texts(name, request.data, request.words["options"]))


def _sheets(name: str, data: bytes) -> Sequence[SheetWords]:
    importer = importer_for(name, data[:4096])
    if not isinstance(importer, ReadsCells):
        raise UnknownFormat(name=name, formats=".xlsx")
    sheets = importer.cells(name, data, Limits())
    if not sheets:
        raise ImportRefused(name=name, detail=why.NO_TEXT)
    return sheets


def _texts(name: str, data: bytes, options: wire.Plain) -> Iterator[ImportedText]:
    limits = Limits()
    said: wire.Plain = {option: tuple(value) if isinstance(value, list) else value for option, value in options.items()}
    texts = importer_for(name, data[:4096]).read(name, io.BytesIO(data), limits, ReadingOptions(**said))
    if sum(len(text.text) for text in texts) > limits.all_characters:
        raise ImportRefused(name=name, detail=why.TOO_LONG)
    if not texts or not all(text.text.strip() for text in texts):
        raise ImportRefused(name=name, detail=why.NO_TEXT)
    return map(in_canonical_form, texts)


def _write(pipe: int, frame: Frame) -> None:
    for part in frame.sent():
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(pipe, rest[: 1 << 20]) :]
