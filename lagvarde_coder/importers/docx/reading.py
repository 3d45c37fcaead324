"""What all parts of one document's walk share."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.numbering import ListNumbering
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.styles import Styles
from lagvarde_coder.importers.docx.tree import Account

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element


@dataclass(frozen=True, slots=True)
class DocxLine:
    """One paragraph, or one row of a table; soft line breaks are inside it.

    Attributes:
        level: 1–9 of a heading; else 0.
        label: of a heading, its words without the number.
    """

    text: str
    level: int = 0
    label: str = ""


class Notes:
    """Foot- and endnotes, numbered together in the order in which the text refers to them."""

    def __init__(self, package: Package) -> None:
        self._bodies: dict[tuple[str, str], Element] = {}
        for kind, root in (("foot", package.part("footnotes")), ("end", package.part("endnotes"))):
            for note in () if root is None else root:
                self._bodies[kind, note.get(n.ID, "")] = note
        self.referred: list[Element] = []
        self.hide = any(next(body.iter(n.VANISH), None) is not None for body in self._bodies.values())
        self._numbers: dict[tuple[str, str], int] = {}

    def mark(self, kind: str, note_id: str | None) -> str:
        """Return "[n]" for a reference, and remember the note; empty if there is no such note."""
        key = (kind, note_id or "")
        body = self._bodies.get(key)
        if body is None:
            return ""
        if key not in self._numbers:
            self.referred.append(body)
            self._numbers[key] = len(self.referred)
        return f"[{self._numbers[key]}]"


@dataclass(slots=True)
class DocumentWalk:
    """One document being read.

    Attributes:
        hides: whether there is any hidden text to look for.
        highlights: how many stretches of text are marked with a colour, per colour.
    """

    name: str
    limits: Limits
    styles: Styles
    numbering: ListNumbering
    notes: Notes
    hides: bool
    account: Account = field(default_factory=Counter)
    highlights: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, name: str, package: Package, limits: Limits) -> "DocumentWalk":
        """Read what the walk needs to know beforehand."""
        root = package.part("styles")
        styles = Styles(root)
        numbering = ListNumbering(package.part("numbering"), styles)
        hides = any(
            part is not None and next(part.iter(n.VANISH), None) is not None for part in (root, package.document)
        )
        notes = Notes(package)
        return cls(name, limits, styles, numbering, notes, hides=hides or notes.hide)
