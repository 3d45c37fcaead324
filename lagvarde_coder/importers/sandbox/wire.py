"""What parent and child say to each other: frames of JSON and text, never pickles.

A frame is two big-endian 32-bit lengths, that many bytes of JSON (an object), and that many bytes of anything. The
child says first ``{"ready"}``. The parent sends a frame per file, ``{"name", "options"}`` and its bytes, and the child
answers with a frame per text and a last one: ``{"done"}``, ``{"refused"}`` or ``{"fault"}``. Of a workbook whose cells
are asked for, ``{"name", "cells"}``, it says a frame per sheet.
"""

import json
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from lagvarde_coder.domain import errors
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind, SourceKind
from lagvarde_coder.domain.text import IMPOSSIBLE, SectionKind
from lagvarde_coder.importers.base import (
    AttachedFile,
    ColumnSign,
    ColumnUse,
    ImportedText,
    RawColour,
    RawComment,
    RawSection,
    SheetColumn,
    SheetWords,
)

Plain: TypeAlias = dict[str, Any]

_LENGTHS = struct.Struct(">II")
_MOST_WORDS = 64_000_000
_MOST_BYTES = 200_000_000

KNOWN_ERRORS: Mapping[str, type[KnownError]] = {
    name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, KnownError)
}
"""The refusals that can be said over the wire, by the names of their classes."""


class BrokenAnswer(Exception):
    """What came over the wire is not what the other side may say."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: plain values, and bytes beside them."""

    words: Plain
    data: bytes = b""

    def sent(self) -> tuple[bytes, bytes]:
        """Return the frame as bytes, in two parts."""
        words = json.dumps(self.words).encode()  # ASCII: a file's name may be no UTF-8
        if len(words) > _MOST_WORDS or len(self.data) > _MOST_BYTES:
            raise BrokenAnswer
        return _LENGTHS.pack(len(words), len(self.data)) + words, self.data


def received(read: Callable[[int], bytes]) -> Frame | None:
    """Return the next frame, None at the end; ``read(n)`` returns up to n bytes, none at the end.

    Raises:
        BrokenAnswer: it is no frame, too large, or cut short.
    """
    head = _exactly(read, _LENGTHS.size)
    if not head:
        return None
    if len(head) < _LENGTHS.size:
        raise BrokenAnswer
    length, more = _LENGTHS.unpack(head)
    if length > _MOST_WORDS or more > _MOST_BYTES:
        raise BrokenAnswer
    words, data = _exactly(read, length), _exactly(read, more)
    if len(words) < length or len(data) < more:
        raise BrokenAnswer
    try:
        said = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise BrokenAnswer from error
    if not isinstance(said, dict):
        raise BrokenAnswer
    return Frame(said, data)


def _exactly(read: Callable[[int], bytes], count: int) -> bytes:
    parts: list[bytes] = []
    while count and (part := read(min(count, 1 << 20))):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def text_said(text: ImportedText) -> Frame:
    """Return a text, in canonical form, as a frame: its bytes are the text's, then those of each attached file."""
    content = text.text.encode()
    sections = [[one.kind.value, one.start, one.end, one.label, one.level] for one in text.sections]
    words = {
        "title": text.title,
        "sections": sections,
        "respondent": text.respondent,
        "unanswered": list(text.unanswered),
        "kind": text.kind,
        "day": text.day.isoformat() if text.day else None,
        "made_by": text.made_by,
        "encoding": text.encoding,
        "left_out": [[one.kind.value, one.count, one.detail] for one in text.left_out],
        "respondent_column": text.respondent_column,
        "columns": [list(column) for column in text.columns],
        "comments": [[one.start, one.end, one.words, one.author] for one in text.comments],
        "colours": [[one.start, one.end, one.colour] for one in text.colours],
        "bytes": len(content),
        "attached": [[file.name, len(file.data)] for file in text.attached],
    }
    return Frame(words, b"".join([content, *(file.data for file in text.attached)]))


