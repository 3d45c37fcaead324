"""XML as a stream of events: nothing of it is kept that its reader does not keep, however much there is.

expat, not lxml, since lxml makes a tree of what nobody asked for: 7 MB of a workbook became 4.5 GB.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias
from xml.parsers import expat

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive, refuse_doctype
from lagvarde_coder.importers.base import Limits

PART_BYTES = 60_000_000
"""Of one XML part of a workbook, unpacked; a sheet with a million answers of a few words."""

Attributes: TypeAlias = Mapping[str, str]
Start: TypeAlias = Callable[[str, Attributes], object]
"""Called with the name of an element and its attributes, all without their namespaces."""

_CHUNK = 1 << 18
_NAMES = 1_000
"""Names of elements that are remembered; workbooks have some dozens."""

_SEPARATOR = " "
OPEN_XML = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
"""Namespaces of workbooks as Excel has always written them, and of the strict kind."""


def _nothing(_: str) -> None: ...


def stream(
    archive: Archive,
    member: str,
    limits: Limits,
    start: Start,
    end: Callable[[str], object] = _nothing,
    text: Callable[[str], object] = _nothing,
) -> None:
    """Call ``start``, ``end`` and ``text`` for the elements of a member, in order; those of extensions are passed over.

    Raises:
        ImportRefused: the member is missing, too large, not well-formed, or has a document type declaration.
    """
    stream_data(archive.name, archive.read_member(member, PART_BYTES), limits, OPEN_XML, start, end, text)


def stream_data(
    file: str,
    data: bytes,
    limits: Limits,
    own: tuple[str, ...],
    start: Start,
    end: Callable[[str], object] = _nothing,
    text: Callable[[str], object] = _nothing,
) -> None:
    """Do the same for an XML document of which the bytes are at hand.

    Args:
        file: its name, for messages.
        data: the document.
        limits: of the file.
        own: what the namespaces begin with whose elements are no extensions.
        start: called with each element's beginning.
        end: called with each element's end.
        text: called with letters.

    Raises:
        ImportRefused: it is not well-formed, or has a document type declaration.
    """
    refuse_doctype(file, data)
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    known: dict[str, str] = {}

    def tag_of(name: str) -> str:
        """Return the name without its namespace; "" of an extension's."""
        tag = _local(name) if _SEPARATOR not in name or name.startswith(own) else ""
        if len(known) < _NAMES:
            known[name] = tag
        return tag

    def begin(name: str, attributes: dict[str, str]) -> None:
        if tag := known.get(name) or tag_of(name):
            start(tag, _locals(attributes))

    def finish(name: str) -> None:
        if tag := known.get(name) or tag_of(name):
            end(tag)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, finish, text

    def refuse(*_: object) -> None:
        raise ImportRefused(name=file, detail=why.DOCTYPE)

    parser.StartDoctypeDeclHandler = refuse
    try:
        for at in range(0, len(data), _CHUNK):
            limits.check_time(file)
            parser.Parse(data[at : at + _CHUNK], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise ImportRefused(name=file, detail=why.DAMAGED_XML) from error


def _local(name: str) -> str:
    return name.rpartition(_SEPARATOR)[2]


def _locals(attributes: dict[str, str]) -> dict[str, str]:
    if not any(_SEPARATOR in name for name in attributes):
        return attributes
    return {_local(name): value for name, value in attributes.items()}
