"""Versions of the codebook: which there were, a name for one of them, and the difference between two."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import LabelTaken, NotFound, NothingToDo
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.themes.compared import ThemeDifference
from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.values import from_plain
from lagvarde_coder.services.base import Service, required
from lagvarde_coder.services.themes.codebook import in_order, ordered
from lagvarde_coder.services.themes.codebook_difference import order_differs, theme_differences

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader

NOW = "now"
"""The name of the codebook as it is, with what was changed since its last version."""

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """A version of the codebook.

    Attributes:
        order: the entry of the log after which it stood; None: as it is now.
        coder: who made or froze it, when (UTC), and why.
    """

    book: Codebook
    order: int | None = None
    time: datetime | None = None
    coder: str = ""
    reason: str = ""

    @property
    def name(self) -> str:
        """What it was frozen as, else its number."""
        return NOW if self.order is None else self.book.label or str(self.book.version)


@dataclass(frozen=True, slots=True)
class CodebookDifference:
    """What differs between two versions; ``reordered``: themes that are in both stand in another order."""

    before: CodebookVersion
    after: CodebookVersion
    themes: tuple[ThemeDifference, ...]
    reordered: bool = False


class VersionService(Service):
    """Names versions, and lays two of them beside each other."""

    def all(self) -> list[CodebookVersion]:
        """Return the versions there were, oldest first; a name that was taken back is none."""
        with self._read() as read:
            return versions(read)

    def freeze(self, label: str, reason: str = "") -> Change:
        """Give the codebook as it is now a name, "1.0"; the next substantial change begins a version without one.

        Raises:
            EmptyInput: no name.
            LabelTaken: another version is called so.
            NothingToDo: this version is called so.
        """
        name = " ".join(required("label", label).split())[:_LONGEST]
        with self._operation(Action.CODEBOOK_FREEZE) as work:
            book = work.read.all(Codebook)[0]
            if book.label == name:
                raise NothingToDo(detail="The codebook is already called so.")
            if name == NOW or any(name in {one.book.label, str(one.book.version)} for one in versions(work.read)):
                raise LabelTaken(name=name)
            work.put(replace(book, label=name), reason=reason)
            change = work.change()
        return change

    def difference(self, before: str, after: str = NOW) -> CodebookDifference:
        """Return what differs between two versions, by their names or numbers; :data:`NOW` is how it stands.

        Raises:
            NotFound: there is no such version.
        """
        with self._read() as read:
            return difference_between(read, before, after)


def difference_between(read: "Reader", before: str, after: str) -> CodebookDifference:
    """Return what differs between two versions. Raises as :meth:`VersionService.difference`."""
    known = versions(read)
    first, second = _named(read, known, before), _named(read, known, after)
    then, now = themes_of(read, first), themes_of(read, second)
    return CodebookDifference(first, second, tuple(theme_differences(then, now)), order_differs(then, now))


def themes_of(read: "Reader", version: CodebookVersion) -> list[Theme]:
    """Return the themes and needs of a version, in their order; candidates have none."""
    themes = ordered(read) if version.order is None else _themes_at(read, version.order)
    return [theme for theme in themes if theme.family == THEMES]


def versions(read: "Reader") -> list[CodebookVersion]:
    """Return the versions there were, oldest first."""
    trail = read.trail
    undone, coders = trail.undone(), {coder.id: coder.name for coder in read.all(Coder)}
    found: dict[tuple[int, str], CodebookVersion] = {}
    for book in read.all(Codebook):
        entries = [entry for entry in trail.of_subject(book.id) if entry.after and entry.operation not in undone]
        ends: dict[Id, int] = {}
        for entry in trail.of_operations([entry.operation for entry in entries]):
            ends[entry.operation] = max(ends.get(entry.operation, 0), entry.order)
        trail.read_ahead(name for entry in entries for name in (entry.after, entry.reason))
        for entry in entries:
            then = from_plain(Codebook, trail.value(entry.after) or {})
            reason = str((trail.value(entry.reason) or {}).get("text", ""))
            one = CodebookVersion(then, ends[entry.operation], entry.time, coders.get(entry.coder, "?"), reason)
            found.setdefault((then.version, then.label), one)
    return list(found.values())


def _named(read: "Reader", known: Sequence[CodebookVersion], name: str) -> CodebookVersion:
    """Return the version of this name, else the first of this number."""
    wanted = name.strip()
    if wanted == NOW:
        return CodebookVersion(read.all(Codebook)[0])
    of_name = [one for one in known if one.book.label == wanted]
    for one in of_name or [one for one in known if str(one.book.version) == wanted]:
        return one
    raise NotFound(kind="version", name=name)


def _themes_at(read: "Reader", order: int) -> list[Theme]:
    """Return the themes as they were after an entry: read from their own values, never from a whole replay."""
    trail = read.trail
    last: list[str] = []
    for entries in trail.of_subjects(trail.subjects_ever(Theme.KIND)).values():
        until = [entry for entry in entries if entry.order <= order]
        last += [until[-1].after] if until and until[-1].after else []
    return in_order([from_plain(Theme, plain) for plain in trail.values_by_hash(last).values()])
