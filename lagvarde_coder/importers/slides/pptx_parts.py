"""The parts of a .pptx: the slides in their order, and what each is related to."""

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import XML_BYTES, Archive, parse_xml
from lagvarde_coder.importers.slides import NOT_POWERPOINT
from lagvarde_coder.importers.slides import pptx_names as n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.archive import Element


class SlideRelation(NamedTuple):
    """What one part says of another: of what kind it is (the last word of its type), and its path or address."""

    kind: str
    target: str
    outside: bool


class PptxPart:
    """One part of the package, read.

    Attributes:
        relations: by their ids.
    """

    def __init__(self, path: str, root: "Element", relations: dict[str, SlideRelation]) -> None:
        self.path = path
        self.root = root
        self.relations = relations

    def address(self, relation: str | None) -> str:
        """Return what a link points to outside the file; empty if it stays within."""
        found = self.relations.get(relation or "")
        return found.target if found is not None and found.outside else ""

    def paths(self, kind: str) -> "Iterator[str]":
        """Yield the paths of the parts of a kind ("notesSlide") that it is related to."""
        return (one.target for one in self.relations.values() if one.kind == kind and not one.outside)


class PptxParts:
    """The package of a presentation.

    Attributes:
        main: the part that lists the slides.
    """

    def __init__(self, archive: Archive) -> None:
        """Find and read the main part.

        Raises:
            ImportRefused: there is none, or it cannot be read.
        """
        self._archive = archive
        mains = (one.target for one in self._relations_of("").values() if one.kind == "officeDocument")
        main = self.read(next(mains, "ppt/presentation.xml"))
        if main is None or main.root.tag != n.p("presentation"):
            raise archive.refused(NOT_POWERPOINT)
        self.main = main

    def slides(self) -> "Iterator[PptxPart]":
        """Yield the slides in the order in which they are shown; one that is listed twice comes once."""
        listed = (self.main.relations.get(one.get(n.RELATED, "")) for one in self.main.root.iter(n.p("sldId")))
        for path in dict.fromkeys(one.target for one in listed if one is not None and not one.outside):
            slide = self.read(path)
            if slide is None:
                raise self._archive.refused(why.DAMAGED)
            yield slide

    def read(self, path: str) -> PptxPart | None:
        """Return a part; None if there is none of that path."""
        if path not in self._archive:
            return None
        return PptxPart(path, self._parsed(path), self._relations_of(path))

    def related(self, part: PptxPart, kind: str) -> PptxPart | None:
        """Return the first part of a kind that one is related to."""
        return next((found for path in part.paths(kind) if (found := self.read(path)) is not None), None)

    def _parsed(self, path: str) -> "Element":
        data = self._archive.read_member(path, XML_BYTES)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, usual in n.STRICT:
                data = data.replace(strict, usual)
        return parse_xml(self._archive.name, data)

    def _relations_of(self, path: str) -> dict[str, SlideRelation]:
        folder, name = posixpath.split(path)
        member = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, SlideRelation] = {}
        if member in self._archive:
            for one in self._parsed(member):
                kind, target = one.get("Type", "").rpartition("/")[2], one.get("Target", "")
                outside = one.get("TargetMode") == "External"
                if not outside:
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[one.get("Id", "")] = SlideRelation(kind, target, outside)
        return found
