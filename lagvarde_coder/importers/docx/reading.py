"""What all parts of one document's walk share."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import LetterAccount
from lagvarde_coder.importers.docx.lines import DocxLine, MarkKind
from lagvarde_coder.importers.docx.numbering import ListNumbering
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.setting_aside import set_aside
from lagvarde_coder.importers.docx.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.importers.archive import Element

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
class DocumentWalk:
    """One document being read.

    Attributes:
        looks: properties of runs that change what they say and occur anywhere: hidden, struck, raised.
        coloured: whether any run may be marked with a colour.
        insert: reads the file that a relation names, where it is inserted.
        waiting: where comments begin and end between paragraphs; the next paragraph takes them.
        characters: of the lines so far, in code points.
    """

    name: str
    limits: Limits
    styles: Styles
    numbering: ListNumbering
    notes: Notes
    account: LetterAccount
    looks: frozenset[str]
    coloured: bool
    insert: "Callable[[str], list[DocxLine]]" = lambda _: []
    waiting: list[tuple[MarkKind, str]] = field(default_factory=list)
    characters: int = 0

    @classmethod
    def of(cls, name: str, package: Package, limits: Limits) -> "DocumentWalk":
        """Read what the walk needs to know beforehand, and set aside what Word itself put into the text."""
        root = package.part("styles")
        styles = Styles(root)
        numbering = ListNumbering(package.part("numbering"), styles)
        notes = Notes(package)
        account = LetterAccount(package.addresses)
        walked = [package.document, *notes.parts]
        looks = {look for look in _LOOKS if _occurs(look, root, *walked)}
        coloured = _occurs(n.HIGHLIGHT, *walked) or _occurs(n.SHADING, *walked)
        for part in walked:
            account.expect(part)
            set_aside(part, styles, account)
        return cls(name, limits, styles, numbering, notes, account, frozenset(looks), coloured)

    def between(self, element: "Element") -> bool:
        """Tell whether an element says where a comment begins or ends, and let the next paragraph take that."""
        if element.tag not in n.COMMENT_RANGES:
            return False
        self.waiting.append(comment_mark(element))
        return True

    def grow(self, characters: int) -> None:
        """The text gets longer by so many code points.

        Raises:
            ImportRefused: it is longer than the limit.
        """
        self.characters += characters
        if self.characters > self.limits.characters:
            raise ImportRefused(name=self.name, detail=why.TOO_LONG)


def comment_mark(element: "Element") -> tuple[MarkKind, str]:
    """Return what a ``w:commentRangeStart`` or ``w:commentRangeEnd`` says: which comment begins or ends."""
    return (MarkKind.BEGIN if element.tag == n.COMMENT_BEGIN else MarkKind.END), element.get(n.ID, "")


def _occurs(name: str, *parts: "Element | None") -> bool:
    return any(part is not None and next(part.iter(name), None) is not None for part in parts)
