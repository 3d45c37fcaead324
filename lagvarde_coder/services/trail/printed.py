"""What an exported file prints of the log that it was made from: state and checksum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits

_PARTS = re.compile(r"word/document\.xml|xl/sharedstrings\.xml|xl/worksheets/sheet\d+\.xml")
_TAG = re.compile(r"<[^<>]*>")
_HEAD = re.compile(r"[Kk]ontrollsumma[\s:;]*([0-9a-f]{64})\b")
_STATE = re.compile(r"\bläge\s+(\d+)")


@dataclass(frozen=True, slots=True)
class Printed:
    """State and head hash as a file prints them; the state is None where it cannot be read."""

    state: int | None
    head: str


def printed_in(file: Path) -> Printed | None:
    """Return what a .docx, .xlsx, .html or .csv prints; None if it prints no checksum.

    Raises:
        OSError: it cannot be read.
    """
    data = file.read_bytes()
    for text in _texts(file.name, data):
        words = " ".join(unescape(_TAG.sub(" ", text)).split())
        if head := _HEAD.search(words):
            state = _STATE.search(words)
            return Printed(int(state[1]) if state else None, head[1])
    return None


def _texts(name: str, data: bytes) -> Iterator[str]:
    if not data.startswith(b"PK"):
        yield data.decode(errors="replace")
        return
    try:
        archive = Archive(name, data, Limits())
        for member in sorted(filter(_PARTS.fullmatch, archive.members)):
            yield archive.read_member(member).decode(errors="replace")
    except ImportRefused:
        return
