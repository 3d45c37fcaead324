"""The parts of a .docx: which there are and how they are related."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import XML_BYTES, Archive, parse_xml
from lagvarde_coder.importers.docx import names as n

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_STYLE_END = b"</w:style>"


class Package:
    """The document part and what it refers to.

    Attributes:
        document: root of the document part.
        addresses: what its relations to the world outside point to, by their ids.
    """

    def __init__(self, archive: Archive) -> None:
        """Find and read the document part.

        Raises:
            ImportRefused: there is none, or it cannot be read.
        """
        self._archive = archive
        self._room = XML_BYTES
        self.addresses: dict[str, str] = {}
        self._targets: dict[str, str] = {}
        main = next(self._related("", "officeDocument"), "word/document.xml")
        if main not in archive:
            raise archive.refused(why.NOT_WORD)
        self.document = self._read(main)
        if self.document.tag != n.DOCUMENT:
            raise archive.refused(why.NOT_WORD)
        self._relations = list(self._relations_of(main))

    def parts(self, kind: str) -> Iterator["Element"]:
        """Yield the roots of the parts that the document refers to as ``kind`` ("styles", "header" …)."""
        targets = dict.fromkeys(target for part_kind, target in self._relations if part_kind == kind)
        for target in targets:
            if target in self._archive:
                yield self._read(target)

    def part(self, kind: str) -> "Element | None":
        """Return the root of the only part of its kind, if there is one."""
        return next(self.parts(kind), None)

    def target(self, relation: str) -> str:
        """Return the path of what a relation of the document part names inside the package; empty if there is none."""
        path = self._targets.get(relation, "")
        return path if path in self._archive else ""

    def inserted(self, member: str) -> bytes:
        """Return the bytes of a file that is inserted in the document."""
        return self._unpacked(member)

    def _unpacked(self, member: str) -> bytes:
        """Return a part's bytes; all parts together have the room of one, since each becomes a tree."""
        data = self._archive.read_member(member, self._room)
        self._room -= len(data)
        return data

    def _read(self, member: str) -> "Element":
        data = self._unpacked(member)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, usual in n.STRICT:
                data = data.replace(strict, usual)
        return parse_xml(self._archive.name, _without_table_styles(data))

    def _related(self, source: str, kind: str) -> Iterator[str]:
        return (target for part_kind, target in self._relations_of(source) if part_kind == kind)

    def _relations_of(self, source: str) -> Iterator[tuple[str, str]]:
        """Yield kind and path of what ``source`` refers to inside the package."""
        folder, name = posixpath.split(source)
        member = posixpath.join(folder, "_rels", f"{name}.rels")
        if member not in self._archive:
            return
        for relation in parse_xml(self._archive.name, self._unpacked(member)):
            if relation.get("TargetMode") == "External":
                self.addresses[relation.get("Id", "")] = relation.get("Target", "")
            else:
                kind = relation.get("Type", "").rpartition("/")[2]
                path = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                self._targets[relation.get("Id", "")] = path.lstrip("/")
                yield kind, path.lstrip("/")


def _without_table_styles(data: bytes) -> bytes:
    """Drop the table styles of a styles part: nine tenths of it, and of no use here.

    What is taken out is whole elements as Word writes them; anything written otherwise stays.
    """
    if b'<w:style w:type="table"' not in data:
        return data
    pieces = data.split(_STYLE_END)
    kept = [piece for piece in pieces[1:-1] if not piece.lstrip().startswith(b'<w:style w:type="table"')]
    return _STYLE_END.join([pieces[0], *kept, pieces[-1]])
