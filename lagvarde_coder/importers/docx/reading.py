"""What all parts of one document's walk share."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount
from lagvarde_coder.importers.docx.comments import OpenComments
from lagvarde_coder.importers.docx.numbering import ListNumbering
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.setting_aside import set_aside
from lagvarde_coder.importers.docx.styles import Styles
from lagvarde_coder.importers.prose.assembling import TextWalk

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.prose.marked_lines import MarkedLine

_LOOKS = (n.VANISH, n.STRIKE, n.DOUBLE_STRIKE, n.RAISED)


class ReferredNote(NamedTuple):
    """A note with its number, and whether the text refers to it for the first time."""

    body: "Element"
    number: int
    is_first: bool


class Notes:
    """Foot- and endnotes, numbered together in the order in which the text refers to them.

    Attributes:
        parts: roots of the parts that they lie in.
    """

    def __init__(self, package: Package) -> None:
        self._bodies: dict[tuple[str, str], Element] = {}
        self.parts: list[Element] = []
        for kind, root in (("foot", package.part("footnotes")), ("end", package.part("endnotes"))):
            if root is not None:
                self.parts.append(root)
                self._bodies |= {(kind, note.get(n.ID, "")): note for note in root}
        self._numbers: dict[tuple[str, str], int] = {}

    def refer(self, kind: str, note_id: str | None) -> ReferredNote | None:
        """Return the note that a reference names, and remember that it was; None if there is no such note."""
        key = (kind, note_id or "")
        body = self._bodies.get(key)
        if body is None:
            return None
        is_first = key not in self._numbers
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return ReferredNote(body, number, is_first)

    def never_referred(self) -> "list[Element]":
        """Return the notes that no place in the text refers to, so that Word does not show them either."""
        return [body for key, body in self._bodies.items() if key not in self._numbers]


@dataclass(slots=True)
class DocumentWalk(TextWalk):
    """One document being read.

    Attributes:
        looks: properties of runs that change what they say and occur anywhere: hidden, struck, raised.
        coloured: whether any words may be marked with a colour.
        commented: where the comments begin and end.
        insert: reads the file that a relation names, where it is inserted.
    """

    account: LetterAccount = field(kw_only=True)
    styles: Styles = field(kw_only=True)
    numbering: ListNumbering = field(kw_only=True)
    notes: Notes = field(kw_only=True)
    looks: frozenset[str] = frozenset()
    coloured: bool = False
    commented: OpenComments = field(default_factory=OpenComments)
    insert: "Callable[[str], list[MarkedLine]]" = lambda _: []

    def remark(self, author: str, words: str) -> int:
        """Take one more comment; return its number."""
        self.remarks.append((author, words))
        return len(self.remarks) - 1

    @classmethod
    def of(cls, name: str, package: Package, limits: Limits) -> "DocumentWalk":
        """Read what the walk needs to know beforehand, and set aside what Word itself put into the text."""
        root = package.part("styles")
        styles = Styles(root)
        numbering = ListNumbering(package.part("numbering"), styles)
        notes = Notes(package)
        account = LetterAccount(package.addresses)
        walked = [package.document, *notes.parts]
        walk = cls(name, limits, account=account, styles=styles, numbering=numbering, notes=notes)
        walk.looks = frozenset(look for look in _LOOKS if _occurs(look, root, *walked))
        walk.coloured = _occurs(n.HIGHLIGHT, root, *walked) or _occurs(n.SHADING, root, *walked)
        for part in walked:
            account.expect_part(part)
            set_aside(part, styles, account)
        return walk


def _occurs(name: str, *parts: "Element | None") -> bool:
    return any(part is not None and next(part.iter(name), None) is not None for part in parts)
