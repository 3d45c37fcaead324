"""The parts of a workbook: what its main part is, which sheets it lists, and what belongs to each of them."""

from posixpath import dirname, join, normpath
from typing import NamedTuple

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.streaming import Attributes, stream

_TYPES = "[Content_Types].xml"
_MAIN = frozenset(
    f"application/vnd.{kind}.main+xml"
    for kind in (
        "openxmlformats-officedocument.spreadsheetml.sheet",
        "openxmlformats-officedocument.spreadsheetml.template",
        "ms-excel.sheet.macroenabled",
        "ms-excel.template.macroenabled",
    )
)
_BINARY = "ms-excel.sheet.binary"
_MOST = 10_000
"""Relations or sheets that are looked at; Excel's own files have some dozens."""


class Relation(NamedTuple):
    """What one part of the package says of another: of what kind it is (the last word of its type), and its path."""

    kind: str
    target: str


class ListedSheet(NamedTuple):
    """A sheet as the workbook lists it; ``part`` is its path."""

    name: str
    part: str
    hidden: bool


class WorkbookParts:
    """A workbook that says of itself that it is one, in words that Excel would believe.

    Attributes:
        sheets: the worksheets in the workbook's order.
        relations: of the workbook.
        from_1904: whether days are counted from 1904, as Excel for the Mac did.
    """

    def __init__(self, archive: Archive, limits: Limits) -> None:
        """Find the main part.

        Raises:
            ImportRefused: it is something else than a workbook of this kind, or damaged.
        """
        self.archive = archive
        self._limits = limits
        main = self._main_part()
        self.relations = self.relations_of(main)
        self.from_1904 = False
        self.sheets: list[ListedSheet] = []
        self._listed: set[str] = set()
        self._is_workbook = False
        stream(archive, main, limits, self._read_main)
        if not self._is_workbook:
            raise archive.refused(why.NOT_EXCEL)

    def relations_of(self, part: str) -> dict[str, Relation]:
        """Return the relations of a part by their ids; none if it has none."""
        folder, _, file = part.rpartition("/")
        member = join(folder, "_rels", f"{file}.rels")
        found: dict[str, Relation] = {}
        if member not in self.archive:
            return found

        def read(tag: str, its: Attributes) -> None:
            if tag == "Relationship" and its.get("TargetMode") != "External" and len(found) < _MOST:
                target = its.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
                found[its.get("Id", "")] = Relation(its.get("Type", "").rpartition("/")[2], path)

        stream(self.archive, member, self._limits, read)
        return found

    def _main_part(self) -> str:
        if "mimetype" in self.archive:
            raise self.archive.refused(why.OPEN_DOCUMENT)
        main = next(
            (relation.target for relation in self.relations_of("").values() if relation.kind == "officeDocument"),
            "xl/workbook.xml",
        )
        kind = self._content_type(main)
        if _BINARY in kind:
            raise self.archive.refused(why.BINARY_EXCEL)
        if (kind and kind not in _MAIN) or main not in self.archive:
            raise self.archive.refused(why.NOT_EXCEL)
        return main

    def _content_type(self, part: str) -> str:
        """Return what the package says that a part is, in small letters; "" if it does not say it."""
        own, by_suffix = "", ""
        if _TYPES not in self.archive:
            return ""
        suffix = part.rpartition(".")[2].lower()

        def read(tag: str, its: Attributes) -> None:
            nonlocal own, by_suffix
            if tag == "Override" and its.get("PartName", "").lstrip("/").lower() == part.lower():
                own = its.get("ContentType", "")
            elif tag == "Default" and its.get("Extension", "").lower() == suffix:
                by_suffix = its.get("ContentType", "")

        stream(self.archive, _TYPES, self._limits, read)
        return (own or by_suffix).lower()

    def _read_main(self, tag: str, its: Attributes) -> None:
        self._is_workbook = self._is_workbook or tag == "workbook"
        if tag == "workbookPr":
            self.from_1904 = its.get("date1904", "0") in {"1", "true"}
        elif tag == "sheet" and len(self.sheets) < _MOST:
            relation = self.relations.get(its.get("id", ""))
            if relation is None:
                raise self.archive.refused(why.DAMAGED)
            if relation.kind == "worksheet" and relation.target not in self._listed:  # named twice, it is still one
                self._listed.add(relation.target)
                hidden = its.get("state", "visible") != "visible"
                self.sheets.append(ListedSheet(its.get("name", ""), relation.target, hidden))


def refuse_other_formats(name: str, data: bytes) -> None:
    """Look at the first bytes of what is called a workbook.

    Raises:
        ImportRefused: it is empty, in the old format, protected by a password, or something else.
    """
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    if data.startswith(why.OLE):
        raise ImportRefused(name=name, detail=why.ENCRYPTED if why.encrypted_office(data) else why.OLD_EXCEL)
    if not data.startswith(b"PK"):
        raise ImportRefused(name=name, detail=why.NOT_EXCEL)