def text_heard(frame: Frame) -> ImportedText:
    """Return the text of a frame.

    Raises:
        BrokenAnswer: it is none, is not in canonical form, or has a section outside itself.
    """
    words = frame.words
    try:
        length = _count(words["bytes"])
        text = frame.data[:length].decode()
        heard = ImportedText(
            title=_words(words["title"]),
            text=text,
            sections=tuple(_section(len(text), *one) for one in words["sections"]),
            respondent=_words(words["respondent"]),
            unanswered=tuple(map(_words, words["unanswered"])),
            kind=None if words["kind"] is None else SourceKind(words["kind"]),
            day=None if words["day"] is None else date.fromisoformat(words["day"]),
            made_by=_words(words["made_by"]),
            encoding=_words(words["encoding"]),
            left_out=tuple(
                LeftOut(kind=LeftOutKind(kind), count=_count(count), detail=_words(detail))
                for kind, count, detail in words["left_out"]
            ),
            respondent_column=_words(words["respondent_column"]),
            columns=tuple(_column(*column) for column in words["columns"]),
            comments=tuple(_comment(len(text), *comment) for comment in words["comments"]),
            colours=tuple(_colour(len(text), *colour) for colour in words["colours"]),
            attached=tuple(_attached(frame.data, length, words["attached"])),
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BrokenAnswer from error
    if "\r" in text or IMPOSSIBLE.search(text):
        raise BrokenAnswer
    return heard


def _section(characters: int, kind: str, start: int, end: int, label: str, level: int) -> RawSection:
    _within(characters, start, end)
    return RawSection(kind=SectionKind(kind), start=start, end=end, label=_words(label), level=_count(level))


def _comment(characters: int, start: int, end: int, words: str, author: str) -> RawComment:
    _within(characters, start, end)
    return RawComment(start=start, end=end, words=_words(words), author=_words(author))


def _colour(characters: int, start: int, end: int, colour: str) -> RawColour:
    _within(characters, start, end)
    return RawColour(start=start, end=end, colour=_words(colour))


def _attached(data: bytes, start: int, files: Iterable[tuple[str, int]]) -> Iterator[AttachedFile]:
    """Yield the files whose bytes stand from ``start`` to the end of the data, all of it."""
    for name, length in files:
        end = start + _count(length)
        yield AttachedFile(_words(name), data[start:end])
        start = end
    if start != len(data):
        raise BrokenAnswer


def sheet_said(sheet: SheetWords) -> Frame:
    """Return what the cells of a sheet show as a frame."""
    return Frame({"title": sheet.name, "rows": sheet.rows})


def sheet_heard(frame: Frame) -> SheetWords:
    """Return the sheet of a frame.

    Raises:
        BrokenAnswer: it is none, or its rows are not equally long.
    """
    try:
        rows = tuple(tuple(map(_words, row)) for row in frame.words["rows"])
        heard = SheetWords(_words(frame.words["title"]), rows)
    except (TypeError, KeyError) as error:
        raise BrokenAnswer from error
    if len({len(row) for row in rows}) > 1:
        raise BrokenAnswer
    return heard


def _within(characters: int, start: int, end: int) -> None:
    if not 0 <= _count(start) < _count(end) <= characters:
        raise BrokenAnswer


def _column(letter: str, heading: str, example: str, use: str, sign: str) -> SheetColumn:
    return SheetColumn(_words(letter), _words(heading), _words(example), ColumnUse(use), ColumnSign(sign))


def _words(said: object) -> str:
    if not isinstance(said, str) or IMPOSSIBLE.search(said):
        raise BrokenAnswer
    return said


def _count(said: object) -> int:
    if type(said) is not int or said < 0:
        raise BrokenAnswer
    return said


def refusal_said(error: KnownError) -> Plain:
    """Return an error as plain values; one of a plug-in's own kind as the nearest kind that the program has."""
    kind = next(kind for kind in type(error).__mro__ if KNOWN_ERRORS.get(kind.__name__) is kind)
    return {"kind": kind.__name__, "params": error.params, "parts": [refusal_said(part) for part in error.parts]}


def refusal_heard(said: Any) -> KnownError:  # noqa: ANN401 - whatever the child says
    """Return the error that was said; lists become tuples.

    Raises:
        BrokenAnswer: the program has no such error, or it lacks what its sentences need.
    """
    try:
        params = {str(name): _fixed(value) for name, value in said["params"].items()}
        error = KNOWN_ERRORS[said["kind"]](parts=[refusal_heard(part) for part in said["parts"]], **params)
        str(error)  # whatever its sentences name is there
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise BrokenAnswer from error
    return error


def _fixed(value: Any) -> Any:  # noqa: ANN401 - whatever the child says
    if isinstance(value, list):
        return tuple(map(_fixed, value))
    return value
