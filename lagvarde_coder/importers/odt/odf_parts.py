"""The parts of an OpenDocument file, zipped or flat: content, styles, and what its embedded objects are."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import XML_BYTES, Archive, parse_xml
from lagvarde_coder.importers.odt import odf_names as n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.base import Limits

NOT_TEXT = QT_TRANSLATE_NOOP(
    "Errors", "It is not an OpenDocument text. Open it in the program it was made with and save it as .odt or .docx."
)
NOT_SLIDES = QT_TRANSLATE_NOOP(
    "Errors",
    "It is not a presentation of the kind its name says. Open it in the program it was made with and save it as .odp "
    "or .pptx.",
)

_MANIFEST = "META-INF/manifest.xml"
_WHOLLY_ENCRYPTED = "encrypted-package"
_ENTRY = re.compile(rb"<[\w.-]{0,20}:?file-entry\b[^<>]{0,2000}")
_PATH = re.compile(rb"""full-path=["']([^"']{1,500})["']""")
_KIND = re.compile(rb"""media-type=["']([^"']{0,200})["']""")


class OdfParts:
    """An OpenDocument file of one kind.

    Attributes:
        content: what the text or the presentation consists of.
        automatic: its own styles; ``styles``: the named ones, with those of headers and footers.
        masters: pages with their headers and footers.
    """

    def __init__(self, name: str, data: bytes, limits: "Limits", body: str) -> None:
        """Read one whose body has an element of this name.

        Raises:
            ImportRefused: it is something else, damaged, protected by a password, or too large.
        """
        self._kinds: dict[str, str] = {}
        roots = self._unzipped(name, data, limits, body) if data.startswith(b"PK") else [_flat(name, data, body)]
        found = roots[0].find(f"{n.BODY}/{body}")
        if found is None:
            raise ImportRefused(name=name, detail=_not_it(body))
        self.content = found
        self.automatic = [part for root in roots for part in root.findall(n.AUTOMATIC)]
        self.styles = [part for root in roots for part in root.findall(n.STYLES)]
        self.masters = [part for root in roots for part in root.findall(n.MASTERS)]

    def is_formula(self, path: str) -> bool:
        """Tell whether the embedded object at a path is a formula."""
        return self._kinds.get(path.removeprefix("./").rstrip("/"), "").endswith("opendocument.formula")

    def _unzipped(self, name: str, data: bytes, limits: "Limits", body: str) -> "list[Element]":
        archive = Archive(name, data, limits)
        if _WHOLLY_ENCRYPTED in archive:
            raise archive.refused(why.ENCRYPTED)
        room = XML_BYTES
        if _MANIFEST in archive:
            manifest = archive.read_member(_MANIFEST, room)
            if b"encryption-data" in manifest:
                raise archive.refused(why.ENCRYPTED)
            room -= len(manifest)
            self._kinds = dict(_entries(manifest))
        if "content.xml" not in archive:
            raise archive.refused(_not_it(body))
        roots = []
        for member in ("content.xml", "styles.xml"):
            if member in archive:
                part = archive.read_member(member, room)  # all parts have the room of one, since each becomes a tree
                room -= len(part)
                roots.append(parse_xml(name, part))
        return roots


def _flat(name: str, data: bytes, body: str) -> "Element":
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<")):
        raise ImportRefused(name=name, detail=_not_it(body))
    if len(data) > XML_BYTES:
        raise ImportRefused(name=name, detail=why.BOMB)
    return parse_xml(name, data)


def _not_it(body: str) -> str:
    return NOT_TEXT if body == n.TEXT else NOT_SLIDES


def _entries(manifest: bytes) -> "Iterator[tuple[str, str]]":
    for entry in _ENTRY.findall(manifest):
        path, kind = _PATH.search(entry), _KIND.search(entry)
        if path and kind:
            yield path.group(1).decode("utf-8", "replace").rstrip("/"), kind.group(1).decode("ascii", "replace")
